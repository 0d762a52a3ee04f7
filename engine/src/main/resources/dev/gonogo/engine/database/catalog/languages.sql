-- Which languages did somebody create without an extension?
select 'LANGUAGE' as kind,
       null as schema,
       quote_ident(l.lanname) as name,
       pg_get_userbyid(l.lanowner) as owner,
       concat('CREATE ', case when l.lanpltrusted then 'TRUSTED ' end, 'LANGUAGE ', quote_ident(l.lanname),
           ' HANDLER ' || nullif(l.lanplcallfoid, 0)::regproc,
           ' INLINE ' || nullif(l.laninline, 0)::regproc,
           ' VALIDATOR ' || nullif(l.lanvalidator, 0)::regproc) as definition,
       d.description as comment
from pg_language l
left join pg_description d on d.classoid = 'pg_language'::regclass and d.objoid = l.oid and d.objsubid = 0
where l.lanispl
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_language'::regclass and e.objid = l.oid)
