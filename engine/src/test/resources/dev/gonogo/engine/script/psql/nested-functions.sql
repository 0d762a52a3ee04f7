create table t (id int, name text);
create function f(a int) returns text language plpgsql as $f$
begin
  execute $q$ insert into t values (1, ';') $q$;
  return 'x;';
end $f$;
select f(1);
