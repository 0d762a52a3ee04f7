-- Which sequences are there?
select n.nspname as schema,
       c.relname as name,
       e.extname as extension
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_extension e on c.oid = any (e.extconfig)
where c.relkind = 'S' and c.relpersistence <> 't'
  and (e.oid is not null
       or n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0 and d.deptype = 'e'))
order by n.nspname, c.relname
