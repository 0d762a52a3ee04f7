create table t (id int, name text);
begin;
set local standard_conforming_strings = off;
set local escape_string_warning = off;
insert into t values (1, 'it\'s');
commit;
insert into t values (2, 'C:\');
