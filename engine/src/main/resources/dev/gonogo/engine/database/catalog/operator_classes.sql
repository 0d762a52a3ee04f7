-- Which operator classes did somebody create? Their families say which operators and functions they have.
select 'OPERATOR_CLASS' as kind,
       n.nspname as schema,
       quote_ident(c.opcname) || ' USING ' || am.amname as name,
       pg_get_userbyid(c.opcowner) as owner,
       concat(case when c.opcdefault then 'DEFAULT ' end, 'FOR TYPE ', format_type(c.opcintype, null),
           format(' FAMILY %I.%I', fn.nspname, f.opfname),
           ' STORAGE ' || format_type(nullif(c.opckeytype, 0), null)) as definition,
       d.description as comment
from pg_opclass c
join pg_namespace n on n.oid = c.opcnamespace
join pg_am am on am.oid = c.opcmethod
join pg_opfamily f on f.oid = c.opcfamily
join pg_namespace fn on fn.oid = f.opfnamespace
left join pg_description d on d.classoid = 'pg_opclass'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_opclass'::regclass and e.objid = c.oid)
