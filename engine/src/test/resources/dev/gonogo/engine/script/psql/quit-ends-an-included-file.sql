\i included/quitting.sql
insert into t values (3);
