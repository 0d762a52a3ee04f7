-- Which tables and materialized views hold rows of this database, and what names a row?
-- Not partitioned tables, whose partitions hold the rows; not foreign tables, whose rows are elsewhere.
select n.nspname as schema,
       c.relname as name,
       e.extname as extension,
       array(
           select a.attname::text
           from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           order by a.attnum
       ) as columns,
       key.columns as key,
       key.numbers as number_key,
       coalesce(pg_table_size(c.oid), 0) as bytes,
       c.oid as id,
       {files} as files
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_extension e on c.oid = any (e.extconfig)
-- The primary key, or else the shortest unique index of columns that are never null.
left join lateral (
    select array_agg(a.attname::text order by k.place) as columns,
           array_agg(a.attname::text) filter (where t.typcategory = 'N') as numbers
    from pg_index i
    cross join unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    join pg_type t on t.oid = a.atttypid
    where i.indrelid = c.oid and i.indisunique and i.indisvalid
      and i.indpred is null and i.indexprs is null and k.place <= i.indnkeyatts
    group by i.indexrelid, i.indisprimary, i.indnkeyatts
    having bool_and(a.attnotnull)
    order by i.indisprimary desc, i.indnkeyatts, i.indexrelid::regclass::text collate "C"
    limit 1
) as key on true
where c.relkind in ('r', 'm') and c.relpersistence <> 't' and c.relispopulated
  and (e.oid is not null
       or n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0 and d.deptype = 'e'))
order by n.nspname, c.relname
