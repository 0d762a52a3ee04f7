-- With which values do sessions of this login start, and where do they come from?
select name,
       reset_val,
       vartype,
       unit,
       -- Our own time limit hides where the value comes from.
       case
           when source <> 'session' then source
           when reset_val is not distinct from boot_val then 'default'
           else 'configuration'
       end as source,
       regexp_replace(sourcefile, '^.*[/\\]', '') as file,
       sourceline,
       pending_restart
from pg_settings
order by name
