-- Which tables do publications publish, and what of them?
select p.pubname as publication,
       n.nspname as schema,
       c.relname as "table",
       case when r.prattrs is not null then array( -- since 15
           select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any (r.prattrs) order by a.attnum) -- since 15
       end as columns, -- since 15
       pg_get_expr(r.prqual, r.prrelid) as rows -- since 15
       null::text[] as columns, -- until 14
       null as rows -- until 14
from pg_publication_rel r
join pg_publication p on p.oid = r.prpubid
join pg_class c on c.oid = r.prrelid
join pg_namespace n on n.oid = c.relnamespace
order by p.pubname, n.nspname, c.relname
