-- Which text search dictionaries did somebody create?
select 'TEXT_SEARCH_DICTIONARY' as kind,
       n.nspname as schema,
       quote_ident(t.dictname) as name,
       pg_get_userbyid(t.dictowner) as owner,
       format('CREATE TEXT SEARCH DICTIONARY %I.%I (%s)', n.nspname, t.dictname,
           concat_ws(', ', format('TEMPLATE = %I.%I', pn.nspname, p.tmplname), t.dictinitoption)) as definition,
       d.description as comment
from pg_ts_dict t
join pg_namespace n on n.oid = t.dictnamespace
join pg_ts_template p on p.oid = t.dicttemplate
join pg_namespace pn on pn.oid = p.tmplnamespace
left join pg_description d on d.classoid = 'pg_ts_dict'::regclass and d.objoid = t.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_ts_dict'::regclass and e.objid = t.oid)
