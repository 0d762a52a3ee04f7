-- Which memberships are there of these roles, and in them?
select pg_get_userbyid(m.roleid)::text as role,
       pg_get_userbyid(m.member)::text as member,
       pg_get_userbyid(m.grantor)::text as grantor,
       case
           when to_jsonb(m) ->> 'inherit_option' is not null
           then format('WITH ADMIN %s, INHERIT %s, SET %s', to_jsonb(m) ->> 'admin_option', to_jsonb(m) ->> 'inherit_option', to_jsonb(m) ->> 'set_option')
           when m.admin_option then 'WITH ADMIN OPTION'
           else ''
       end as options
from pg_auth_members m
join (select unnest(?::bigint[])) as of (id) on of.id in (m.roleid::bigint, m.member::bigint)
group by m.roleid, m.member, m.grantor, m.admin_option, to_jsonb(m)
order by m.roleid, m.member, m.grantor
