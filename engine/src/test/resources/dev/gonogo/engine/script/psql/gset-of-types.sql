create table t as select 1 as n;
select true as b, 1.50 as d, date '2020-02-29' as day, array[1,2] as a, interval '1 day' as i, '{"k":1}'::jsonb as j, 'x'::bytea as y \gset
create table u as select :'b' as b, :d as d, :'day' as day, :'a' as a, :'i' as i, :'j' as j, :'y' as y;
