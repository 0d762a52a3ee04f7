-- How long has this server counted what is done in this database, and since when?
-- After a crash it begins anew, which the counters of the background writer tell.
select extract(epoch from now() - since.moment)::bigint as seconds,
       to_char(since.moment at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as moment
from (
    select greatest(
               (select stats_reset from pg_stat_database where datname = current_database()),
               (select stats_reset from pg_stat_bgwriter)
           ) as moment
) as since
