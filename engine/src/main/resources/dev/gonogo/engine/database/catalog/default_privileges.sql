-- How do privileges on objects created later differ from what PostgreSQL gives by itself?
with defaults as (
    select pg_get_userbyid(d.defaclrole) as owner,
           n.nspname as schema,
           case d.defaclobjtype
               when 'r' then 'TABLE'
               when 'S' then 'SEQUENCE'
               when 'f' then 'FUNCTION'
               when 'T' then 'TYPE'
               when 'n' then 'SCHEMA'
               when 'L' then 'LARGE_OBJECT'
           end as "on",
           d.defaclacl as items,
           -- The entry of a schema adds to what holds for all schemas, which replaces the built-in one.
           case when d.defaclnamespace = 0
               then acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole)
           end as built_in
    from pg_default_acl d
    left join pg_namespace n on n.oid = d.defaclnamespace
), granted as (
    select d.owner, d.schema, d."on", item.grantee, item.privilege_type, item.is_grantable
    from defaults d cross join aclexplode(d.items) as item
), built_in as (
    select d.owner, d.schema, d."on", item.grantee, item.privilege_type, item.is_grantable
    from defaults d cross join aclexplode(d.built_in) as item
), differing as (
    select *, true as granted from (select * from granted except select * from built_in) as added
    union all
    select *, false from (select * from built_in except select * from granted) as withheld
)
select owner,
       schema,
       "on",
       case grantee when 0 then 'public' else pg_get_userbyid(grantee) end as grantee,
       privilege_type as privilege,
       is_grantable as grantable,
       granted
from differing
order by 1, 2 nulls first, 3, 4, 5, 6
