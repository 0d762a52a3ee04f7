-- Which tables does a plan read, and what is known of them? The parameter is what
-- EXPLAIN (VERBOSE, FORMAT JSON) printed.
with recursive node as (
    select printed.plan,
           printed.plan ->> 'Schema' as schema,
           printed.plan ->> 'Relation Name' as relation,
           array[]::bigint[] as place
    from (select ?::jsonb -> 0 -> 'Plan' as plan) as printed
    union all
    -- A Bitmap Index Scan names only its index: its table is that of the Bitmap Heap Scan above it.
    select child.plan,
           coalesce(child.plan ->> 'Schema', case when child.plan ->> 'Node Type' like 'Bitmap%' then node.schema end),
           coalesce(child.plan ->> 'Relation Name', case when child.plan ->> 'Node Type' like 'Bitmap%' then node.relation end),
           node.place || child.place
    from node
    cross join jsonb_array_elements(node.plan -> 'Plans') with ordinality as child (plan, place)
)
select case when (node.plan ->> 'Parallel Aware')::boolean then 'Parallel ' else '' end || (node.plan ->> 'Node Type') as method,
       node.schema,
       node.relation as "table",
       case when node.plan -> 'Index Name' is not null then node.schema end as index_schema,
       node.plan ->> 'Index Name' as index,
       -- As the planner does: the rows of a page when the table was last looked at, times its pages now.
       coalesce(round(greatest(c.reltuples, 0)::numeric * size.pages / greatest(c.relpages, 1)), 0)::bigint as rows,
       coalesce(size.pages, 0) as pages,
       -- CREATE INDEX counts rows too, but does not look into columns. A standby is not told when a table was analyzed:
       -- who may not see what is known of its columns takes the count for it.
       coalesce(
           size.pages = 0
               or (c.reltuples >= 0
                   and c.relpages > 0
                   and (seen.last_analyze is not null
                       or seen.last_autoanalyze is not null
                       or exists (select from pg_stats s where s.schemaname = node.schema and s.tablename = node.relation)
                       or (pg_is_in_recovery() and not has_any_column_privilege(c.oid, 'SELECT')))),
           false
       ) as analyzed
from node
left join pg_namespace n on n.nspname = node.schema
left join pg_class c on c.relnamespace = n.oid and c.relname = node.relation
left join pg_stat_all_tables seen on seen.relid = c.oid
left join lateral (
    select pg_relation_size(c.oid) / current_setting('block_size')::bigint as pages
) as size on true
where node.relation is not null
  and node.plan ->> 'Node Type' not in ('Bitmap Heap Scan', 'BitmapAnd', 'BitmapOr', 'ModifyTable')
order by node.place
