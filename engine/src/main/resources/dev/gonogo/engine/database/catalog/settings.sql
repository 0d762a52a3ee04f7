-- With which settings do sessions of a role, of a database or of both start?
select r.rolname as role,
       db.datname as database,
       split_part(setting, '=', 1) as name,
       substr(setting, strpos(setting, '=') + 1) as value
from pg_db_role_setting s
left join pg_roles r on r.oid = s.setrole
left join pg_database db on db.oid = s.setdatabase
cross join unnest(s.setconfig) as setting
order by r.rolname nulls first, db.datname nulls first, setting
