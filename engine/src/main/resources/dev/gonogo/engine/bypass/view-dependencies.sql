-- Which tables and views does each view and materialized view read?
select distinct vn.nspname, v.relname, tn.nspname, t.relname
from pg_class v
join pg_namespace vn on vn.oid = v.relnamespace
join pg_rewrite r on r.ev_class = v.oid and r.rulename = '_RETURN'
join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
join pg_class t on t.oid = d.refobjid and t.oid <> v.oid and t.relkind in ('r', 'p', 'v', 'm', 'f')
join pg_namespace tn on tn.oid = t.relnamespace
where v.relkind in ('v', 'm')
  and vn.nspname !~ '^pg_' and vn.nspname <> 'information_schema'
  and tn.nspname !~ '^pg_' and tn.nspname <> 'information_schema'
order by 1, 2, 3, 4
