\i 'included/table.sql';
