-- Which conversions between encodings did somebody create?
select 'CONVERSION' as kind,
       n.nspname as schema,
       quote_ident(c.conname) as name,
       pg_get_userbyid(c.conowner) as owner,
       format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s', case when c.condefault then 'DEFAULT ' end, n.nspname, c.conname,
           pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc::text) as definition,
       d.description as comment
from pg_conversion c
join pg_namespace n on n.oid = c.connamespace
left join pg_description d on d.classoid = 'pg_conversion'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_conversion'::regclass and e.objid = c.oid)
