-- Of which schemas do publications publish every table?
select p.pubname as publication,
       n.nspname as schema
from pg_publication_namespace s -- since 15
join pg_publication p on p.oid = s.pnpubid -- since 15
join pg_namespace n on n.oid = s.pnnspid -- since 15
from pg_publication p join pg_namespace n on false -- until 14
order by p.pubname, n.nspname
