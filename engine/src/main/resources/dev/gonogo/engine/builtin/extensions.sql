-- Which extensions does the server have, installed in this database or not, and in which version?
select name, default_version
from pg_available_extensions
order by name
