-- The locks on tables that a session keeps after a statement; one row without a table where its
-- transaction is open and has none.
WITH kept AS MATERIALIZED (
  SELECT locktype, mode, relation, database
  FROM pg_catalog.pg_locks
  WHERE pid = ? AND granted
)
SELECT kept.relation::bigint AS relation, kept.mode
FROM kept
JOIN pg_catalog.pg_class AS relation ON relation.oid = kept.relation
WHERE kept.locktype = 'relation'
  AND kept.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
  AND relation.relkind IN ('r', 'p', 'm', 'v', 'i', 'I', 'S')
  AND relation.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
UNION ALL
SELECT 0, ''
WHERE EXISTS (SELECT FROM kept WHERE locktype = 'virtualxid')
