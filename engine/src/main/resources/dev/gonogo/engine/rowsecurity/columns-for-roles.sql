-- The columns of one table or view that can be written, with what each of these roles may do with them: those on which
-- neither an index nor a constraint depends come first.
select
  rolname,
  attname,
  attidentity = 'a',
  has_column_privilege(pg_roles.oid, attrelid, attnum, 'INSERT'),
  has_column_privilege(pg_roles.oid, attrelid, attnum, 'UPDATE'),
  has_column_privilege(pg_roles.oid, attrelid, attnum, 'SELECT')
from pg_attribute
join pg_roles on rolname in (%s)
where attrelid = %s::regclass
  and attnum > 0
  and not attisdropped
  and attgenerated = ''
  and pg_column_is_updatable(attrelid, attnum, true)
order by
  exists (select from pg_index where indrelid = attrelid and attnum = any (indkey)),
  exists (select from pg_constraint where conrelid = attrelid and attnum = any (conkey)),
  attnum
