-- Which triggers did somebody create?
select n.nspname as schema,
       c.relname as "table",
       t.tgname as name,
       pg_get_triggerdef(t.oid, false) as definition,
       case t.tgenabled when 'O' then 'enabled' when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as enabled,
       case when parent.oid is not null then pn.nspname end as parent_schema,
       pc.relname as parent_name,
       d.description as comment
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_trigger parent on parent.oid = nullif(t.tgparentid, 0)
left join pg_class pc on pc.oid = parent.tgrelid
left join pg_namespace pn on pn.oid = pc.relnamespace
left join pg_description d on d.classoid = 'pg_trigger'::regclass and d.objoid = t.oid and d.objsubid = 0
where (not t.tgisinternal
       or t.tgparentid <> 0 and t.tgconstraint = 0 -- until 14
  )
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by n.nspname, c.relname, t.tgname
