-- How many tuples has this session inserted, updated and deleted that it has not reported yet? A server reports them once a
-- second at most, between transactions: so a pooled session still counts those of the one before.
SELECT coalesce(sum(pg_stat_get_xact_tuples_inserted(oid)
                    + pg_stat_get_xact_tuples_updated(oid)
                    + pg_stat_get_xact_tuples_deleted(oid)), 0)::bigint AS tuples
FROM pg_class WHERE relkind IN ('r', 't', 'm')
