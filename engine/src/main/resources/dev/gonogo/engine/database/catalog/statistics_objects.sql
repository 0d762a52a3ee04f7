-- Which extended statistics are there?
select n.nspname as schema,
       s.stxname as name,
       tn.nspname as table_schema,
       c.relname as table_name,
       pg_get_userbyid(s.stxowner) as owner,
       pg_get_statisticsobjdef(s.oid) as definition,
       coalesce(s.stxstattarget, -1) as statistics_target, -- null is the default since 17, -1 before
       d.description as comment
from pg_statistic_ext s
join pg_namespace n on n.oid = s.stxnamespace
join pg_class c on c.oid = s.stxrelid
join pg_namespace tn on tn.oid = c.relnamespace
left join pg_description d on d.classoid = 'pg_statistic_ext'::regclass and d.objoid = s.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_statistic_ext'::regclass and e.objid = s.oid)
order by n.nspname, s.stxname
