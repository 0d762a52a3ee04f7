\ir table.sql
\i included/table-row.sql
