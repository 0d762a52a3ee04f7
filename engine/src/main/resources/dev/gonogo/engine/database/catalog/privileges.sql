-- Who may do what? An object without an access list has the privileges that acldefault gives.
with acl ("on", schema, name, arguments, "column", items) as (
    select case c.relkind when 'S' then 'SEQUENCE' else 'TABLE' end,
           n.nspname, c.relname, null, null,
           coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0 and e.deptype = 'e')
    union all
    select 'TABLE', n.nspname, c.relname, null, a.attname, a.attacl
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    where a.attacl is not null and not a.attisdropped
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0 and e.deptype = 'e')
    union all
    select 'FUNCTION', n.nspname, p.proname, oidvectortypes(p.proargtypes), null,
           coalesce(p.proacl, acldefault('f', p.proowner))
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
    union all
    select 'TYPE', n.nspname, t.typname, null, null, coalesce(t.typacl, acldefault('T', t.typowner))
    from pg_type t
    join pg_namespace n on n.oid = t.typnamespace
    left join pg_class c on c.oid = t.typrelid
    where t.typtype in ('e', 'd', 'c', 'r', 'b')
      and (t.typrelid = 0 or c.relkind = 'c')
      and not exists (select from pg_type element where element.typarray = t.oid)
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
    union all
    select 'SCHEMA', null, n.nspname, null, null, coalesce(n.nspacl, acldefault('n', n.nspowner))
    from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_namespace'::regclass and e.objid = n.oid and e.deptype = 'e')
    union all
    select 'DATABASE', null, db.datname, null, null, coalesce(db.datacl, acldefault('d', db.datdba))
    from pg_database db
    where db.datname <> 'template0'
)
select acl."on",
       acl.schema,
       acl.name,
       acl.arguments,
       acl."column",
       case item.grantee when 0 then 'public' else pg_get_userbyid(item.grantee) end as grantee,
       pg_get_userbyid(item.grantor) as grantor,
       item.privileges,
       item.is_grantable as grantable
from acl
cross join lateral (
    select grantee, grantor, is_grantable, array_agg(privilege_type order by privilege_type) as privileges
    from aclexplode(acl.items)
    group by grantee, grantor, is_grantable
) as item
order by 1, 2, 3, 4, 5, 6, 7, 9
