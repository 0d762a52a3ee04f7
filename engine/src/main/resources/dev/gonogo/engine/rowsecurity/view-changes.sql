-- Which of these commands are possible on a view, by itself or by its triggers.
select command
from (values ('SELECT', 0), ('INSERT', 8), ('UPDATE', 4), ('DELETE', 16)) as commands (command, event)
where pg_relation_is_updatable(%s::regclass, true) & event = event
