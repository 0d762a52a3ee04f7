-- Which functions run as their owners, and which of these roles may call them? Trigger functions cannot be called.
select n.nspname, p.proname, oidvectortypes(p.proargtypes), pg_get_userbyid(p.proowner), r.rolname
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_roles r on r.rolname in (values %s)
where p.prosecdef
  and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and has_schema_privilege(r.oid, n.oid, 'USAGE')
  and has_function_privilege(r.oid, p.oid, 'EXECUTE')
order by 1, 2, 3, 5
