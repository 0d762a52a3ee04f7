-- Which indexes are there, usable or not?
select n.nspname as schema,
       ic.relname as name,
       c.relname as "table",
       pg_get_indexdef(i.indexrelid) as definition,
       am.amname as access_method,
       array(
           select case i.indkey[key - 1]
                      when 0 then pg_get_indexdef(i.indexrelid, key, false)
                      else (select quote_ident(a.attname) from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[key - 1])
                  end
                  || case i.indoption[key - 1] when 1 then ' DESC NULLS LAST' when 2 then ' NULLS FIRST' when 3 then ' DESC' else '' end
           from generate_series(1, i.indnkeyatts) as key
       ) as keys,
       case when i.indnatts > i.indnkeyatts then array(
           select pg_get_indexdef(i.indexrelid, included, false)
           from generate_series(i.indnkeyatts + 1, i.indnatts) as included)
       end as included,
       pg_get_expr(i.indpred, i.indrelid) as predicate,
       i.indisunique as "unique",
       i.indisprimary as "primary",
       con.conname as "constraint",
       i.indisvalid as valid,
       i.indisready as ready,
       i.indislive as live,
       i.indisclustered as clustered,
       i.indisreplident as replica_identity,
       i.indnullsnotdistinct as nulls_not_distinct, -- since 15
       false as nulls_not_distinct, -- until 14
       ts.spcname as tablespace,
       pn.nspname as parent_schema,
       pc.relname as parent_name,
       targets.targets as statistics_targets,
       d.description as comment
from pg_index i
join pg_class ic on ic.oid = i.indexrelid
join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = ic.relnamespace
join pg_am am on am.oid = ic.relam
left join pg_constraint con on con.conindid = i.indexrelid and con.conrelid = i.indrelid and con.contype in ('p', 'u', 'x')
left join pg_tablespace ts on ts.oid = ic.reltablespace
left join pg_inherits inh on inh.inhrelid = i.indexrelid
left join pg_class pc on pc.oid = inh.inhparent
left join pg_namespace pn on pn.oid = pc.relnamespace
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = i.indexrelid and d.objsubid = 0
left join (
    select attrelid, array_agg(attnum || '=' || attstattarget order by attnum) as targets
    from pg_attribute
    where attstattarget >= 0
    group by attrelid
) as targets on targets.attrelid = i.indexrelid
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_class'::regclass and e.objid = c.oid)
order by n.nspname, c.relname, ic.relname
