-- Which rules did somebody create? Every view has one called _RETURN, which is its query.
select n.nspname as schema,
       c.relname as "table",
       r.rulename as name,
       pg_get_ruledef(r.oid, false) as definition,
       case r.ev_enabled when 'O' then 'enabled' when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as enabled,
       d.description as comment
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join pg_namespace n on n.oid = c.relnamespace
left join pg_description d on d.classoid = 'pg_rewrite'::regclass and d.objoid = r.oid and d.objsubid = 0
where r.rulename <> '_RETURN'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by n.nspname, c.relname, r.rulename
