-- Which databases has the cluster?
select db.datname as name,
       pg_get_userbyid(db.datdba) as owner,
       pg_encoding_to_char(db.encoding) as encoding,
       db.datcollate as collate,
       db.datctype as character_type,
       db.datallowconn as allows_connections,
       db.datistemplate as template,
       db.datconnlimit as connection_limit,
       ts.spcname as tablespace,
       d.description as comment
from pg_database db
join pg_tablespace ts on ts.oid = db.dattablespace
left join pg_shdescription d on d.classoid = 'pg_database'::regclass and d.objoid = db.oid
where db.datname <> 'template0'
order by db.datname
