-- Which publications are there, apart from what they publish?
select p.pubname as name,
       pg_get_userbyid(p.pubowner) as owner,
       p.puballtables as all_tables,
       array_remove(array[
           case when p.pubinsert then 'insert' end,
           case when p.pubupdate then 'update' end,
           case when p.pubdelete then 'delete' end,
           case when p.pubtruncate then 'truncate' end], null) as operations,
       p.pubviaroot as via_root,
       case p.pubgencols when 's' then 'stored' else 'none' end as generated_columns, -- since 18
       'none' as generated_columns, -- until 17
       d.description as comment
from pg_publication p
left join pg_description d on d.classoid = 'pg_publication'::regclass and d.objoid = p.oid and d.objsubid = 0
order by p.pubname
