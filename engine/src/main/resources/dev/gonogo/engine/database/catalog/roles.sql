-- Which roles has the cluster, the predefined ones left out?
select r.rolname as name,
       r.rolsuper as superuser,
       r.rolinherit as inherit,
       r.rolcreaterole as create_role,
       r.rolcreatedb as create_database,
       r.rolcanlogin as can_login,
       r.rolreplication as replication,
       r.rolbypassrls as bypass_row_security,
       r.rolconnlimit as connection_limit,
       nullif(r.rolvaliduntil, 'infinity')::text as valid_until,
       d.description as comment
from pg_roles r
left join pg_shdescription d on d.classoid = 'pg_authid'::regclass and d.objoid = r.oid
where r.rolname !~ '^pg_'
order by r.rolname
