-- Which roles came after these, and what are they? Attributes and settings as SQL sets them.
select r.oid::bigint as id,
       r.rolname::text as name,
       concat_ws(' ',
           case when r.rolsuper then 'SUPERUSER' else 'NOSUPERUSER' end,
           case when r.rolinherit then 'INHERIT' else 'NOINHERIT' end,
           case when r.rolcreaterole then 'CREATEROLE' else 'NOCREATEROLE' end,
           case when r.rolcreatedb then 'CREATEDB' else 'NOCREATEDB' end,
           case when r.rolcanlogin then 'LOGIN' else 'NOLOGIN' end,
           case when r.rolreplication then 'REPLICATION' else 'NOREPLICATION' end,
           case when r.rolbypassrls then 'BYPASSRLS' else 'NOBYPASSRLS' end,
           'CONNECTION LIMIT ' || r.rolconnlimit,
           'VALID UNTIL ' || quote_literal(coalesce(r.rolvaliduntil::text, 'infinity')),
           {password}) as attributes,
       array(
           select format('SET %I TO %s', s.name,
                         case when s.name in ('search_path', 'temp_tablespaces', 'session_preload_libraries', 'local_preload_libraries')
                              then replace(s.value, '""', '''''') else quote_literal(s.value) end)
           from pg_db_role_setting d
           cross join unnest(d.setconfig) as one
           cross join lateral (select split_part(one, '=', 1) as name, substr(one, strpos(one, '=') + 1) as value) as s
           where d.setrole = r.oid and d.setdatabase = 0
           order by s.name
       ) as settings,
       shobj_description(r.oid, 'pg_authid') as comment
from pg_roles r
where r.rolname !~ '^pg_' and not r.oid::bigint = any (?)
order by r.oid
