-- Which large objects are there? Not their bytes.
select l.oid as id,
       pg_get_userbyid(l.lomowner) as owner,
       d.description as comment
from pg_largeobject_metadata l
left join pg_description d on d.classoid = 'pg_largeobject'::regclass and d.objoid = l.oid and d.objsubid = 0
order by l.oid
