-- Which transactions are over? As long as none ends, nothing can have been created, altered or dropped.
select pg_current_snapshot()
