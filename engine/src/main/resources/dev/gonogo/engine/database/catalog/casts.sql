-- Which casts did somebody create? Those that initdb created have lower numbers.
select 'CAST' as kind,
       null as schema,
       format('(%s AS %s)', format_type(c.castsource, null), format_type(c.casttarget, null)) as name,
       null as owner,
       format('CREATE CAST (%s AS %s) WITH%s%s', format_type(c.castsource, null), format_type(c.casttarget, null),
           case c.castmethod when 'f' then ' FUNCTION ' || c.castfunc::regprocedure when 'i' then ' INOUT' when 'b' then 'OUT FUNCTION' end,
           case c.castcontext when 'a' then ' AS ASSIGNMENT' when 'i' then ' AS IMPLICIT' end) as definition,
       d.description as comment
from pg_cast c
left join pg_description d on d.classoid = 'pg_cast'::regclass and d.objoid = c.oid and d.objsubid = 0
where c.oid >= 16384
  -- A range type brings one to its multirange type.
  and not exists (select from pg_depend e where e.classid = 'pg_cast'::regclass and e.objid = c.oid and e.deptype in ('e', 'i'))
