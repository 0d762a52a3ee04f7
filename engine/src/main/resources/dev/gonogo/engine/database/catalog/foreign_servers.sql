-- Which foreign servers are there?
select s.srvname as name,
       pg_get_userbyid(s.srvowner) as owner,
       w.fdwname as wrapper,
       s.srvtype as type,
       s.srvversion as version,
       case when s.srvoptions is not null then array(select option from unnest(s.srvoptions) as option order by option) end as options,
       d.description as comment
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
left join pg_description d on d.classoid = 'pg_foreign_server'::regclass and d.objoid = s.oid and d.objsubid = 0
where not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_foreign_server'::regclass and e.objid = s.oid)
order by s.srvname
