create table t (id int, name text);
set standard_conforming_strings = off;
set escape_string_warning = off;
insert into t values (1, 'it\'s; fine');
set standard_conforming_strings = on;
insert into t values (2, 'C:\');
