# a policy left over
create table t (n int);
-- then
create policy "Own" on t;
-- says
policy "Own" on t is left over

# a policy missing
create role catalog_user; create table t (n int);
create policy own on t as restrictive for update to catalog_user, current_user using (n > 0) with check (n > 1);
comment on policy own on t is 'x';
-- then
drop policy own on t;
-- says
policy own on t is missing

# command
create table t (n int); create policy own on t for select using (n > 0);
-- then
drop policy own on t; create policy own on t for delete using (n > 0);
-- says
policy own on t: command was SELECT, is DELETE

# restrictive, without expressions
create table t (n int); create policy own on t as restrictive;
-- then
drop policy own on t; create policy own on t using (true) with check (false);
-- says
policy own on t: permissive was false, is true
policy own on t: using was nothing, is true
policy own on t: with check was nothing, is false

# roles
create role catalog_user; create table t (n int); create policy own on t to public;
-- then
alter policy own on t to catalog_user;
-- says
policy own on t: roles was public, is catalog_user

# using
create table t (n int); create policy own on t using (n > 0);
-- then
alter policy own on t using (true);
-- says
policy own on t: using was (n > 0), is true

# with check
create table t (n int); create policy own on t using (n > 0) with check (n > 1);
-- then
alter policy own on t with check (true);
-- says
policy own on t: with check was (n > 1), is true

# comment on a policy
create table t (n int); create policy own on t;
-- then
comment on policy own on t is 'x';
-- says
policy own on t: comment was nothing, is x

# a trigger left over
create table t (n int); create function f() returns trigger language plpgsql as 'begin return new; end';
-- then
create trigger touch before update on t for each row execute function f();
-- says
trigger touch on t is left over

# a trigger missing
create table t (n int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger "Touch" before update of n on t for each row when (new.n > 0) execute function f('a');
alter table t enable always trigger "Touch"; comment on trigger "Touch" on t is 'x';
-- then
drop trigger "Touch" on t;
-- says
trigger "Touch" on t is missing

# a trigger changed
create table t (n int); create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on t for each row execute function f();
-- then
drop trigger touch on t; create trigger touch before insert on t for each row execute function f();
alter table t disable trigger touch; comment on trigger touch on t is 'x';
-- says
trigger touch on t: definition was CREATE TRIGGER touch BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.f(), is CREATE TRIGGER touch BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f()
trigger touch on t: enabled was enabled, is disabled
trigger touch on t: comment was nothing, is x

# a trigger of a partitioned table
create table p (n int) partition by list (n); create table c partition of p for values in (1);
create function f() returns trigger language plpgsql as 'begin return new; end';
-- then
create trigger touch after update on p for each row execute function f();
-- says
trigger touch on c is left over
trigger touch on p is left over

# a trigger that belonged to that of a partitioned table
create table p (n int) partition by list (n); create table c partition of p for values in (1);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger touch after update on p for each row execute function f();
-- then
drop trigger touch on p; create trigger touch after update on c for each row execute function f();
-- says
trigger touch on c: cloned from was p, is nothing
trigger touch on p is missing

# a rule left over
create table t (n int);
-- then
create rule ignore as on delete to t do instead nothing;
-- says
rule ignore on t is left over

# a rule missing
create table t (n int); create rule ignore as on delete to t where old.n > 0 do instead nothing;
alter table t disable rule ignore; comment on rule ignore on t is 'x';
-- then
drop rule ignore on t;
-- says
rule ignore on t is missing

# a rule changed
create table t (n int); create rule ignore as on delete to t do instead nothing;
-- then
create or replace rule ignore as on delete to t do also nothing; alter table t enable replica rule ignore;
comment on rule ignore on t is 'x';
-- says
rule ignore on t: definition differs from line 2 on: was '    ON DELETE TO public.t DO INSTEAD NOTHING;', is '    ON DELETE TO public.t DO NOTHING;'
rule ignore on t: enabled was enabled, is replica
rule ignore on t: comment was nothing, is x
