-- Which text search templates did somebody create?
select 'TEXT_SEARCH_TEMPLATE' as kind,
       n.nspname as schema,
       quote_ident(t.tmplname) as name,
       null as owner,
       format('CREATE TEXT SEARCH TEMPLATE %I.%I (%s)', n.nspname, t.tmplname, concat_ws(', ',
           'INIT = ' || nullif(t.tmplinit, 0)::regproc,
           'LEXIZE = ' || t.tmpllexize)) as definition,
       d.description as comment
from pg_ts_template t
join pg_namespace n on n.oid = t.tmplnamespace
left join pg_description d on d.classoid = 'pg_ts_template'::regclass and d.objoid = t.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_ts_template'::regclass and e.objid = t.oid)
