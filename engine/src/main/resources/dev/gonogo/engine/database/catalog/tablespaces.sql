-- Which tablespaces did somebody create? Not where they lie.
select t.spcname as name,
       pg_get_userbyid(t.spcowner) as owner,
       case when t.spcoptions is not null then array(select option from unnest(t.spcoptions) as option order by option) end as options,
       d.description as comment
from pg_tablespace t
left join pg_shdescription d on d.classoid = 'pg_tablespace'::regclass and d.objoid = t.oid
where t.spcname !~ '^pg_'
order by t.spcname
