# a role left over, with all it may do and is
create table t (n int);
-- then
create role catalog_user; grant select (n) on t to catalog_user; grant pg_monitor to catalog_user;
alter role catalog_user set work_mem = '8MB';
-- says
catalog_user is a member of pg_monitor, which it was not before
role catalog_user is left over, with 1 setting
catalog_user has SELECT (n) on t, which it had not before

# a role missing
create role "Catalog User" login createdb noinherit connection limit 3 valid until '2030-01-01 00:00+00';
comment on role "Catalog User" is 'x';
-- then
drop role "Catalog User";
-- says
role "Catalog User" is missing

# a role with a password missing: not mended
create role catalog_user password 'x';
-- then
drop role catalog_user;
-- says
role catalog_user is missing

# what a role can do
create role catalog_user createrole noinherit replication valid until '2030-01-01 00:00+00';
-- then
alter role catalog_user superuser inherit nocreaterole createdb login noreplication bypassrls connection limit 5
  valid until 'infinity' password 'x';
comment on role catalog_user is 'x';
-- says
role catalog_user can now do everything, as a superuser
role catalog_user: inherit was false, is true
role catalog_user can no longer create roles
role catalog_user can now create databases
role catalog_user can now log in
role catalog_user can no longer replicate
role catalog_user can now bypass row level security
role catalog_user: connection limit was -1, is 5
role catalog_user: valid until was 2030-01-01 00:00:00+00, is nothing
role catalog_user: has password was false, is true
role catalog_user: comment was nothing, is x

# a lost password: not mended
create role catalog_user password 'x';
-- then
alter role catalog_user password null;
-- says
role catalog_user: has password was true, is false

# a membership missing
create role catalog_user; create role catalog_staff; grant catalog_staff to catalog_user with admin true, inherit false;
-- then
revoke catalog_staff from catalog_user;
-- says
catalog_user is no longer a member of catalog_staff

# options of a membership
create role catalog_user; create role catalog_staff; grant catalog_staff to catalog_user with inherit false;
-- then
grant catalog_staff to catalog_user with admin true, inherit true, set false;
-- says
membership of catalog_user in catalog_staff: admin was false, is true
membership of catalog_user in catalog_staff: inherit was false, is true
membership of catalog_user in catalog_staff: set was true, is false

# options of a membership taken away
create role catalog_user; create role catalog_staff;
grant catalog_staff to catalog_user with admin true, inherit false, set true;
-- then
grant catalog_staff to catalog_user with admin false;
-- says
membership of catalog_user in catalog_staff: admin was true, is false

# who granted a membership
create role catalog_user; create role catalog_staff; create role catalog_lead;
grant catalog_staff to catalog_lead with admin option; grant catalog_staff to catalog_user;
-- then
revoke catalog_staff from catalog_user; grant catalog_staff to catalog_user granted by catalog_lead;
-- says
membership of catalog_user in catalog_staff: grantor was gonogo, is catalog_lead

# settings of roles and databases
create role catalog_user; alter role catalog_user set work_mem = '8MB'; alter role catalog_user set search_path = "$user", "My.App";
-- then
alter role catalog_user set work_mem = '9MB'; alter role catalog_user reset search_path;
alter role catalog_user in database catalog set app.tenant = 'a=b';
alter database catalog set statement_timeout = '1s'; alter role all set lock_timeout = '2s';
-- says
setting statement_timeout in database catalog is left over
setting app.tenant of role catalog_user in database catalog is left over
setting search_path of role catalog_user is missing
setting work_mem of role catalog_user: value was 8MB, is 9MB
setting lock_timeout is left over

# a secret setting: not mended
create role catalog_user; alter role catalog_user set app.jwt_secret = 'one';
-- then
alter role catalog_user set app.jwt_secret = 'two';
-- says
setting app.jwt_secret of role catalog_user: value was sha256:7692c3, is sha256:3fc4cc

# a secret setting that is gone: not mended
alter role all set app.token = 'one';
-- then
alter role all reset app.token;
-- says
setting app.token is missing

# how passwords are encrypted is no secret
create role catalog_user; alter role catalog_user set password_encryption = 'md5';
-- then
alter role catalog_user set password_encryption = 'scram-sha-256';
-- says
setting password_encryption of role catalog_user: value was md5, is scram-sha-256

# the database
create role catalog_keeper; revoke all on database catalog from gonogo;
-- then
alter database catalog owner to catalog_keeper; alter database catalog connection limit 7;
alter database catalog is_template true; comment on database catalog is 'x';
-- says
database catalog: owner was gonogo, is catalog_keeper
database catalog: template was false, is true
database catalog: connection limit was -1, is 7
database catalog: comment was nothing, is x
privilege of PUBLIC, CONNECT on database catalog: grantor was gonogo, is catalog_keeper
privilege of PUBLIC, TEMPORARY on database catalog: grantor was gonogo, is catalog_keeper

# a privilege and its column, granted and revoked
create role catalog_user; create table t (n int); grant select on t to catalog_user;
-- then
revoke select on t from catalog_user; grant update (n) on t to catalog_user with grant option; grant select on t to public;
-- says
PUBLIC has SELECT on t, which it had not before
catalog_user no longer has SELECT on t
catalog_user has UPDATE (n) on t, which it had not before

# a grant option
create role catalog_user; create table t (n int); grant select, insert on t to catalog_user; grant insert on t to catalog_user with grant option;
-- then
grant select on t to catalog_user with grant option; revoke grant option for insert on t from catalog_user;
-- says
privilege of catalog_user, INSERT on t: grantable was true, is false
privilege of catalog_user, SELECT on t: grantable was false, is true

# what somebody else than the owner granted: not mended
create role catalog_user; create role catalog_lead; create table t (n int); grant select on t to catalog_lead with grant option;
-- then
set role catalog_lead; grant select on t to catalog_user; reset role;
-- says
catalog_user has SELECT on t, which it had not before

# who granted a privilege: not mended
create role catalog_user; create role catalog_lead; create table t (n int); grant select on t to catalog_lead with grant option;
grant select on t to catalog_user;
-- then
revoke select on t from catalog_user; set role catalog_lead; grant select on t to catalog_user; reset role;
-- says
privilege of catalog_user, SELECT on t: grantor was gonogo, is catalog_lead

# privileges on every kind of object
create role catalog_user; create sequence s; create function f() returns int language sql as 'select 1'; create schema app;
create type mood as enum (); create foreign data wrapper catalog_wrapper; create server r foreign data wrapper catalog_wrapper;
create trusted language catalog_language handler plpgsql_call_handler; select lo_create(4242);
-- then
grant usage on sequence s to catalog_user; grant execute on function f to catalog_user; grant usage on schema app to catalog_user;
grant usage on type mood to catalog_user; grant usage on foreign data wrapper catalog_wrapper to catalog_user;
grant usage on foreign server r to catalog_user; grant usage on language catalog_language to catalog_user;
grant select on large object 4242 to catalog_user; grant create on database catalog to catalog_user;
grant set on parameter log_min_messages, app.x to catalog_user; grant create on tablespace pg_default to catalog_user;
-- says
catalog_user has CREATE on database catalog, which it had not before
catalog_user has USAGE on foreign data wrapper catalog_wrapper, which it had not before
catalog_user has USAGE on foreign server r, which it had not before
catalog_user has USAGE on language catalog_language, which it had not before
catalog_user has SELECT on large object 4242, which it had not before
catalog_user has SET on parameter "app.x", which it had not before
catalog_user has SET on parameter log_min_messages, which it had not before
catalog_user has USAGE on schema app, which it had not before
catalog_user has USAGE on sequence s, which it had not before
catalog_user has EXECUTE on function f(), which it had not before
catalog_user has USAGE on type mood, which it had not before
catalog_user has CREATE on tablespace pg_default, which it had not before

# grants on what the server came with
create role catalog_user;
-- then
grant execute on function pg_read_file(text) to catalog_user; grant select (rolname) on pg_authid to catalog_user;
grant usage on language sql to catalog_user; grant usage on schema information_schema to catalog_user;
-- says
catalog_user has USAGE on language sql, which it had not before
catalog_user has SELECT (rolname) on pg_catalog.pg_authid, which it had not before
catalog_user has EXECUTE on function pg_catalog.pg_read_file(text), which it had not before
catalog_user has USAGE on schema information_schema, which it had not before

# what the server came with revoked
-- then
revoke execute on function pg_sleep(double precision) from public; revoke select on pg_catalog.pg_class from public;
revoke execute on function pg_ls_waldir() from pg_monitor;
-- says
PUBLIC no longer has SELECT on pg_catalog.pg_class
pg_monitor no longer has EXECUTE on function pg_catalog.pg_ls_waldir()
PUBLIC no longer has EXECUTE on function pg_catalog.pg_sleep(double precision)

# a column of what the server came with revoked
-- then
revoke select (subname) on pg_subscription from public;
-- says
PUBLIC no longer has SELECT (subname) on pg_catalog.pg_subscription

# what the server came with given back
revoke execute on function pg_sleep(double precision) from public;
-- then
grant execute on function pg_sleep(double precision) to public;
-- says
PUBLIC has EXECUTE on function pg_catalog.pg_sleep(double precision) again

# a grant on a member of an extension
create role catalog_user; create extension postgres_fdw;
-- then
grant usage on foreign data wrapper postgres_fdw to catalog_user;
-- says
catalog_user has USAGE on foreign data wrapper postgres_fdw, which it had not before

# default privileges
create role catalog_user; create role catalog_deployer; create schema audit;
alter default privileges for role catalog_deployer grant usage on sequences to catalog_user;
-- then
alter default privileges for role catalog_deployer in schema audit grant select on tables to catalog_user with grant option;
alter default privileges for role catalog_deployer revoke execute on functions from public;
alter default privileges for role catalog_deployer revoke usage on sequences from catalog_user;
-- says
default privilege EXECUTE for PUBLIC on functions that catalog_deployer creates is withheld, which it was not before
default privilege SELECT for catalog_user on tables that catalog_deployer creates in schema audit is left over
default privilege USAGE for catalog_user on sequences that catalog_deployer creates is missing

# default privileges no longer withheld
alter default privileges revoke usage on types from public;
-- then
alter default privileges grant usage on types to public;
-- says
default privilege USAGE for PUBLIC on types that gonogo creates is no longer withheld

# default privileges withheld from their owner, then given with a grant option: not mended
alter default privileges revoke usage on schemas from gonogo;
-- then
alter default privileges grant usage on schemas to gonogo with grant option;
-- says
default privilege USAGE for gonogo on schemas that gonogo creates: grantable was false, is false, true
default privilege USAGE for gonogo on schemas that gonogo creates: granted was false, is false, true

# default privileges with a grant option
create role catalog_user; alter default privileges grant select, insert on tables to catalog_user;
alter default privileges grant insert on tables to catalog_user with grant option;
-- then
alter default privileges grant select on tables to catalog_user with grant option;
alter default privileges revoke grant option for insert on tables from catalog_user;
-- says
default privilege INSERT for catalog_user on tables that gonogo creates: grantable was true, is false
default privilege SELECT for catalog_user on tables that gonogo creates: grantable was false, is true
