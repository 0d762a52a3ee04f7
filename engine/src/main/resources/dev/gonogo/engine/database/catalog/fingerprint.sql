-- Was anything created, altered or dropped meanwhile? Every version of a catalog row has its own xmin.
with relation as (
    select oid, xmin
    from pg_class
    where oid >= 16384 and relpersistence <> 't' and relnamespace <> 'pg_toast'::regnamespace
), row (part, id, version) as (
    select 'relation', oid::text, xmin from relation
    union all select 'column', concat_ws('.', a.attrelid, a.attnum), a.xmin from pg_attribute a join relation r on r.oid = a.attrelid where a.attnum > 0
    union all select 'default', d.oid::text, d.xmin from pg_attrdef d join relation r on r.oid = d.adrelid
    union all select 'constraint', c.oid::text, c.xmin from pg_constraint c join relation r on r.oid = c.conrelid
    union all select 'rule', w.oid::text, w.xmin from pg_rewrite w join relation r on r.oid = w.ev_class
    union all select 'trigger', t.oid::text, t.xmin from pg_trigger t join relation r on r.oid = t.tgrelid
    union all select 'policy', oid::text, xmin from pg_policy
    union all select 'function', oid::text, xmin from pg_proc where oid >= 16384
    union all select 'type', oid::text, xmin from pg_type where oid >= 16384 and typrelid = 0 and typcategory <> 'A'
    union all select 'schema', oid::text, xmin from pg_namespace where oid >= 16384 and nspname !~ '^pg_'
    union all select 'operator', oid::text, xmin from pg_operator where oid >= 16384
    union all select 'collation', oid::text, xmin from pg_collation where oid >= 16384
    union all select 'statistics object', oid::text, xmin from pg_statistic_ext
    union all select 'event trigger', oid::text, xmin from pg_event_trigger
    union all select 'publication', oid::text, xmin from pg_publication
    union all select 'published table', oid::text, xmin from pg_publication_rel
    union all select 'foreign server', oid::text, xmin from pg_foreign_server
    union all select 'extension', oid::text, xmin from pg_extension
    union all select 'role', oid::text, null from pg_roles where oid >= 16384
)
select sum(hashtextextended(concat_ws(' ', part, id, version), 0)) as fingerprint
from row
