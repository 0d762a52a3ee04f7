\ir included/nested.sql
insert into t values (7);
