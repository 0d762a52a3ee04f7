create table t (id int);
do $$ begin raise exception 'stop' using errcode = 'GN001'; end $$;
create table never ();
