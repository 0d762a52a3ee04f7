\if true
\i included/table.sql
\else
\i nowhere.sql
\endif
insert into t values (8);
