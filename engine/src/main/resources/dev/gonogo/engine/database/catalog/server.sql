-- Which server is this, and may the login know who has a password?
select current_setting('server_version_num')::int / 10000 as major,
       current_database() as database,
       has_column_privilege('pg_authid', 'rolpassword', 'select') as may_read_passwords
