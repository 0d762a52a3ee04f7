-- Which collations did somebody create? Not their version, which is the operating system's.
select 'COLLATION' as kind,
       n.nspname as schema,
       quote_ident(c.collname) as name,
       pg_get_userbyid(c.collowner) as owner,
       format('CREATE COLLATION %I.%I (%s)', n.nspname, c.collname, concat_ws(', ',
           'provider = ' || case c.collprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin' end,
           case c.collprovider when 'c' then 'lc_collate = ' || quote_literal(c.collcollate) || ', lc_ctype = ' || quote_literal(c.collctype) end,
           'locale = ' || quote_literal(c.colllocale), -- since 17
           'locale = ' || quote_literal(c.colliculocale), -- since 15 until 16
           case c.collprovider when 'i' then 'locale = ' || quote_literal(c.collcollate) end, -- until 14
           'rules = ' || quote_literal(c.collicurules), -- since 16
           case when not c.collisdeterministic then 'deterministic = false' end)) as definition,
       d.description as comment
from pg_collation c
join pg_namespace n on n.oid = c.collnamespace
left join pg_description d on d.classoid = 'pg_collation'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_collation'::regclass and e.objid = c.oid)
