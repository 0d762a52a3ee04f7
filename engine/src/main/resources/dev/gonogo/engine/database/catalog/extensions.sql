-- Which extensions are installed?
select x.extname as name,
       x.extversion as version,
       n.nspname as schema,
       pg_get_userbyid(x.extowner) as owner,
       members.identities as members,
       d.description as comment
from pg_extension x
join pg_namespace n on n.oid = x.extnamespace
left join (
    select e.refobjid, array_agg(i.type || ' ' || i.identity order by i.type, i.identity) as identities
    from pg_depend e
    cross join lateral pg_identify_object(e.classid, e.objid, 0) as i
    where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
    group by e.refobjid
) as members on members.refobjid = x.oid
left join pg_description d on d.classoid = 'pg_extension'::regclass and d.objoid = x.oid and d.objsubid = 0
order by x.extname
