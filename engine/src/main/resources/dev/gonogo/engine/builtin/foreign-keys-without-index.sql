-- Which foreign keys of a schema have no index that begins with all of their columns, in any order?
-- An index of some rows only will do where these are the rows that reference something.
select c.conrelid::regclass::text as table_name,
       quote_ident(c.conname) as constraint_name
from pg_constraint c
join pg_namespace n on n.oid = c.connamespace
where n.nspname = ?::text
  and c.contype = 'f'
  and c.conparentid = 0
  and not exists (
      select from pg_index i
      where i.indrelid = c.conrelid
        and i.indisvalid
        and (select array_agg(key order by key) from unnest(c.conkey) as key)
            = (select array_agg(key order by key) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) as key)
        and (i.indpred is null
             or exists (
                 select from pg_attribute a
                 where a.attrelid = c.conrelid
                   and a.attnum = any (c.conkey)
                   and pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname)
             ))
  )
order by table_name, constraint_name
