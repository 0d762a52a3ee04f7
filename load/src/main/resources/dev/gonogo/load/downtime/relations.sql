-- The names of everything that can be locked as tables are.
SELECT relation.oid::bigint AS relation, schema.nspname AS schema, relation.relname AS name
FROM pg_catalog.pg_class AS relation
JOIN pg_catalog.pg_namespace AS schema ON schema.oid = relation.relnamespace
