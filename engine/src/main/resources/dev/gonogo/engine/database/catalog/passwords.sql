-- Which roles have a password? Never what it is.
select a.rolname as role
from pg_authid a
where a.rolpassword is not null
