# a check left over
create table t (n int);
-- then
alter table t add constraint few check (n < 9);
-- says
constraint few on t is left over

# a check missing, with its comment
create table t (n int constraint few check (n < 9)); comment on constraint few on t is 'x';
-- then
alter table t drop constraint few;
-- says
constraint few on t is missing

# a key missing
create table t (n int not null constraint one primary key);
-- then
alter table t drop constraint one;
-- says
constraint one on t is missing, with 1 index

# a key left over
create table t (n int not null);
-- then
alter table t add constraint one primary key (n);
-- says
constraint one on t is left over, with 1 index

# a foreign key and the key it refers to missing
create table b (n int not null constraint one primary key); create table a (n int constraint two references b);
-- then
alter table a drop constraint two; alter table b drop constraint one;
-- says
constraint two on a is missing
constraint one on b is missing, with 1 index

# a check that is not valid
create table t (n int, constraint few check (n < 9));
-- then
alter table t drop constraint few; alter table t add constraint few check (n < 9) not valid;
-- says
constraint few on t: definition was CHECK ((n < 9)), is CHECK ((n < 9)) NOT VALID

# a foreign key that is validated
create table a (n int primary key); create table b (n int);
alter table b add constraint k foreign key (n) references a not valid; comment on constraint k on b is 'x';
-- then
alter table b validate constraint k;
-- says
constraint k on b: definition was FOREIGN KEY (n) REFERENCES public.a(n) NOT VALID, is FOREIGN KEY (n) REFERENCES public.a(n)

# a foreign key that is deferred
create table a (n int primary key); create table b (n int constraint k references a);
-- then
alter table b alter constraint k deferrable initially deferred;
-- says
constraint k on b: definition was FOREIGN KEY (n) REFERENCES public.a(n), is FOREIGN KEY (n) REFERENCES public.a(n) DEFERRABLE INITIALLY DEFERRED

# a foreign key that nothing enforces: on 18
create table a (n int primary key); create table b (n int constraint k references a);
-- then
alter table b alter constraint k not enforced;
-- says
constraint k on b: definition was FOREIGN KEY (n) REFERENCES public.a(n), is FOREIGN KEY (n) REFERENCES public.a(n) NOT ENFORCED

# a check that children do not inherit
create table t (n int, constraint few check (n < 9));
-- then
alter table t drop constraint few; alter table t add constraint few check (n < 9) no inherit;
-- says
constraint few on t: definition was CHECK ((n < 9)), is CHECK ((n < 9)) NO INHERIT

# another type of constraint
create table t (n int, constraint k check (n > 0));
-- then
alter table t drop constraint k; alter table t add constraint k unique (n);
-- says
constraint k on t: type was check, is unique
constraint k on t: definition was CHECK ((n > 0)), is UNIQUE (n)
index k on t is left over

# triggers of a foreign key that do not fire: not mended
create table a (n int primary key); create table b (n int constraint k references a);
-- then
alter table b disable trigger all;
-- says
constraint k on b: triggers was nothing, is RI_FKey_check_ins on b disabled, RI_FKey_check_upd on b disabled

# comment
create table t (n int constraint few check (n < 9)); comment on constraint few on t is 'x';
-- then
comment on constraint few on t is 'y';
-- says
constraint few on t: comment was x, is y

# a constraint that children inherit
create table p (n int); create table c () inherits (p);
-- then
alter table p add constraint few check (n < 9);
-- says
constraint few on c is left over
constraint few on p is left over

# a foreign key of a partitioned table
create table a (n int primary key); create table p (n int) partition by list (n);
create table c partition of p for values in (1);
-- then
alter table p add constraint k foreign key (n) references a;
-- says
constraint k on c is left over
constraint k on p is left over

# an exclusion
create table t (r int4range, constraint apart exclude using gist (r with &&));
-- then
alter table t drop constraint apart;
-- says
constraint apart on t is missing, with 1 index

# a not null that is not valid: not mended, on 18
create table t (n int); alter table t add constraint known not null n not valid;
-- then
alter table t validate constraint known;
-- says
constraint known on t is missing
