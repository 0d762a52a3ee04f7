\i included/table.sql included/table-row.sql
