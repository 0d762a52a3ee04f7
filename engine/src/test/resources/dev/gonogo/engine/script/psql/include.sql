\i included/table.sql
insert into t values (2);
\i included/table-row.sql;
