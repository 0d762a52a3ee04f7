-- Which functions does each policy call, itself or through functions whose bodies are parsed?
with recursive called as (
    select d.objid as policy, d.refobjid as function
    from pg_depend d
    where d.classid = 'pg_policy'::regclass and d.refclassid = 'pg_proc'::regclass
    union
    select called.policy, d.refobjid
    from called
    join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = called.function and d.refclassid = 'pg_proc'::regclass
)
select tn.nspname, t.relname, policy.polname, n.nspname, p.proname, oidvectortypes(p.proargtypes),
       coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)
from called
join pg_policy policy on policy.oid = called.policy
join pg_class t on t.oid = policy.polrelid
join pg_namespace tn on tn.oid = t.relnamespace
join pg_proc p on p.oid = called.function
join pg_namespace n on n.oid = p.pronamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by 1, 2, 3, 4, 5, 6
