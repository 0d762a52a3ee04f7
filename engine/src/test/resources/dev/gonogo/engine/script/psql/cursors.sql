create table t (id int, name text);
insert into t values (1, 'a'), (2, 'b');
begin;
declare c cursor for select * from t;
fetch 1 from c;
move 1 in c;
close c;
commit;
