-- Which schemas are there?
select n.nspname as name,
       pg_get_userbyid(n.nspowner) as owner,
       d.description as comment
from pg_namespace n
left join pg_description d on d.classoid = 'pg_namespace'::regclass and d.objoid = n.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_namespace'::regclass and e.objid = n.oid)
order by n.nspname
