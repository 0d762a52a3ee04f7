-- How the planner works until the transaction ends: for these values of the parameters or for all,
-- and whether a sequential scan costs more than any other way.
SELECT set_config('plan_cache_mode', ?, true),
       set_config('enable_seqscan', ?, true)
