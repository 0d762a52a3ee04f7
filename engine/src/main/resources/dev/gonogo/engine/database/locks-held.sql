-- The locks on relations that a session has and that hold somebody up, by the names that others see.
WITH held AS MATERIALIZED (
  SELECT relation, mode
  FROM pg_catalog.pg_locks
  WHERE pid = ?
    AND locktype = 'relation'
    AND granted
    AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
    AND mode IN ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock',
                 'AccessExclusiveLock')
)
SELECT schema.nspname AS schema, relation.relname AS name, held.mode
FROM held
JOIN pg_catalog.pg_class AS relation ON relation.oid = held.relation
JOIN pg_catalog.pg_namespace AS schema ON schema.oid = relation.relnamespace
WHERE schema.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
  AND relation.relpersistence <> 't'
  -- Who is held up by an index is held up by its table already.
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_index AS index
    JOIN held AS of_table ON of_table.relation = index.indrelid
    WHERE index.indexrelid = relation.oid AND of_table.mode = held.mode)
