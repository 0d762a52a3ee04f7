-- May this role log in to this database, and with which settings do its sessions start? The last of a name wins.
select r.rolcanlogin as may_log_in,
       has_database_privilege(r.oid, d.oid, 'CONNECT') as may_connect,
       array(
           select setting
           from pg_db_role_setting s
           cross join unnest(s.setconfig) as setting
           where s.setrole = r.oid and s.setdatabase in (0, d.oid)
           order by s.setdatabase <> 0
       ) as settings
from pg_roles r
join pg_database d on d.datname = ?
where r.rolname = ?
