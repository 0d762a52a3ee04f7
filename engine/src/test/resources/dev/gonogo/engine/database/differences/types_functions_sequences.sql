# a schema left over, with what is in it
-- then
create schema audit; create table audit.log (n int); create view audit.v as select n from audit.log;
-- says
schema audit is left over, with 2 columns, 18 privileges, 1 table and 1 view

# a schema missing
create role catalog_user; create schema "My.App" authorization catalog_user; grant usage on schema "My.App" to gonogo;
comment on schema "My.App" is 'x';
-- then
drop schema "My.App";
-- says
schema "My.App" is missing, with 3 privileges

# a schema changed: not mended
create role catalog_user; create schema app authorization catalog_user; grant all on schema app to gonogo;
-- then
alter schema app owner to gonogo; comment on schema app is 'x';
-- says
schema app: owner was catalog_user, is gonogo
schema app: comment was nothing, is x
catalog_user no longer has CREATE on schema app
privilege of gonogo, CREATE on schema app: grantor was catalog_user, is gonogo
catalog_user no longer has USAGE on schema app
privilege of gonogo, USAGE on schema app: grantor was catalog_user, is gonogo

# an enum left over
-- then
create type mood as enum ('sad');
-- says
enum mood is left over, with 2 privileges

# an enum missing, in its order
create role catalog_keeper; create type mood as enum ('sad', 'it''s'); alter type mood add value 'ok' before 'sad';
alter type mood owner to catalog_keeper; revoke usage on type mood from public; comment on type mood is 'x';
-- then
drop type mood;
-- says
enum mood is missing, with 1 privilege

# labels of an enum: not mended
create type mood as enum ('sad', 'happy');
-- then
alter type mood add value 'ok' before 'happy';
-- says
enum mood: label ok is left over

# a domain missing
create domain price as varchar(10) collate "C" default 'x' not null constraint "Some" check (value > '') check (value < 'z');
-- then
drop domain price;
-- says
domain price is missing, with 2 privileges

# a domain changed: not mended
create domain price as int check (value > 0);
-- then
alter domain price add constraint few check (value < 9) not valid;
-- says
domain price: definition was integer CONSTRAINT price_check CHECK ((VALUE > 0)), is integer CONSTRAINT few CHECK ((VALUE < 9)) NOT VALID CONSTRAINT price_check CHECK ((VALUE > 0))

# comments on a constraint of a domain and on an attribute: not mended
create domain price as int check (value > 0); create type pair as (a int);
-- then
comment on constraint price_check on domain price is 'x'; comment on column pair.a is 'y'; comment on type pair is 'z';
-- says
composite type pair: part comments was nothing, is a: y
composite type pair: comment was nothing, is z
domain price: part comments was nothing, is price_check: x

# a composite type missing
create type pair as ("A" int, b varchar(9) collate "C");
-- then
drop type pair;
-- says
composite type pair is missing, with 2 privileges

# attributes of a composite type: not mended
create type pair as (a int);
-- then
alter type pair add attribute b text;
-- says
composite type pair: attribute b text is left over

# a range type missing
create type span as range (subtype = text, collation = "C", subtype_opclass = text_pattern_ops, multirange_type_name = spans);
-- then
drop type span;
-- says
range type span is missing, with 2 privileges

# owner of a type
create role catalog_keeper; create type mood as enum ();
-- then
alter type mood owner to catalog_keeper;
-- says
enum mood: owner was gonogo, is catalog_keeper
catalog_keeper has USAGE on type mood, which it had not before
gonogo no longer has USAGE on type mood
privilege of PUBLIC, USAGE on type mood: grantor was gonogo, is catalog_keeper

# a base type: not mended
create type odd; create function odd_in(cstring) returns odd language internal immutable strict as 'int4in';
create function odd_out(odd) returns cstring language internal immutable strict as 'int4out';
-- then
create type odd (input = odd_in, output = odd_out, like = int4);
-- says
shell type odd is missing
base type odd is left over, with 2 privileges

# a function missing, with what may be done with it
create role catalog_keeper; create role catalog_user;
create function may(who text, out n int, variadic others int[] default '{}') returns int language sql stable leakproof strict
  security definer parallel safe cost 7 set search_path = pg_catalog, "My.App" set app.mode = 'a, b' as 'select 1';
alter function may owner to catalog_keeper; revoke execute on function may from public;
grant execute on function may to catalog_user; comment on function may is 'x';
-- then
drop function may;
-- says
function may(text, integer[]) is missing, with 2 privileges

# a function whose body was parsed
create function twice(n int) returns int language sql return n * 2;
-- then
create or replace function twice(n int) returns int language sql return n * 3;
-- says
function twice(integer): source was RETURN (n * 2), is RETURN (n * 3)

# a procedure
create procedure tidy(inout n int) language plpgsql as 'begin n := 1; end';
-- then
drop procedure tidy; create procedure tidy(inout n int) language plpgsql security definer as 'begin n := 2; end';
-- says
procedure tidy(integer): security definer was false, is true
procedure tidy(integer): source was begin n := 1; end, is begin n := 2; end

# attributes of a function
create function may(who text) returns setof boolean language sql stable as 'select true';
-- then
alter function may immutable security definer leakproof strict parallel restricted cost 7 rows 8;
alter function may set search_path = ''; alter function may set work_mem = '8MB';
comment on function may is 'x';
-- says
function may(text): volatility was stable, is immutable
function may(text): security definer was false, is true
function may(text): leakproof was false, is true
function may(text): strict was false, is true
function may(text): parallel was unsafe, is restricted
function may(text): cost was 100, is 7
function may(text): rows was 1000, is 8
function may(text): configuration was nothing, is search_path="", work_mem=8MB
function may(text): comment was nothing, is x

# settings of a function that are gone
create function may() returns int language sql set search_path = '' set work_mem = '8MB' as 'select 1';
-- then
alter function may reset search_path; alter function may set work_mem = '9MB';
-- says
function may(): configuration was search_path="", work_mem=8MB, is work_mem=9MB

# a secret among the settings of a function: not mended
create function may() returns int language sql set app.api_key = 'one' as 'select 1';
-- then
alter function may set app.api_key = 'two';
-- says
function may(): configuration was app.api_key=sha256:7692c3, is app.api_key=sha256:3fc4cc

# body and language of a function
create function may() returns int language sql as $$
  select 1 -- '$function$'
$$;
-- then
create or replace function may() returns int language plpgsql as $$ begin return 2; end $$;
-- says
function may(): language was sql, is plpgsql
function may(): source differs from line 1 on: was '', is ' begin return 2; end '

# arguments and result of a function: not mended
create function may(a int) returns int language sql as 'select 1';
-- then
drop function may; create function may(b int) returns text language sql as 'select 1';
-- says
function may(integer): arguments was a integer, is b integer
function may(integer): returns was integer, is text

# support of a function: not mended
create function may(a int4, b int4) returns setof int language internal strict immutable as 'generate_series_int4';
-- then
alter function may support generate_series_int4_support;
-- says
function may(integer, integer): support was nothing, is generate_series_int4_support

# transforms of a function: not mended
create function to_lang(internal) returns internal language internal strict immutable as 'boolin';
create transform for int language plpgsql (from sql with function to_lang(internal));
create function may(a int) returns int language plpgsql as 'begin return 1; end';
-- then
create or replace function may(a int) returns int transform for type int language plpgsql as 'begin return 1; end';
-- says
function may(integer): transforms was nothing, is integer

# owner of a function
create role catalog_keeper; create function may() returns int language sql as 'select 1';
-- then
alter function may owner to catalog_keeper;
-- says
function may(): owner was gonogo, is catalog_keeper
catalog_keeper has EXECUTE on function may(), which it had not before
gonogo no longer has EXECUTE on function may()
privilege of PUBLIC, EXECUTE on function may(): grantor was gonogo, is catalog_keeper

# aggregates left over
-- then
create aggregate total(int) (sfunc = int4pl, stype = int); create aggregate rows_seen(*) (sfunc = int8inc, stype = int8, initcond = '0');
-- says
aggregate rows_seen() is left over, with 2 privileges
aggregate total(integer) is left over, with 2 privileges

# a sequence left over
-- then
create sequence "Numbers";
-- says
sequence "Numbers" is left over, with 3 privileges

# a sequence missing: not mended
create sequence numbers;
-- then
drop sequence numbers;
-- says
sequence numbers is missing, with 3 privileges

# attributes of a sequence
create role catalog_keeper; create sequence numbers as int; revoke all on sequence numbers from current_user;
-- then
alter sequence numbers as bigint restart 5 start 5 increment 2 minvalue 3 maxvalue 99 cache 4 cycle;
alter sequence numbers owner to catalog_keeper; alter sequence numbers set unlogged; comment on sequence numbers is 'x';
-- says
sequence numbers: owner was gonogo, is catalog_keeper
sequence numbers: persistence was permanent, is unlogged
sequence numbers: type was integer, is bigint
sequence numbers: start was 1, is 5
sequence numbers: increment was 1, is 2
sequence numbers: minimum was 1, is 3
sequence numbers: maximum was 2147483647, is 99
sequence numbers: cache was 1, is 4
sequence numbers: cycle was false, is true
sequence numbers: comment was nothing, is x

# the column that owns a sequence
create table t (n int); create sequence numbers owned by t.n;
-- then
alter sequence numbers owned by none;
-- says
sequence numbers: owned by was t.n, is nothing
