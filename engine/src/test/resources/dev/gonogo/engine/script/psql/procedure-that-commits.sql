create table t (id int);
create procedure p() language plpgsql as $$ begin insert into t values (1); commit; insert into t values (2); rollback; end $$;
call p();
