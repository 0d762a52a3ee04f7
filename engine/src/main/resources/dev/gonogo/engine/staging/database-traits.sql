-- What has this database that a copy of it has not?
select pg_get_userbyid(d.datdba) as owner,
       d.datconnlimit as connection_limit,
       shobj_description(d.oid, 'pg_database') as comment,
       d.datacl is not null as has_acl,
       array(
           select format('GRANT %s ON DATABASE {database} TO %s%s',
                         a.privilege_type,
                         case a.grantee when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(a.grantee)) end,
                         case when a.is_grantable then ' WITH GRANT OPTION' else '' end)
           from aclexplode(d.datacl) as a
       ) as grants,
       array(
           select format('ALTER %s SET %I TO %s',
                         case when r.oid is null then 'DATABASE {database}' else format('ROLE %I IN DATABASE {database}', r.rolname) end,
                         s.name,
                         case when s.name in ('search_path', 'temp_tablespaces', 'session_preload_libraries', 'local_preload_libraries')
                              then replace(s.value, '""', '''''') else quote_literal(s.value) end)
           from pg_db_role_setting c
           left join pg_roles r on r.oid = c.setrole
           cross join unnest(c.setconfig) as one
           cross join lateral (select split_part(one, '=', 1) as name, substr(one, strpos(one, '=') + 1) as value) as s
           where c.setdatabase = d.oid
           order by r.rolname, s.name
       ) as settings
from pg_database d
where d.datname = ?
