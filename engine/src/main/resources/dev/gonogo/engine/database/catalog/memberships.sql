-- Who is a member of which role, the memberships that PostgreSQL comes with left out?
select r.rolname as role,
       m.rolname as member,
       pg_get_userbyid(am.grantor) as grantor,
       am.inherit_option as inherit, -- since 16
       am.set_option as "set", -- since 16
       null as inherit, -- until 15
       null as "set", -- until 15
       am.admin_option as admin
from pg_auth_members am
join pg_roles r on r.oid = am.roleid
join pg_roles m on m.oid = am.member
where not (r.rolname ~ '^pg_' and m.rolname ~ '^pg_')
order by r.rolname, m.rolname, grantor
