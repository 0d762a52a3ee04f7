-- Which server is this, and as whom are we on it?
-- Copies of a data directory share system_identifier; the start time tells them apart.
select current_setting('server_version')                        as version,
       current_setting('server_version_num')::integer / 10000   as major,
       (select system_identifier from pg_control_system())::text as system_identifier,
       extract(epoch from pg_postmaster_start_time())::text     as started_at,
       current_database()                                       as database,
       session_user                                             as "user"
