-- Which sequences are there? Not how far they have counted.
select n.nspname as schema,
       c.relname as name,
       pg_get_userbyid(c.relowner) as owner,
       case c.relpersistence when 'p' then 'permanent' when 'u' then 'unlogged' end as persistence,
       format_type(s.seqtypid, null) as type,
       s.seqstart as start,
       s.seqincrement as increment,
       s.seqmin as minimum,
       s.seqmax as maximum,
       s.seqcache as cache,
       s.seqcycle as cycle,
       owned.deptype is not distinct from 'i' as identity,
       owner_schema.nspname as owned_by_schema,
       owner_table.relname as owned_by_table,
       (select a.attname from pg_attribute a where a.attrelid = owned.refobjid and a.attnum = owned.refobjsubid) as owned_by_column,
       d.description as comment
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend owned on owned.classid = 'pg_class'::regclass and owned.objid = c.oid
    and owned.refclassid = 'pg_class'::regclass and owned.refobjsubid > 0 and owned.deptype in ('a', 'i')
left join pg_class owner_table on owner_table.oid = owned.refobjid
left join pg_namespace owner_schema on owner_schema.oid = owner_table.relnamespace
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_class'::regclass and e.objid = c.oid)
order by n.nspname, c.relname
