-- Which constraints have tables? Not an ordinary NOT NULL, which only 18 lists here, and not constraint triggers.
select n.nspname as schema,
       c.relname as "table",
       con.conname as name,
       case con.contype
           when 'c' then 'CHECK'
           when 'f' then 'FOREIGN_KEY'
           when 'p' then 'PRIMARY_KEY'
           when 'u' then 'UNIQUE'
           when 'x' then 'EXCLUSION'
           when 'n' then 'NOT_NULL'
       end as type,
       pg_get_constraintdef(con.oid) as definition,
       con.convalidated as validated,
       con.condeferrable as deferrable,
       con.condeferred as initially_deferred,
       triggers.states as triggers,
       con.coninhcount > 0 as inherited,
       d.description as comment
from pg_constraint con
join pg_class c on c.oid = con.conrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = con.oid and d.objsubid = 0
-- DISABLE TRIGGER ALL also stops those that enforce constraints.
left join (
    select t.tgconstraint,
           array_agg(format('%s on %s %s', p.proname, c.relname,
                            case t.tgenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end)
                     order by p.proname, c.relname) as states
    from pg_trigger t
    join pg_proc p on p.oid = t.tgfoid
    join pg_class c on c.oid = t.tgrelid
    where t.tgisinternal and t.tgenabled <> 'O'
    group by t.tgconstraint
) as triggers on triggers.tgconstraint = con.oid
where (con.contype in ('c', 'f', 'p', 'u', 'x') or con.contype = 'n' and (not con.convalidated or con.connoinherit))
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_class'::regclass and e.objid = c.oid)
order by n.nspname, c.relname, con.conname
