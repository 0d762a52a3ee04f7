-- Which operator families did somebody create, and which operators and functions are in them?
select 'OPERATOR_FAMILY' as kind,
       n.nspname as schema,
       quote_ident(f.opfname) || ' USING ' || am.amname as name,
       pg_get_userbyid(f.opfowner) as owner,
       concat_ws(', ',
           (select string_agg(format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator), ', ' order by o.amopstrategy, o.amopopr::regoperator::text)
            from pg_amop o
            where o.amopfamily = f.oid),
           (select string_agg(
                format('FUNCTION %s (%s, %s) %s', p.amprocnum, format_type(p.amproclefttype, null), format_type(p.amprocrighttype, null), p.amproc::regprocedure),
                ', ' order by p.amprocnum, p.amproc::regprocedure::text)
            from pg_amproc p
            where p.amprocfamily = f.oid)) as definition,
       d.description as comment
from pg_opfamily f
join pg_namespace n on n.oid = f.opfnamespace
join pg_am am on am.oid = f.opfmethod
left join pg_description d on d.classoid = 'pg_opfamily'::regclass and d.objoid = f.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_opfamily'::regclass and e.objid = f.oid)
