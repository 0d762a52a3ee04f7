\set folder included
\i :folder/table.sql
\set file 'included/table-row.sql'
\i :file
