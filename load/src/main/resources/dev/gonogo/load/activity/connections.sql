-- How many connections are in use and allowed: first of all roles, then of each with a limit of its own.
-- Those of the session that asks and its like are left out; whose sessions cannot be told, is counted.
WITH mine AS (
  SELECT usesysid, application_name, client_addr
  FROM pg_catalog.pg_stat_activity
  WHERE pid = pg_catalog.pg_backend_pid()
), sessions AS (
  SELECT activity.usesysid, activity.backend_type
  FROM pg_catalog.pg_stat_activity AS activity, mine
  WHERE activity.usesysid IS NOT NULL AND activity.pid <> pg_catalog.pg_backend_pid()
    AND (activity.usesysid, activity.application_name, activity.client_addr)
      IS DISTINCT FROM (mine.usesysid, mine.application_name, mine.client_addr)
), hidden AS (
  SELECT count(*) AS number FROM sessions WHERE backend_type IS NULL
)
SELECT '' AS role,
  (SELECT count(*) FROM sessions WHERE backend_type = 'client backend') AS used,
  pg_catalog.current_setting('max_connections')::int
    - pg_catalog.current_setting('superuser_reserved_connections')::int
    - coalesce(pg_catalog.current_setting('reserved_connections', true), '0')::int AS allowed,
  (SELECT number FROM hidden) AS hidden
UNION ALL
(SELECT roles.rolname,
  (SELECT count(*) FROM sessions WHERE sessions.usesysid = roles.oid AND backend_type = 'client backend'),
  roles.rolconnlimit,
  0
FROM pg_catalog.pg_roles AS roles
WHERE roles.rolconnlimit > 0 AND roles.rolcanlogin AND NOT roles.rolsuper
ORDER BY roles.rolname)
