create table t (id int, name text);
insert into t values (1, U&'d\0061t;a'), (2, N'x;'), (3, 'é𝒳');
