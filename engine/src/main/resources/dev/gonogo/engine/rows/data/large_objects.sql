-- What do the large objects hold? One row for each.
(
    select m.oid as loid, coalesce(sum(hashtextextended(row(l.pageno, l.data)::text collate "C", 0)), 0) as pages
    from pg_largeobject_metadata m
    left join pg_largeobject l on l.loid = m.oid
    group by m.oid
) as large_object
