-- Which row level security policies are there?
select n.nspname as schema,
       c.relname as "table",
       p.polname as name,
       case p.polcmd when '*' then 'ALL' when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' end as command,
       p.polpermissive as permissive,
       array(
           select case role when 0 then 'public' else pg_get_userbyid(role)::text end
           from unnest(p.polroles) as role
           order by 1
       ) as roles,
       pg_get_expr(p.polqual, p.polrelid) as "using",
       pg_get_expr(p.polwithcheck, p.polrelid) as with_check,
       d.description as comment
from pg_policy p
join pg_class c on c.oid = p.polrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_description d on d.classoid = 'pg_policy'::regclass and d.objoid = p.oid and d.objsubid = 0
order by n.nspname, c.relname, p.polname
