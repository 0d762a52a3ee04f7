-- As whom do roles log in to foreign servers? Others' options are null, and may hold passwords.
select u.srvname as server,
       case u.umuser when 0 then 'public' else u.usename end as role,
       case when u.umoptions is not null
           then array(select option from unnest(u.umoptions) as option order by option)
       end as options,
       -- As the view pg_user_mappings decides it; null is also what it shows of a mapping without options.
       (r.rolsuper
        or u.usename = current_user and (pg_has_role(s.srvowner, 'USAGE') or has_server_privilege(s.oid, 'USAGE'))
        or u.umuser = 0 and pg_has_role(s.srvowner, 'USAGE')) as readable
from pg_user_mappings u
join pg_foreign_server s on s.oid = u.srvid
join pg_roles r on r.rolname = current_user
order by u.srvname, 2
