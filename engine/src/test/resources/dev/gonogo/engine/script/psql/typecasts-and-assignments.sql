create table t as select '1'::int as a, array[1,2,3] as b;
create function f(a int default 1) returns int language sql return a;
insert into t select f(a := 2), b[2:3] from t;
