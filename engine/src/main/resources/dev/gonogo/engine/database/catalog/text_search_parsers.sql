-- Which text search parsers did somebody create?
select 'TEXT_SEARCH_PARSER' as kind,
       n.nspname as schema,
       quote_ident(p.prsname) as name,
       null as owner,
       format('CREATE TEXT SEARCH PARSER %I.%I (%s)', n.nspname, p.prsname, concat_ws(', ',
           'START = ' || p.prsstart,
           'GETTOKEN = ' || p.prstoken,
           'END = ' || p.prsend,
           'LEXTYPES = ' || p.prslextype,
           'HEADLINE = ' || nullif(p.prsheadline, 0)::regproc)) as definition,
       d.description as comment
from pg_ts_parser p
join pg_namespace n on n.oid = p.prsnamespace
left join pg_description d on d.classoid = 'pg_ts_parser'::regclass and d.objoid = p.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_ts_parser'::regclass and e.objid = p.oid)
