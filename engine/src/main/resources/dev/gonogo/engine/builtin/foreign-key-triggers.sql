-- Which triggers behind foreign keys do not fire in ordinary sessions?
-- Those of partitions belong to the key of the partitioned table (root) as to their own.
with recursive keys (oid, root) as (
    select con.oid, con.oid
    from pg_constraint con
    where con.contype = 'f' and con.conparentid = 0
    union all
    select part.oid, keys.root
    from pg_constraint part
    join keys on part.conparentid = keys.oid
)
select distinct
       keys.root,
       keys.oid,
       trig.tgfoid in ('"RI_FKey_check_ins"'::regproc, '"RI_FKey_check_upd"'::regproc) as checks_rows,
       n.nspname as schema,
       tab.relname as "table",
       case trig.tgenabled when 'R' then 'fire in replica sessions only' else 'are disabled' end as state
from pg_trigger trig
join keys on keys.oid = trig.tgconstraint
join pg_class tab on tab.oid = trig.tgrelid
join pg_namespace n on n.oid = tab.relnamespace
where trig.tgisinternal and trig.tgenabled not in ('O', 'A')
order by keys.root, checks_rows desc, schema, "table"
