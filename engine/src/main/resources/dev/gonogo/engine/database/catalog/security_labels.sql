-- Which objects of the database or the cluster have security labels?
select l.provider,
       i.type || ' ' || i.identity as object,
       l.label
from (
    select classoid, objoid, objsubid, provider, label from pg_seclabel
    union all
    select classoid, objoid, 0, provider, label from pg_shseclabel
) as l
cross join lateral pg_identify_object(l.classoid, l.objoid, l.objsubid) as i
order by i.type, i.identity, l.provider
