create table t (id int, name text);
select count(*) > 0 as filled from t \gset
\if :filled
\q
\endif
insert into t values (1, 'a');
select count(*) > 0 as filled from t \gset
\if :filled
\q
\endif
insert into t values (2, 'never');
