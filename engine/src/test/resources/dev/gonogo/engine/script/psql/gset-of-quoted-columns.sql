create table t (id int, name text);
select 1 as "A", 'x y' as "é" \gset
insert into t values (:A, :'é');
select 't' as tab \gset
insert into :"tab" values (2, 'b');
