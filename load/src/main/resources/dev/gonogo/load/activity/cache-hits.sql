-- Blocks of tables with their indexes, found in shared buffers and read: first of all, then of the
-- tables that were read most. What belongs to partitions belongs to the table that is divided.
WITH RECURSIVE chosen AS (
  SELECT relation.oid, relation.oid AS whole
  FROM (VALUES :tables) AS wanted (schema, name)
  JOIN pg_catalog.pg_namespace AS schema ON schema.nspname = wanted.schema
  JOIN pg_catalog.pg_class AS relation
    ON relation.relnamespace = schema.oid AND relation.relname = wanted.name
  UNION
  SELECT inherits.inhrelid, chosen.whole
  FROM chosen
  JOIN pg_catalog.pg_class AS relation ON relation.oid = chosen.oid AND relation.relkind = 'p'
  JOIN pg_catalog.pg_inherits AS inherits ON inherits.inhparent = chosen.oid
), counted AS (
  SELECT chosen.oid, min(chosen.whole::bigint)::oid AS whole
  FROM chosen
  GROUP BY chosen.oid
), blocks AS (
  SELECT counted.whole,
    coalesce(sum(statio.heap_blks_hit), 0) + coalesce(sum(statio.idx_blks_hit), 0) AS hits,
    coalesce(sum(statio.heap_blks_read), 0) + coalesce(sum(statio.idx_blks_read), 0) AS reads
  FROM counted
  LEFT JOIN pg_catalog.pg_statio_all_tables AS statio ON statio.relid = counted.oid
  GROUP BY counted.whole
)
SELECT NULL AS name, sum(hits)::bigint AS hits, sum(reads)::bigint AS reads,
  (SELECT pg_catalog.to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')
   FROM pg_catalog.pg_stat_database
   WHERE datname = pg_catalog.current_database()) AS since
FROM blocks
UNION ALL
(SELECT pg_catalog.format('%I.%I', schema.nspname, relation.relname), hits::bigint, reads::bigint, NULL
FROM blocks
JOIN pg_catalog.pg_class AS relation ON relation.oid = blocks.whole
JOIN pg_catalog.pg_namespace AS schema ON schema.oid = relation.relnamespace
WHERE hits + reads > 0
ORDER BY reads DESC, hits DESC, 1
LIMIT 20)
