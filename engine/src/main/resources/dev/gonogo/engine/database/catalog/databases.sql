-- Which databases has the cluster?
select db.datname as name,
       pg_get_userbyid(db.datdba) as owner,
       pg_encoding_to_char(db.encoding) as encoding,
       db.datcollate as collate,
       db.datctype as character_type,
       case db.datlocprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin' end as locale_provider, -- since 15
       'libc' as locale_provider, -- until 14
       db.datlocale as locale, -- since 17
       db.daticulocale as locale, -- since 15 until 16
       null as locale, -- until 14
       db.daticurules as icu_rules, -- since 16
       null as icu_rules, -- until 15
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
