# an extension left over
-- then
create extension pg_trgm;
-- says
extension pg_trgm is left over

# an extension missing
create schema tools; create extension pg_trgm schema tools; comment on extension pg_trgm is null;
-- then
drop extension pg_trgm;
-- says
extension pg_trgm is missing

# an extension changed: not mended
create schema tools; create extension pg_trgm version '1.5';
-- then
alter extension pg_trgm update; comment on extension pg_trgm is 'x'; create function f() returns int language sql as 'select 1';
alter extension pg_trgm add function f();
-- says
extension pg_trgm: version was 1.5, is 1.6
extension pg_trgm has gained function public.f()
extension pg_trgm: comment was text similarity measurement and index searching based on trigrams, is x

# the schema of an extension
create schema tools; create extension tcn;
-- then
alter extension tcn set schema tools;
-- says
extension tcn: schema was public, is tools
extension tcn has lost function public.triggered_change_notification() and gained function tools.triggered_change_notification()

# the owner of an extension: not mended
create role catalog_keeper superuser; create extension tcn;
-- then
drop extension tcn; set role catalog_keeper; create extension tcn; reset role;
-- says
extension tcn: owner was gonogo, is catalog_keeper

# an event trigger left over
create function f() returns event_trigger language plpgsql as 'begin end';
-- then
create event trigger watch on ddl_command_end execute function f();
-- says
event trigger watch is left over

# an event trigger missing
create role catalog_keeper superuser; create function f() returns event_trigger language plpgsql as 'begin end';
create event trigger "Watch" on ddl_command_end when tag in ('CREATE TABLE', 'ALTER TABLE') execute function f();
alter event trigger "Watch" disable; alter event trigger "Watch" owner to catalog_keeper; comment on event trigger "Watch" is 'x';
-- then
drop event trigger "Watch";
-- says
event trigger "Watch" is missing

# an event trigger changed
create role catalog_keeper superuser; create function f() returns event_trigger language plpgsql as 'begin end';
create function g() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end when tag in ('CREATE TABLE') execute function f();
-- then
drop event trigger watch; create event trigger watch on ddl_command_start execute function g();
alter event trigger watch enable always; alter event trigger watch owner to catalog_keeper; comment on event trigger watch is 'x';
-- says
event trigger watch: owner was gonogo, is catalog_keeper
event trigger watch: event was ddl_command_end, is ddl_command_start
event trigger watch: function was f, is g
event trigger watch: tags was CREATE TABLE, is nothing
event trigger watch: enabled was enabled, is always
event trigger watch: comment was nothing, is x

# a publication left over
create table t (n int);
-- then
create publication feed for table t;
-- says
publication feed is left over, with 1 published table

# a publication missing
create schema app; create table t (n int primary key, m int); create table s (n int);
create publication "Feed" for table t (n) where (n > 0), s with (publish = 'insert, delete', publish_via_partition_root);
create publication app for tables in schema app; comment on publication app is 'x';
-- then
drop publication "Feed"; drop publication app;
-- says
publication "Feed" is missing, with 2 published tables
publication app is missing, with 1 published schema

# a publication changed
create role catalog_keeper superuser; create publication feed;
-- then
alter publication feed set (publish = 'insert', publish_via_partition_root); comment on publication feed is 'x';
alter publication feed owner to catalog_keeper;
-- says
publication feed: owner was gonogo, is catalog_keeper
publication feed: operations was insert, update, delete, truncate, is insert
publication feed: via root was false, is true
publication feed: comment was nothing, is x

# a publication of all tables: not mended
create publication feed;
-- then
drop publication feed; create publication feed for all tables;
-- says
publication feed: all tables was false, is true

# generated columns of a publication: on 18
create publication feed;
-- then
alter publication feed set (publish_generated_columns = stored);
-- says
publication feed: generated columns was none, is stored

# what a publication publishes
create schema app; create table s (n int); create table t (n int primary key, m int, o int);
create publication feed for table s, t (n, m);
-- then
alter publication feed drop table s; alter publication feed drop table t; alter publication feed add table t (n) where (n > 0);
-- says
table s in publication feed is missing
table t in publication feed: columns was n, m, is n
table t in publication feed: rows was nothing, is (n > 0)

# a schema that a publication publishes no longer
create schema app; create schema web; create publication feed for tables in schema app;
-- then
alter publication feed set tables in schema web;
-- says
schema app in publication feed is missing
schema web in publication feed is left over

# a subscription left over
-- then
create subscription intake connection 'host=nowhere password=x' publication feed with (connect = false, slot_name = none);
-- says
subscription intake is left over

# a subscription missing: not mended
create subscription intake connection 'host=nowhere password=x' publication feed with (connect = false, slot_name = none);
-- then
drop subscription intake;
-- says
subscription intake is missing

# a subscription changed
create role catalog_keeper superuser;
create subscription intake connection 'host=nowhere password=x' publication feed with (connect = false, slot_name = none);
-- then
alter subscription intake set publication feed, "More" with (refresh = false); alter subscription intake owner to catalog_keeper;
alter subscription intake set (binary = true); alter subscription intake connection 'host=elsewhere password=y';
comment on subscription intake is 'x';
-- says
subscription intake: owner was gonogo, is catalog_keeper
subscription intake: publications was feed, is More, feed
subscription intake: options was binary=false, disable_on_error=false, failover=false, origin=any, password_required=true, run_as_owner=false, slot_name=none, streaming=off, synchronous_commit=off, two_phase=false, is binary=true, disable_on_error=false, failover=false, origin=any, password_required=true, run_as_owner=false, slot_name=none, streaming=off, synchronous_commit=off, two_phase=false
subscription intake: comment was nothing, is x

# a subscription that is enabled
create subscription intake connection 'host=nowhere' publication feed with (connect = false, slot_name = none);
-- then
alter subscription intake set (slot_name = 'slot'); update pg_subscription set subenabled = true where subname = 'intake';
-- says
subscription intake: enabled was false, is true
subscription intake: options was binary=false, disable_on_error=false, failover=false, origin=any, password_required=true, run_as_owner=false, slot_name=none, streaming=off, synchronous_commit=off, two_phase=false, is binary=false, disable_on_error=false, failover=false, origin=any, password_required=true, run_as_owner=false, slot_name=slot, streaming=off, synchronous_commit=off, two_phase=false

# extended statistics left over
create table t (a int, b int);
-- then
create statistics "S" on a, b from t;
-- says
statistics "S" on t is left over

# extended statistics missing
create role catalog_keeper; create table t (a int, b int); create statistics s (ndistinct, mcv) on a, (b + 1) from t;
alter statistics s set statistics 7; alter statistics s owner to catalog_keeper; comment on statistics s is 'x';
-- then
drop statistics s;
-- says
statistics s on t is missing

# extended statistics changed
create role catalog_keeper; create table t (a int, b int); create statistics s (ndistinct) on a, b from t;
-- then
drop statistics s; create statistics s (mcv) on a, b from t; alter statistics s set statistics 7;
alter statistics s owner to catalog_keeper; comment on statistics s is 'x';
-- says
statistics s on t: owner was gonogo, is catalog_keeper
statistics s on t: definition was CREATE STATISTICS public.s (ndistinct) ON a, b FROM public.t, is CREATE STATISTICS public.s (mcv) ON a, b FROM public.t
statistics s on t: statistics target was -1, is 7
statistics s on t: comment was nothing, is x

# a foreign server and its wrapper missing
create extension postgres_fdw; create foreign data wrapper "W" handler postgres_fdw_handler validator postgres_fdw_validator;
create server s type 'a' version 'b' foreign data wrapper "W" options (host 'db', port '5432');
comment on foreign data wrapper "W" is 'x'; comment on server s is 'y'; create user mapping for public server s;
-- then
drop server s cascade; drop foreign data wrapper "W";
-- says
foreign server s is missing, with 1 privilege and 1 user mapping
foreign-data wrapper "W" is missing, with 1 privilege

# a foreign-data wrapper left over, with its server
-- then
create foreign data wrapper catalog_wrapper; create server s foreign data wrapper catalog_wrapper; create user mapping for gonogo server s;
-- says
foreign server s is left over, with 1 privilege and 1 user mapping
foreign-data wrapper catalog_wrapper is left over, with 1 privilege

# a foreign-data wrapper changed
create role catalog_keeper superuser; create extension postgres_fdw; create foreign data wrapper w options (a '1'); revoke all on foreign data wrapper w from current_user;
-- then
alter foreign data wrapper w handler postgres_fdw_handler; alter foreign data wrapper w options (drop a);
alter foreign data wrapper w validator postgres_fdw_validator; alter foreign data wrapper w owner to catalog_keeper;
comment on foreign data wrapper w is 'x';
-- says
foreign-data wrapper w: owner was gonogo, is catalog_keeper
foreign-data wrapper w: handler was nothing, is postgres_fdw_handler
foreign-data wrapper w: validator was nothing, is postgres_fdw_validator
foreign-data wrapper w: options was a=1, is nothing
foreign-data wrapper w: comment was nothing, is x

# a foreign server changed
create role catalog_keeper superuser; create foreign data wrapper w; create server s foreign data wrapper w options (host 'a', dbname 'b');
revoke all on foreign server s from current_user;
-- then
alter server s version '2' options (set host 'c', drop dbname); alter server s owner to catalog_keeper; comment on server s is 'x';
-- says
foreign server s: owner was gonogo, is catalog_keeper
foreign server s: version was nothing, is 2
foreign server s: options was dbname=b, host=a, is host=c
foreign server s: comment was nothing, is x

# type and wrapper of a foreign server: not mended
create foreign data wrapper w; create foreign data wrapper v; create server s foreign data wrapper w;
-- then
drop server s; create server s type 'a' foreign data wrapper v;
-- says
foreign server s: wrapper was w, is v
foreign server s: type was nothing, is a

# a user mapping left over
create foreign data wrapper w; create server s foreign data wrapper w;
-- then
create user mapping for gonogo server s;
-- says
user mapping of gonogo for foreign server s is left over

# a user mapping without options missing
create foreign data wrapper w; create server s foreign data wrapper w; create user mapping for public server s;
-- then
drop user mapping for public server s;
-- says
user mapping of PUBLIC for foreign server s is missing

# another password of a user mapping: not mended
create foreign data wrapper w; create server s foreign data wrapper w; create user mapping for gonogo server s options (user 'app', password 'one');
-- then
alter user mapping for gonogo server s options (set password 'two');
-- says
user mapping of gonogo for foreign server s: options was password=sha256:7692c3, user=sha256:a172ce, is password=sha256:3fc4cc, user=sha256:a172ce

# a security label: not executed
create table t (n int); set local allow_system_table_mods = on;
insert into pg_seclabel values ('t'::regclass, 'pg_class'::regclass, 0, 'anon', 'secret');
-- then
update pg_seclabel set label = 'open';
-- says
security label of anon on table public.t: label was secret, is open

# a security label left over: not executed
create table t (n int); set local allow_system_table_mods = on;
-- then
insert into pg_seclabel values ('t'::regclass, 'pg_class'::regclass, 1, 'anon', 'secret');
insert into pg_shseclabel values ('gonogo'::regrole, 'pg_authid'::regclass, 'anon', 'root');
-- says
security label of anon on role gonogo is left over
security label of anon on table column public.t.n is left over

# a security label missing: not executed
create table t (n int); set local allow_system_table_mods = on;
insert into pg_seclabel values ('t'::regclass, 'pg_class'::regclass, 0, 'anon', 'secret');
-- then
delete from pg_seclabel;
-- says
security label of anon on table public.t is missing

# a large object left over
-- then
select lo_create(4242);
-- says
large object 4242 is left over, with 2 privileges

# a large object missing: not mended
select lo_create(4242);
-- then
select lo_unlink(4242);
-- says
large object 4242 is missing, with 2 privileges

# a large object changed
create role catalog_keeper; select lo_create(4242); revoke all on large object 4242 from current_user;
-- then
alter large object 4242 owner to catalog_keeper; comment on large object 4242 is 'x';
-- says
large object 4242: owner was gonogo, is catalog_keeper
large object 4242: comment was nothing, is x

# what its definition says all about, left over
create function eq(int, text) returns boolean language sql immutable as 'select true';
create type mood as enum ('sad'); create function odd(internal) returns index_am_handler language internal as 'bthandler';
create function to_lang(internal) returns internal language internal strict immutable as 'boolin';
-- then
create collation german (provider = icu, locale = 'de', deterministic = false);
create cast (mood as int) with inout as assignment;
create operator === (function = eq, leftarg = int, rightarg = text);
create operator family pairs using btree; create operator class pair_ops for type int using btree family pairs as operator 1 <, function 1 btint4cmp(int, int);
create access method odd type index handler odd;
create language catalog_language handler plpgsql_call_handler;
create conversion latin for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
create text search dictionary plain (template = simple, stopwords = english);
create text search configuration own (parser = default);
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template easy (lexize = dsimple_lexize);
create transform for int language plpgsql (from sql with function to_lang(internal));
-- says
access method odd is left over
cast (public.mood AS integer) is left over
language catalog_language is left over, with 2 privileges
collation german is left over
conversion latin is left over
operator ===(integer, text) is left over
operator class pair_ops USING btree is left over
operator family pairs USING btree is left over
text search configuration own is left over
text search dictionary plain is left over
text search parser words is left over
text search template easy is left over
transform FOR integer LANGUAGE plpgsql is left over

# what its definition says all about, missing
create role catalog_keeper; create schema app; grant all on schema app to catalog_keeper;
create type mood as enum ('sad'); create function mood_of(int) returns mood language sql immutable as $$select 'sad'::mood$$;
create collation app."German" (provider = icu, locale = 'de', deterministic = false); alter collation app."German" owner to catalog_keeper;
comment on collation app."German" is 'x';
create cast (int as mood) with function mood_of(int) as assignment; comment on cast (int as mood) is 'x';
create function app.eq(int, text) returns boolean language sql immutable as 'select true';
create operator app.=== (function = app.eq, leftarg = int, rightarg = text, restrict = eqsel, join = eqjoinsel);
create text search dictionary app.plain (template = simple, stopwords = english);
create text search configuration app.own (parser = default);
alter text search configuration app.own add mapping for asciiword, word with app.plain, simple;
-- then
drop text search configuration app.own; drop text search dictionary app.plain; drop operator app.=== (int, text);
drop cast (int as mood); drop collation app."German";
-- says
cast (integer AS public.mood) is missing
collation app."German" is missing
operator app.===(integer, text) is missing
text search configuration app.own is missing
text search dictionary app.plain is missing

# what its definition says all about, changed: not mended
create role catalog_keeper; create collation german (provider = icu, locale = 'de');
create text search configuration own (parser = default);
-- then
drop collation german; create collation german (provider = icu, locale = 'de-AT', rules = '&a < g');
alter collation german owner to catalog_keeper; comment on collation german is 'x';
alter text search configuration own add mapping for word with simple;
-- says
collation german: owner was gonogo, is catalog_keeper
collation german: definition was CREATE COLLATION public.german (provider = icu, locale = 'de'), is CREATE COLLATION public.german (provider = icu, locale = 'de-AT', rules = '&a < g')
collation german: comment was nothing, is x
text search configuration own: definition differs from line 1 on: was 'CREATE TEXT SEARCH CONFIGURATION public.own (PARSER = pg_catalog."default")', is 'CREATE TEXT SEARCH CONFIGURATION public.own (PARSER = pg_catalog."default");'
