-- Definitions print the same whatever the session, its role or its database have set.
-- pg_temp comes last, or a temporary table called pg_class would be read instead.
select set_config('search_path', 'pg_catalog, pg_temp', true),
       set_config('quote_all_identifiers', 'off', true),
       set_config('DateStyle', 'ISO, MDY', true),
       set_config('IntervalStyle', 'postgres', true),
       set_config('TimeZone', 'UTC', true),
       set_config('bytea_output', 'hex', true),
       set_config('extra_float_digits', '1', true),
       -- Queries are short and the statistics of catalogs poor right after a deployment.
       set_config('jit', 'off', true),
       set_config('enable_nestloop', 'off', true),
       -- The order of joins as written is good, and looking for a better one takes longer than joining.
       set_config('join_collapse_limit', '1', true),
       set_config('work_mem', '64MB', true)
