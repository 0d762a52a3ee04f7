-- What each statement has cost since the counters were last reset, for a comparison of two such snapshots:
-- (total_milliseconds later − earlier) / (calls later − earlier) is the mean of the time between them.
--
-- Summed over users, because the application logs in as another role after phase 2. Needs pg_read_all_stats, else
-- the statements of others have no queryid. A snapshot with another stats_reset, or a higher deallocated, cannot be
-- compared without loss.
SELECT queryid,
       toplevel,
       sum(calls) AS calls,
       round(sum(total_plan_time + total_exec_time)::numeric, 3) AS total_milliseconds,
       sum(rows) AS rows,
       info.stats_reset,
       info.dealloc AS deallocated,
       now() AS taken_at,
       min(query) AS query
FROM monitoring.pg_stat_statements AS statement
CROSS JOIN monitoring.pg_stat_statements_info AS info
WHERE statement.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
GROUP BY queryid, toplevel, info.stats_reset, info.dealloc
ORDER BY total_milliseconds DESC;
