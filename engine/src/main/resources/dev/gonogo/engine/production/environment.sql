-- Which server is this, in which role, who are we on it, and how did we come here?
-- Copies of a data directory share system_identifier; the start time tells them apart. Behind a pooler the encryption is that
-- between the pooler and the server, and the process is not the one that the driver was told of.
select current_setting('server_version')                             as version,
       (select system_identifier::text from pg_control_system())     as system_identifier,
       extract(epoch from pg_postmaster_start_time())::text          as started_at,
       current_database()                                            as database,
       session_user                                                  as login,
       current_user                                                  as role,
       pg_is_in_recovery()                                           as standby,
       pg_backend_pid()                                              as process,
       (select case when ssl then version end from pg_stat_ssl where pid = pg_backend_pid()) as encryption
