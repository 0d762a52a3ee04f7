-- Values print the same whatever the server, its databases or its roles have set, and no two
-- different values print the same. Row security that would hide rows is an error.
select set_config('search_path', 'pg_catalog, pg_temp', false),
       set_config('row_security', 'off', false),
       set_config('DateStyle', 'ISO, MDY', false),
       set_config('IntervalStyle', 'postgres', false),
       set_config('TimeZone', 'UTC', false),
       set_config('extra_float_digits', '3', false),
       set_config('bytea_output', 'hex', false),
       set_config('xmlbinary', 'base64', false),
       set_config('xmloption', 'content', false),
       set_config('lc_monetary', 'C', false),
       set_config('quote_all_identifiers', 'off', false),
       -- A table may take as long as it takes; somebody's lock on it may not.
       set_config('statement_timeout', '0', false),
       set_config('idle_in_transaction_session_timeout', '0', false),
       set_config('transaction_timeout', '0', false), -- since 17
       set_config('lock_timeout', '60s', false),
       -- Several tables are read at a time, each by one process.
       set_config('max_parallel_workers_per_gather', '0', false),
       set_config('jit', 'off', false),
       set_config('work_mem', '64MB', false)
