-- Which functions, procedures and aggregates are there? Not the constructors that come with a range type.
select n.nspname as schema,
       p.proname as name,
       oidvectortypes(p.proargtypes) as argument_types,
       case p.prokind when 'f' then 'function' when 'p' then 'procedure' when 'a' then 'aggregate' when 'w' then 'window function' end as kind,
       pg_get_userbyid(p.proowner) as owner,
       pg_get_function_arguments(p.oid) as arguments,
       pg_get_function_result(p.oid) as returns,
       l.lanname as language,
       case p.provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' when 'v' then 'VOLATILE' end as volatility,
       p.prosecdef as security_definer,
       p.proleakproof as leakproof,
       p.proisstrict as strict,
       case p.proparallel when 's' then 'safe' when 'r' then 'restricted' when 'u' then 'unsafe' end as parallel,
       p.procost as cost,
       p.prorows as rows,
       case when p.proconfig is not null then array(select setting from unnest(p.proconfig) as setting order by setting) end as configuration,
       case
           when p.prokind = 'a' then concat_ws(', ',
               'sfunc = ' || nullif(a.aggtransfn, 0)::regproc,
               'stype = ' || format_type(a.aggtranstype, null),
               'finalfunc = ' || nullif(a.aggfinalfn, 0)::regproc,
               'combinefunc = ' || nullif(a.aggcombinefn, 0)::regproc,
               'msfunc = ' || nullif(a.aggmtransfn, 0)::regproc,
               'minvfunc = ' || nullif(a.aggminvtransfn, 0)::regproc,
               'sortop = ' || nullif(a.aggsortop, 0)::regoperator,
               'initcond = ' || a.agginitval)
           when p.probin is not null then p.probin || ' ' || p.prosrc
           else coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)
       end as source,
       nullif(p.prosupport, 0)::regproc::text as support,
       case when p.protrftypes is not null then array(
           select format_type(t, null) from unnest(p.protrftypes) as t order by 1)
       end as transforms,
       d.description as comment
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
left join pg_aggregate a on a.aggfnoid = p.oid
left join pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
order by n.nspname, p.proname, 3
