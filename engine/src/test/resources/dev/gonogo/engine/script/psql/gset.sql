create table t (id int, name text);
select 5 as n, 'it''s' as name, null as nothing \gset
insert into t values (:n, :'name');
insert into t values (2, :{?nothing}::text);
select 6 as n \gset p_
insert into t values (:p_n, :'n');
