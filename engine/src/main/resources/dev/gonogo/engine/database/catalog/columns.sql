-- Which columns have they? Positions count only what was not dropped.
select n.nspname as schema,
       c.relname as "table",
       a.attname as name,
       row_number() over (partition by n.nspname, c.relname order by a.attnum) as position,
       format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull as not_null,
       case when a.attgenerated = '' then pg_get_expr(ad.adbin, ad.adrelid) end as default_expression,
       case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity,
       case a.attgenerated
           when 's' then pg_get_expr(ad.adbin, ad.adrelid) || ' stored'
           when 'v' then pg_get_expr(ad.adbin, ad.adrelid) || ' virtual'
       end as generated,
       case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
       case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' when 'm' then 'main' end as storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
       coalesce(a.attstattarget, -1) as statistics_target, -- null is the default since 17, -1 before
       case when a.attoptions is not null then array(select option from unnest(a.attoptions) as option order by option) end as options,
       case when a.attfdwoptions is not null then array(select option from unnest(a.attfdwoptions) as option order by option) end as server_options,
       case c.relkind
           when 'r' then 'TABLE'
           when 'p' then 'PARTITIONED_TABLE'
           when 'v' then 'VIEW'
           when 'm' then 'MATERIALIZED_VIEW'
           when 'f' then 'FOREIGN_TABLE'
       end as "of",
       a.attinhcount > 0 as inherited,
       d.description as comment
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = a.attnum
where a.attnum > 0 and not a.attisdropped
  and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_class'::regclass and e.objid = c.oid)
order by n.nspname, c.relname, a.attnum
