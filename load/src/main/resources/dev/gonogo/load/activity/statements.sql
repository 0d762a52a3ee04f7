-- What pg_stat_statements has counted in one database, but for the role that asks. Without an id
-- where this login may not see it.
SELECT roles.rolname AS role, counted.queryid AS id, counted.toplevel, counted.calls,
  counted.total_exec_time AS milliseconds, counted.query
FROM :schema.pg_stat_statements AS counted
JOIN pg_catalog.pg_roles AS roles ON roles.oid = counted.userid
JOIN pg_catalog.pg_database AS database ON database.oid = counted.dbid
WHERE database.datname = ? AND roles.rolname <> session_user
