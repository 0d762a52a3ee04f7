SELECT dealloc, stats_reset::text AS since FROM :schema.pg_stat_statements_info
