-- How much is there in this database, or of no database, that keeps a role from being dropped, and how
-- much in other databases of the run? Memberships go with the role.
select r.oid::bigint as id,
       count(*) filter (where db.elsewhere) as elsewhere,
       count(*) filter (where not db.elsewhere) as here
from pg_roles r
join pg_shdepend d on d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid
cross join lateral (
    select exists (
        select
        from pg_database one
        where one.oid = case d.classid when 'pg_database'::regclass then d.objid else d.dbid end
          and starts_with(one.datname, ?) and one.datname <> current_database()) as elsewhere
) as db
where r.rolname = ? and d.classid::regclass::text <> 'pg_auth_members'
group by r.oid
