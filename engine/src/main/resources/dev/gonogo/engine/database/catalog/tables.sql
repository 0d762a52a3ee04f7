-- Which tables, views and foreign tables are there?
select n.nspname as schema,
       c.relname as name,
       case c.relkind
           when 'r' then 'TABLE'
           when 'p' then 'PARTITIONED_TABLE'
           when 'v' then 'VIEW'
           when 'm' then 'MATERIALIZED_VIEW'
           when 'f' then 'FOREIGN_TABLE'
       end as kind,
       pg_get_userbyid(c.relowner) as owner,
       case c.relpersistence when 'p' then 'permanent' when 'u' then 'unlogged' end as persistence,
       am.amname as access_method,
       ts.spcname as tablespace,
       c.relrowsecurity as row_security,
       c.relforcerowsecurity as force_row_security,
       case when c.reloptions is not null or toast.reloptions is not null then array(
           select option from unnest(c.reloptions) as option
           union all
           select 'toast.' || option from unnest(toast.reloptions) as option
           order by 1)
       end as options,
       case c.relreplident
           when 'd' then 'default'
           when 'n' then 'nothing'
           when 'f' then 'full'
           when 'i' then 'index'
       end as replica_identity,
       case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, false) end as definition,
       c.relispopulated as populated,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
       parents.schemas as parent_schemas,
       parents.names as parent_names,
       pg_get_expr(c.relpartbound, c.oid) as partition_bound,
       tn.nspname as type_schema,
       tt.typname as type_name,
       fs.srvname as server,
       case when ft.ftoptions is not null then array(select option from unnest(ft.ftoptions) as option order by option) end as server_options,
       d.description as comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_class toast on toast.oid = nullif(c.reltoastrelid, 0)
left join pg_am am on am.oid = c.relam
left join pg_tablespace ts on ts.oid = c.reltablespace
left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
left join pg_type tt on tt.oid = nullif(c.reloftype, 0)
left join pg_namespace tn on tn.oid = tt.typnamespace
left join pg_foreign_table ft on ft.ftrelid = c.oid
left join pg_foreign_server fs on fs.oid = ft.ftserver
left join (
    select i.inhrelid,
           array_agg(pn.nspname::text order by i.inhseqno) as schemas,
           array_agg(p.relname::text order by i.inhseqno) as names
    from pg_inherits i
    join pg_class p on p.oid = i.inhparent
    join pg_namespace pn on pn.oid = p.relnamespace
    group by i.inhrelid
) as parents on parents.inhrelid = c.oid
where c.relkind in ('r', 'p', 'v', 'm', 'f')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_class'::regclass and e.objid = c.oid)
order by n.nspname, c.relname
