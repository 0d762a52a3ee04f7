-- Which access methods did somebody create without an extension?
select 'ACCESS_METHOD' as kind,
       null as schema,
       quote_ident(am.amname) as name,
       null as owner,
       format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', am.amname, case am.amtype when 'i' then 'INDEX' when 't' then 'TABLE' end,
           am.amhandler::text) as definition,
       d.description as comment
from pg_am am
left join pg_description d on d.classoid = 'pg_am'::regclass and d.objoid = am.oid and d.objsubid = 0
where am.oid >= 16384
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_am'::regclass and e.objid = am.oid)
