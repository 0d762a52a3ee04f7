# an index left over
create table lesson_slots (n int);
-- then
create index idx_x on lesson_slots (n);
-- says
index idx_x on lesson_slots is left over

# an index missing, with all that was its own
create table t (n int not null, m int); create unique index "I" on t (n); alter table t cluster on "I";
alter table t replica identity using index "I"; comment on index "I" is 'x';
-- then
drop index "I"; alter table t replica identity default;
-- says
table t: replica identity was index, is default
index "I" on t is missing

# definition
create table t (n int, m int); create index i on t (n, (n + m)); alter index i alter column 2 set statistics 99;
-- then
drop index i; create unique index i on t (n desc) where n > 0; 
-- says
index i on t: definition was CREATE INDEX i ON public.t USING btree (n, ((n + m))), is CREATE UNIQUE INDEX i ON public.t USING btree (n DESC) WHERE (n > 0)
index i on t: statistics targets was 2=99, is nothing

# operator class, collation, included columns, options
create table t (a text, b int); create index i on t (a);
-- then
drop index i; create index i on t (a collate "C" text_pattern_ops) include (b) with (fillfactor = 70);
-- says
index i on t: definition was CREATE INDEX i ON public.t USING btree (a), is CREATE INDEX i ON public.t USING btree (a COLLATE "C" text_pattern_ops) INCLUDE (b) WITH (fillfactor='70')

# nulls that are not distinct
create table t (a text); create unique index i on t (a);
-- then
drop index i; create unique index i on t (a) nulls not distinct;
-- says
index i on t: definition was CREATE UNIQUE INDEX i ON public.t USING btree (a), is CREATE UNIQUE INDEX i ON public.t USING btree (a) NULLS NOT DISTINCT

# an invalid index
create table t (n int); create index i on t (n);
-- then
set local allow_system_table_mods = on; update pg_index set indisvalid = false where indexrelid = 'i'::regclass;
-- says
index i on t is INVALID, which it was not before

# an index that was invalid: not mended
create table t (n int); create index i on t (n);
set local allow_system_table_mods = on; update pg_index set indisvalid = false where indexrelid = 'i'::regclass;
-- then
reindex index i;
-- says
index i on t is no longer INVALID

# an index that is not maintained: not mended
create table t (n int); create index i on t (n);
-- then
set local allow_system_table_mods = on; update pg_index set indisready = false, indislive = false where indexrelid = 'i'::regclass;
-- says
index i on t: ready was true, is false
index i on t: live was true, is false

# clustered
create table t (n int, m int); create index i on t (n); create index j on t (m); alter table t cluster on i;
-- then
alter table t cluster on j;
-- says
index i on t: clustered was true, is false
index j on t: clustered was false, is true

# replica identity
create table t (n int not null); create unique index i on t (n); alter table t replica identity using index i;
-- then
alter table t replica identity full;
-- says
table t: replica identity was index, is full
index i on t: replica identity was true, is false

# statistics targets
create table t (n int, m int); create index i on t ((n + m), (n - m)); alter index i alter column 1 set statistics 5;
-- then
alter index i alter column 1 set statistics -1; alter index i alter column 2 set statistics 6;
-- says
index i on t: statistics targets was 1=5, is 2=6

# comment
create table t (n int); create index i on t (n);
-- then
comment on index i is 'x';
-- says
index i on t: comment was nothing, is x

# an index of a partitioned table left over
create table p (n int) partition by list (n); create table c partition of p for values in (1);
-- then
create index i on p (n);
-- says
index c_n_idx on c is left over
index i on p is left over

# an index of a partitioned table missing
create table p (n int) partition by list (n); create table c partition of p for values in (1); create index i on p (n);
-- then
drop index i;
-- says
index c_n_idx on c is missing
index i on p is missing

# an index that is no longer that of the partitioned table
create table p (n int) partition by list (n); create table c partition of p for values in (1); create index i on p (n);
-- then
alter table p detach partition c;
-- says
table c: inherits from was p, is nothing
table c: partition bound was FOR VALUES IN (1), is nothing
index c_n_idx on c: partition of was i, is nothing

# an index that was attached: not mended
create table p (n int) partition by list (n); create table c partition of p for values in (1);
create index i on only p (n); create index j on c (n);
-- then
alter index i attach partition j;
-- says
index j on c: partition of was nothing, is i
index i on p is no longer INVALID

# an index that became that of a key: not mended
create table t (n int not null); create unique index i on t (n);
-- then
alter table t add constraint i primary key using index i;
-- says
constraint i on t is left over
index i on t: primary was false, is true
index i on t: constraint was nothing, is i
