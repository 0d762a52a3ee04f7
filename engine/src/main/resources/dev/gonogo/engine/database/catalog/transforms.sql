-- Which transforms of types for languages did somebody create?
select 'TRANSFORM' as kind,
       null as schema,
       format('FOR %s LANGUAGE %I', format_type(t.trftype, null), l.lanname) as name,
       null as owner,
       format('CREATE TRANSFORM FOR %s LANGUAGE %I (%s)', format_type(t.trftype, null), l.lanname, concat_ws(', ',
           'FROM SQL WITH FUNCTION ' || nullif(t.trffromsql, 0)::regprocedure,
           'TO SQL WITH FUNCTION ' || nullif(t.trftosql, 0)::regprocedure)) as definition,
       d.description as comment
from pg_transform t
join pg_language l on l.oid = t.trflang
left join pg_description d on d.classoid = 'pg_transform'::regclass and d.objoid = t.oid and d.objsubid = 0
where not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_transform'::regclass and e.objid = t.oid)
