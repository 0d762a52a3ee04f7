-- Tables and views of this database that one of these roles may read, the roles that may in one text. Partitions are
-- rows of their table; members of extensions are not the application's.
select nspname, relname, string_agg(rolname, ', ' order by rolname)
from pg_class
join pg_namespace on pg_namespace.oid = relnamespace
join pg_roles on rolname in (values %s)
where relkind in ('r', 'p', 'v', 'm', 'f')
  and not relispartition
  and nspname !~ '^pg_'
  and nspname <> 'information_schema'
  and has_schema_privilege(pg_roles.oid, relnamespace, 'USAGE')
  and has_any_column_privilege(pg_roles.oid, pg_class.oid, 'SELECT')
  and not exists (
    select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
group by 1, 2
order by 1, 2
