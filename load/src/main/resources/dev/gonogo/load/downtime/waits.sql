-- Who waits for a lock at this moment, for whom and since when, and the sessions that are waited for.
-- Locks are only looked at where somebody waits: reading them stops everybody who takes one.
WITH waiting AS MATERIALIZED (
  SELECT pid, pg_catalog.pg_blocking_pids(pid) AS behind
  FROM pg_catalog.pg_stat_activity
  WHERE wait_event_type = 'Lock'
), locks AS MATERIALIZED (
  SELECT locks.*
  FROM pg_catalog.pg_locks AS locks
  WHERE EXISTS (SELECT FROM waiting)
)
SELECT activity.pid AS process,
  coalesce(activity.application_name, '') AS application,
  pg_catalog.array_to_string(waiting.behind, ',') AS behind,
  extract(epoch FROM coalesce(asked.waitstart, pg_catalog.clock_timestamp())) AS since,
  CASE WHEN asked.locktype = 'relation' THEN asked.mode ELSE '' END AS mode,
  coalesce(asked.relation, rows.relation, 0)::bigint AS relation
FROM pg_catalog.pg_stat_activity AS activity
LEFT JOIN waiting ON waiting.pid = activity.pid
LEFT JOIN LATERAL (
  SELECT locktype, mode, relation, waitstart
  FROM locks
  WHERE locks.pid = waiting.pid AND NOT granted
  LIMIT 1
) AS asked ON true
-- Who waits for the end of a transaction waits for a row of a table that both have locked.
LEFT JOIN LATERAL (
  SELECT mine.relation
  FROM locks AS mine
  JOIN locks AS theirs
    ON theirs.relation = mine.relation AND theirs.database = mine.database
    AND theirs.pid = ANY (waiting.behind) AND theirs.mode <> 'AccessShareLock'
  JOIN pg_catalog.pg_class AS relation ON relation.oid = mine.relation AND relation.relkind IN ('r', 'p')
  WHERE asked.locktype = 'transactionid'
    AND mine.pid = waiting.pid AND mine.granted AND mine.mode <> 'AccessShareLock'
  ORDER BY mine.locktype = 'tuple' DESC, mine.relation
  LIMIT 1
) AS rows ON true
WHERE waiting.pid IS NOT NULL
  OR activity.pid IN (SELECT pg_catalog.unnest(behind) FROM waiting)
