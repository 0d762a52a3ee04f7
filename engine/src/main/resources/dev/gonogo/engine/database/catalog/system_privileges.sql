-- Who was given privileges on system objects and members of extensions that they did not come with?
with acl (classid, objid, objsubid, "on", schema, name, arguments, "column", items, defaults) as (
    select 'pg_class'::regclass, c.oid, 0, case c.relkind when 'S' then 'SEQUENCE' else 'TABLE' end,
           n.nspname, c.relname, null, null, c.relacl,
           acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relacl is not null
    union all
    select 'pg_class'::regclass, c.oid, a.attnum, 'TABLE', n.nspname, c.relname, null, a.attname, a.attacl, null
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    where a.attacl is not null and not a.attisdropped
    union all
    select 'pg_proc'::regclass, p.oid, 0, 'FUNCTION', n.nspname, p.proname, oidvectortypes(p.proargtypes), null,
           p.proacl, acldefault('f', p.proowner)
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where p.proacl is not null
    union all
    select 'pg_type'::regclass, t.oid, 0, 'TYPE', n.nspname, t.typname, null, null, t.typacl, acldefault('T', t.typowner)
    from pg_type t
    join pg_namespace n on n.oid = t.typnamespace
    where t.typacl is not null
    union all
    select 'pg_namespace'::regclass, n.oid, 0, 'SCHEMA', n.nspname, n.nspname, null, null, n.nspacl, acldefault('n', n.nspowner)
    from pg_namespace n
    where n.nspacl is not null
    union all
    select 'pg_language'::regclass, l.oid, 0, 'LANGUAGE', 'pg_catalog', l.lanname, null, null, l.lanacl, acldefault('l', l.lanowner)
    from pg_language l
    where l.lanacl is not null
)
select acl."on",
       case when acl."on" in ('SCHEMA', 'LANGUAGE') then null else acl.schema end as schema,
       acl.name,
       acl.arguments,
       acl."column",
       case item.grantee when 0 then 'public' else pg_get_userbyid(item.grantee) end as grantee,
       pg_get_userbyid(item.grantor) as grantor,
       array[item.privilege_type] as privileges,
       item.is_grantable as grantable
from acl
left join pg_init_privs init on init.classoid = acl.classid and init.objoid = acl.objid and init.objsubid = acl.objsubid
cross join aclexplode(acl.items) as item
where (acl.schema ~ '^pg_' or acl.schema = 'information_schema'
       or exists (select from pg_depend e where e.classid = acl.classid and e.objid = acl.objid and e.deptype = 'e'))
  -- initdb grants these after it has recorded what the system comes with.
  and not (acl.schema = 'information_schema' and item.grantee = 0)
  and not exists (
      select
      from aclexplode(coalesce(init.initprivs, acl.defaults)) as initial
      where (initial.grantee, initial.grantor, initial.privilege_type, initial.is_grantable)
            = (item.grantee, item.grantor, item.privilege_type, item.is_grantable))
order by 1, 2, 3, 4, 5, 6, 7, item.privilege_type
