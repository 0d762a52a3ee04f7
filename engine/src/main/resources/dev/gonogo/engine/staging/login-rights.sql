-- What may the login do, where is it, and does the role that deploys exist?
select current_setting('is_superuser')::boolean as superuser,
       me.rolcreatedb as creates_databases,
       me.rolcreaterole as creates_roles,
       pg_is_in_recovery() as standby,
       deployer.rolname is not null as deployer_exists,
       coalesce(deployer.rolcanlogin, true) as deployer_logs_in,
       coalesce(pg_has_role(deployer.oid, 'MEMBER'), true) as becomes_deployer
from pg_roles me
left join pg_roles deployer on deployer.rolname = ?
where me.rolname = session_user
