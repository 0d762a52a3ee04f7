-- Does the server itself start sessions in which triggers and foreign keys do nothing?
select source
from pg_settings
where name = 'session_replication_role' and setting = 'replica'
  and source in ('configuration file', 'command line', 'environment variable')
