-- Which privileges were given on system objects and members of extensions, which revoked that they came with?
with acl (classid, objid, objsubid, "on", schema, name, arguments, "column", owner, items, defaults) as (
    select 'pg_class'::regclass, c.oid, 0, case c.relkind when 'S' then 'SEQUENCE' else 'TABLE' end,
           n.nspname, c.relname, null, null, c.relowner, c.relacl,
           acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relacl is not null
    union all
    -- The list of a column is null when nothing is left of it.
    select 'pg_class'::regclass, c.oid, a.attnum, 'TABLE', n.nspname, c.relname, null, a.attname, c.relowner, a.attacl, null
    from (
        select attrelid, attnum, attname, attacl
        from pg_attribute
        where not attisdropped
          and (attacl is not null
               or attrelid in (select objoid from pg_init_privs where classoid = 'pg_class'::regclass and objsubid > 0))
    ) as a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    union all
    select 'pg_proc'::regclass, p.oid, 0, 'FUNCTION', n.nspname, p.proname, oidvectortypes(p.proargtypes), null,
           p.proowner, p.proacl, acldefault('f', p.proowner)
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where p.proacl is not null
    union all
    select 'pg_type'::regclass, t.oid, 0, 'TYPE', n.nspname, t.typname, null, null, t.typowner, t.typacl, acldefault('T', t.typowner)
    from pg_type t
    join pg_namespace n on n.oid = t.typnamespace
    where t.typacl is not null
    union all
    select 'pg_namespace'::regclass, n.oid, 0, 'SCHEMA', n.nspname, n.nspname, null, null, n.nspowner, n.nspacl, acldefault('n', n.nspowner)
    from pg_namespace n
    where n.nspacl is not null
    union all
    select 'pg_language'::regclass, l.oid, 0, 'LANGUAGE', 'pg_catalog', l.lanname, null, null, l.lanowner, l.lanacl, acldefault('l', l.lanowner)
    from pg_language l
    where l.lanacl is not null
    union all
    select 'pg_foreign_data_wrapper'::regclass, w.oid, 0, 'FOREIGN_DATA_WRAPPER', null, w.fdwname, null, null, w.fdwowner, w.fdwacl, acldefault('F', w.fdwowner)
    from pg_foreign_data_wrapper w
    where w.fdwacl is not null
    union all
    select 'pg_foreign_server'::regclass, s.oid, 0, 'FOREIGN_SERVER', null, s.srvname, null, null, s.srvowner, s.srvacl, acldefault('S', s.srvowner)
    from pg_foreign_server s
    where s.srvacl is not null
    union all
    select 'pg_tablespace'::regclass, t.oid, 0, 'TABLESPACE', 'pg_catalog', t.spcname, null, null, t.spcowner, t.spcacl, acldefault('t', t.spcowner)
    from pg_tablespace t
    where t.spcname ~ '^pg_' and t.spcacl is not null
), system_acl as (
    select acl.*, coalesce(init.initprivs, acl.defaults) as initial_items
    from acl
    left join pg_init_privs init on init.classoid = acl.classid and init.objoid = acl.objid and init.objsubid = acl.objsubid
    where acl.items is distinct from coalesce(init.initprivs, acl.defaults)
      and (acl.schema ~ '^pg_' or acl.schema = 'information_schema'
           or exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = acl.classid and e.objid = acl.objid))
), differing as (
    select acl.*, item.grantee, item.grantor, item.privilege_type, item.is_grantable, true as granted
    from system_acl acl
    cross join aclexplode(acl.items) as item
    -- initdb grants these after it has recorded what the system comes with.
    where not (acl.schema = 'information_schema' and item.grantee = 0)
      and not exists (
          select
          from aclexplode(acl.initial_items) as initial
          where (initial.grantee, initial.grantor, initial.privilege_type, initial.is_grantable)
                = (item.grantee, item.grantor, item.privilege_type, item.is_grantable))
    union all
    select acl.*, initial.grantee, initial.grantor, initial.privilege_type, initial.is_grantable, false
    from system_acl acl
    cross join aclexplode(acl.initial_items) as initial
    where not exists (
        select
        from aclexplode(acl.items) as item
        where (item.grantee, item.privilege_type) = (initial.grantee, initial.privilege_type))
)
select "on",
       case when "on" in ('SCHEMA', 'LANGUAGE', 'TABLESPACE') then null else schema end as schema,
       name,
       arguments,
       "column",
       case grantee when 0 then 'public' else pg_get_userbyid(grantee) end as grantee,
       pg_get_userbyid(grantor) as grantor,
       array[privilege_type] as privileges,
       is_grantable as grantable,
       pg_get_userbyid(owner) as owner,
       granted
from differing
order by 1, 2, 3, 4, 5, 6, 7, privilege_type, granted
