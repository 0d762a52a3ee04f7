drop table if exists nothing;
commit;
do $$ begin raise warning 'careful'; end $$;
create table t ();
