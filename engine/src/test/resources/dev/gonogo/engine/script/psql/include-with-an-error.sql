\i included/failing.sql
create table never ();
