-- Holds what a transaction holds that has written to every table; a table that the deployment itself
-- has locked is left to it, since it need not wait for that one.
do $$
declare
  one regclass;
begin
  for one in
    select c.oid
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by c.oid
  loop
    begin
      execute format('lock table only %s in row exclusive mode nowait', one);
    exception when lock_not_available then
      continue;
    end;
  end loop;
end
$$
