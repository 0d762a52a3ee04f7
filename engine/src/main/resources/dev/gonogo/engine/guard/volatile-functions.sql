-- Functions that somebody wrote and that may do anything, aggregates among them whose steps may; and whether row.function calls
-- them, which means function(row). 16384 is the first oid that is not PostgreSQL's own.
SELECT
  n.nspname AS schema,
  p.proname AS name,
  pg_catalog.pg_get_function_identity_arguments(p.oid) AS arguments,
  p.pronargs > 0 AND p.pronargs - p.pronargdefaults <= 1 AND EXISTS (
    SELECT FROM pg_catalog.pg_type AS t WHERE t.oid = p.proargtypes[0] AND t.typtype IN ('c', 'p')) AS takes_row
FROM pg_catalog.pg_proc AS p
JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE p.oid >= 16384
  AND p.prorettype NOT IN ('pg_catalog.trigger'::regtype, 'pg_catalog.event_trigger'::regtype)
  AND (p.provolatile = 'v' OR p.prokind = 'a' AND EXISTS (
    SELECT
    FROM pg_catalog.pg_aggregate AS a
    JOIN pg_catalog.pg_proc AS part ON part.oid IN (
      a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn)
    WHERE a.aggfnoid = p.oid AND part.oid >= 16384 AND part.provolatile = 'v'))
ORDER BY 1, 2, 3
