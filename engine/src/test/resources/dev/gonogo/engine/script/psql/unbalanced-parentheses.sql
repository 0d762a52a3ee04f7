create table t (id int);
select (1; create table never ();
