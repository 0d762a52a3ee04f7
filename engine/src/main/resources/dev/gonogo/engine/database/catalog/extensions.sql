-- Which extensions are installed?
select x.extname as name,
       x.extversion as version,
       n.nspname as schema,
       pg_get_userbyid(x.extowner) as owner,
       d.description as comment
from pg_extension x
join pg_namespace n on n.oid = x.extnamespace
left join pg_description d on d.classoid = 'pg_extension'::regclass and d.objoid = x.oid and d.objsubid = 0
order by x.extname
