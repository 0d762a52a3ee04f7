-- Which foreign keys are there, and which query finds rows that reference nothing?
-- The keys that stand for single partitions of a referenced table are left out.
with keys as (
    select con.*,
           coalesce((to_jsonb(con) ->> 'conenforced')::boolean, true) as enforced, -- 18 and later
           coalesce((to_jsonb(con) ->> 'conperiod')::boolean, false) as period     -- 18 and later
    from pg_constraint con
    left join pg_constraint whole on whole.oid = con.conparentid
    where con.contype = 'f' and con.conrelid is distinct from whole.conrelid
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = con.conrelid and e.objsubid = 0 and e.deptype = 'e')
)
select k.oid,
       k.conparentid as parent,
       child_schema.nspname as schema,
       child.relname as "table",
       k.conname as name,
       parent_schema.nspname as referenced_schema,
       parent.relname as referenced_table,
       k.convalidated as validated,
       k.enforced,
       reading.readable,
       row_security_active(k.conrelid) or row_security_active(k.confrelid) as filtered,
       shown.columns as shown,
       format('(select %s as key, count(*) over () as rows, concat_ws('', '', %s) as shown from %s as child where (%s) and not %s order by %s limit 5)',
              k.oid, shown.texts, child_rows.of, match.references_something,
              case
                  when k.period then format(
                      'coalesce(child.%I <@ (select range_agg(parent.%I) from %s as parent where %s), false)',
                      match.last_column, match.last_referenced, parent_rows.of, match.equal_but_last)
                  else format('exists (select from %s as parent where %s)', parent_rows.of, match.equal)
              end,
              shown.sort) as orphans
from keys k
join pg_class child on child.oid = k.conrelid
join pg_namespace child_schema on child_schema.oid = child.relnamespace
join pg_class parent on parent.oid = k.confrelid
join pg_namespace parent_schema on parent_schema.oid = parent.relnamespace
-- A foreign key says nothing of tables that inherit; partitions are the table itself.
cross join lateral (
    select format('%s%I.%I', case child.relkind when 'r' then 'only ' end, child_schema.nspname, child.relname) as of
) as child_rows
cross join lateral (
    select format('%s%I.%I', case parent.relkind when 'r' then 'only ' end, parent_schema.nspname, parent.relname) as of
) as parent_rows
-- MATCH SIMPLE asks nothing of a row with any null, MATCH FULL nothing of a row with nothing but nulls.
cross join lateral (
    select string_agg(format('child.%I is not null', a.attname), case k.confmatchtype when 'f' then ' or ' else ' and ' end order by i)
               as references_something,
           string_agg(term.equal, ' and ' order by i) as equal,
           string_agg(term.equal, ' and ' order by i) filter (where i < cardinality(k.conkey)) as equal_but_last,
           max(a.attname::text) filter (where i = cardinality(k.conkey)) as last_column,
           max(r.attname::text) filter (where i = cardinality(k.conkey)) as last_referenced
    from generate_subscripts(k.conkey, 1) as i
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[i]
    join pg_attribute r on r.attrelid = k.confrelid and r.attnum = k.confkey[i]
    join pg_operator o on o.oid = k.conpfeqop[i]
    join pg_namespace os on os.oid = o.oprnamespace
    left join pg_collation c on c.oid = r.attcollation and r.attcollation <> a.attcollation
    left join pg_namespace cs on cs.oid = c.collnamespace
    -- The server compares in the collation of the referenced column.
    cross join lateral (
        select format('parent.%I operator(%I.%s) child.%I', r.attname, os.nspname, o.oprname, a.attname)
               || coalesce(' collate ' || quote_ident(cs.nspname) || '.' || quote_ident(c.collname), '') as equal
    ) as term
) as match
-- Rows are shown by their primary key, without one by what they reference with.
cross join lateral (
    select coalesce((select (x.indkey::int2[])[0:x.indnkeyatts - 1] from pg_index x where x.indrelid = k.conrelid and x.indisprimary), k.conkey)
) as by (numbers)
cross join lateral (
    select string_agg(quote_ident(a.attname), ', ' order by i) as columns,
           string_agg(format('child.%I', a.attname), ', ' order by i) as sort,
           string_agg(format('coalesce(child.%I::text, ''NULL'')', a.attname), ', ' order by i) as texts
    from generate_subscripts(by.numbers, 1) as i
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = by.numbers[i]
) as shown
cross join lateral (
    select has_schema_privilege(child.relnamespace, 'USAGE') and has_schema_privilege(parent.relnamespace, 'USAGE')
           and (select bool_and(has_column_privilege(k.conrelid, n, 'SELECT')) from unnest(k.conkey || by.numbers) as n)
           and (select bool_and(has_column_privilege(k.confrelid, n, 'SELECT')) from unnest(k.confkey) as n) as readable
) as reading
where k.oid > :after
order by k.oid
