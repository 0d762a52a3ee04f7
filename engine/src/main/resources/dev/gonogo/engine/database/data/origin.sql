-- Which files is each table in, how are its rows laid out in them, and which transaction comes next?
select pg_snapshot_xmax(pg_current_snapshot())::text::numeric % 4294967296 as transaction,
       c.oid as id,
       concat_ws(' ',
           coalesce(pg_relation_filenode(c.oid), 0),
           c.reltoastrelid,
           coalesce(pg_relation_filenode(c.reltoastrelid), 0),
           md5((select string_agg(
                    concat_ws(',', a.attnum, a.atttypid, a.atttypmod, a.attcollation, a.attisdropped, a.atthasmissing, a.attmissingval::text),
                    ';' order by a.attnum)
                from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0))
       ) as files
from pg_class c
where c.relkind in ('r', 'm') and c.relpersistence <> 't'
