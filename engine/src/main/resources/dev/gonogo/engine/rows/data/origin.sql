-- Which files is each table in, how are its rows laid out in them, and which transaction comes next?
select pg_snapshot_xmax(pg_current_snapshot())::text::numeric % 4294967296 as transaction,
       c.oid as id,
       {files} as files
from pg_class c
where c.relkind in ('r', 'm') and c.relpersistence <> 't'
