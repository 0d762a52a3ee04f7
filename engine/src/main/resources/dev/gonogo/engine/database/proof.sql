-- Has this transaction written anything, or kept hold of something? Asked at its end, of the server itself: the id that
-- whoever writes is given, all tuples of all tables that were inserted, updated or deleted, system catalogs included, and
-- what is still locked other than by having read; and how long the transaction took.
SELECT pg_current_xact_id_if_assigned()::text AS assigned,
       (SELECT coalesce(sum(pg_stat_get_xact_tuples_inserted(oid)
                            + pg_stat_get_xact_tuples_updated(oid)
                            + pg_stat_get_xact_tuples_deleted(oid)), 0)::bigint
        FROM pg_class WHERE relkind IN ('r', 't', 'm')) AS tuples,
       (SELECT string_agg(DISTINCT mode, ', ' ORDER BY mode)
        FROM pg_locks WHERE pid = pg_backend_pid() AND locktype <> 'virtualxid' AND mode <> 'AccessShareLock') AS locks,
       (extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000000)::bigint AS microseconds
