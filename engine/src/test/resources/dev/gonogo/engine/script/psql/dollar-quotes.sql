create table t (id int, name text);
insert into t values (1, $$a;b'c$$), (2, $x$ $$ ; $x$), (3, $é$;$é$);
do $do$ begin insert into t values (4, ';'); end $do$;
