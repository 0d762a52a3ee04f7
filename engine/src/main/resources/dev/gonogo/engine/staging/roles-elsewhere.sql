-- Which of these roles own something, or may do something, in databases that are not the run's?
select distinct d.refobjid::bigint as id
from pg_shdepend d
join pg_database db on db.oid = case d.classid when 'pg_database'::regclass then d.objid else d.dbid end
where d.refclassid = 'pg_authid'::regclass and d.refobjid::bigint = any (?)
  and not starts_with(db.datname, ?)
