-- The files of table c and how rows are laid out in them, in words that only serve to compare.
concat_ws(' ',
    coalesce(pg_relation_filenode(c.oid), 0),
    c.reltoastrelid,
    coalesce(pg_relation_filenode(c.reltoastrelid), 0),
    md5((select string_agg(
             concat_ws(',', a.attnum, a.atttypid, a.atttypmod, a.attcollation, a.attisdropped, a.atthasmissing, a.attmissingval::text),
             ';' order by a.attnum)
         from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0))
)
