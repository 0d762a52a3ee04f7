-- Which indexes of a schema does no query use? Those of partitioned tables too, to which a
-- partition has none attached.
select i.indrelid::regclass::text as table_name,
       i.indexrelid::regclass::text as index_name
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = ?::text
  and not (i.indisvalid and i.indisready and i.indislive)
order by table_name, index_name
