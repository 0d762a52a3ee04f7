create table t (id int, name text);
insert into t values (1, '\i x'), (2, $$
\i y
$$), (3, E'\\i z');
create table "a\b" ();
