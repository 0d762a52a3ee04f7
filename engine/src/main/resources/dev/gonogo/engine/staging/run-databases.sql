-- Which databases have names as a run gives them, and what is said of them?
select datname::text as name, shobj_description(oid, 'pg_database') as comment
from pg_database
where starts_with(datname, ?)
order by datname
