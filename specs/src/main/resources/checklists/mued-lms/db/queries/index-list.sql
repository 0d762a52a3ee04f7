-- Every index of the application with its size, its use, and whether it can serve queries (valid) and is kept up to
-- date by writes (ready). An interrupted CREATE INDEX CONCURRENTLY leaves one that is not.
SELECT indexed.relname AS table,
       index.relname AS index,
       pg_size_pretty(pg_relation_size(index.oid)) AS size,
       entry.indisvalid AS valid,
       entry.indisready AS ready,
       usage.idx_scan AS scans,
       pg_get_indexdef(index.oid) AS definition
FROM pg_index AS entry
JOIN pg_class AS index ON index.oid = entry.indexrelid
JOIN pg_class AS indexed ON indexed.oid = entry.indrelid
LEFT JOIN pg_stat_user_indexes AS usage ON usage.indexrelid = entry.indexrelid
WHERE indexed.relnamespace = 'public'::regnamespace
ORDER BY indexed.relname, index.relname;
