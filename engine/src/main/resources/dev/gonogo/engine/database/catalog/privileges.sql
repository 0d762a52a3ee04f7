-- Who may do what? An object without an access list has the privileges that acldefault gives.
with acl ("on", schema, name, arguments, "column", owner, items) as (
    select case c.relkind when 'S' then 'SEQUENCE' else 'TABLE' end,
           n.nspname, c.relname, null, null, c.relowner,
           coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_class'::regclass and e.objid = c.oid)
    union all
    select 'TABLE', n.nspname, c.relname, null, a.attname, c.relowner, a.attacl
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    where a.attacl is not null and not a.attisdropped
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_class'::regclass and e.objid = c.oid)
    union all
    select 'FUNCTION', n.nspname, p.proname, oidvectortypes(p.proargtypes), null, p.proowner,
           coalesce(p.proacl, acldefault('f', p.proowner))
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
    union all
    select 'TYPE', n.nspname, t.typname, null, null, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
    from pg_type t
    join pg_namespace n on n.oid = t.typnamespace
    left join pg_class c on c.oid = t.typrelid
    where t.typtype in ('e', 'd', 'c', 'r', 'b')
      and (t.typrelid = 0 or c.relkind = 'c')
      and not exists (select from pg_type element where element.typarray = t.oid)
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_type'::regclass and e.objid = t.oid)
    union all
    select 'SCHEMA', null, n.nspname, null, null, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner))
    from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_namespace'::regclass and e.objid = n.oid)
    union all
    select 'DATABASE', null, db.datname, null, null, db.datdba, coalesce(db.datacl, acldefault('d', db.datdba))
    from pg_database db
    where db.datname <> 'template0'
    union all
    select 'TABLESPACE', null, t.spcname, null, null, t.spcowner, coalesce(t.spcacl, acldefault('t', t.spcowner))
    from pg_tablespace t
    where t.spcname !~ '^pg_'
    union all
    select 'LANGUAGE', null, l.lanname, null, null, l.lanowner, coalesce(l.lanacl, acldefault('l', l.lanowner))
    from pg_language l
    where l.lanispl
      and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_language'::regclass and e.objid = l.oid)
    union all
    select 'LARGE_OBJECT', null, l.oid::text, null, null, l.lomowner, coalesce(l.lomacl, acldefault('L', l.lomowner))
    from pg_largeobject_metadata l
    union all
    select 'FOREIGN_DATA_WRAPPER', null, w.fdwname, null, null, w.fdwowner, coalesce(w.fdwacl, acldefault('F', w.fdwowner))
    from pg_foreign_data_wrapper w
    where not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_foreign_data_wrapper'::regclass and e.objid = w.oid)
    union all
    select 'FOREIGN_SERVER', null, s.srvname, null, null, s.srvowner, coalesce(s.srvacl, acldefault('S', s.srvowner))
    from pg_foreign_server s
    where not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_foreign_server'::regclass and e.objid = s.oid)
    -- The owner of parameters is the role that initdb created, which has them all.
    union all -- since 15
    select 'PARAMETER', null, p.parname, null, null, 10, p.paracl -- since 15
    from pg_parameter_acl p -- since 15
)
select acl."on",
       acl.schema,
       acl.name,
       acl.arguments,
       acl."column",
       case item.grantee when 0 then 'public' else pg_get_userbyid(item.grantee) end as grantee,
       pg_get_userbyid(item.grantor) as grantor,
       item.privileges,
       item.is_grantable as grantable,
       pg_get_userbyid(acl.owner) as owner
from acl
cross join lateral (
    select grantee, grantor, is_grantable, array_agg(privilege_type order by privilege_type) as privileges
    from aclexplode(acl.items)
    group by grantee, grantor, is_grantable
) as item
where acl."on" <> 'PARAMETER' or item.grantee <> acl.owner
order by 1, 2, 3, 4, 5, 6, 7, 9
