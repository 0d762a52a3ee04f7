-- Which constraints have tables? Not NOT NULL, which only 18 lists here, and not constraint triggers.
select n.nspname as schema,
       c.relname as "table",
       con.conname as name,
       case con.contype
           when 'c' then 'CHECK'
           when 'f' then 'FOREIGN_KEY'
           when 'p' then 'PRIMARY_KEY'
           when 'u' then 'UNIQUE'
           when 'x' then 'EXCLUSION'
       end as type,
       pg_get_constraintdef(con.oid) as definition,
       con.convalidated as validated,
       con.condeferrable as deferrable,
       con.condeferred as initially_deferred,
       d.description as comment
from pg_constraint con
join pg_class c on c.oid = con.conrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = con.oid and d.objsubid = 0
where con.contype in ('c', 'f', 'p', 'u', 'x')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0 and e.deptype = 'e')
order by n.nspname, c.relname, con.conname
