create table t as select :'DBNAME'::text as database, :'USER'::text as name, (:SERVER_VERSION_NUM >= 100000) as new, :'ENCODING'::text as encoding;
