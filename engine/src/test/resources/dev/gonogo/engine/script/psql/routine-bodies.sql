create table t (id int, name text);
create function f() returns int begin atomic
  insert into t values (1, 'a');
  select case when true then 7 end;
end;
select f();
create or replace procedure p() begin atomic insert into t values (2, ';'); end;
call p();
