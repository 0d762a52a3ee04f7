-- Which operators did somebody create? Not those that are only named as another's commutator or negator.
select 'OPERATOR' as kind,
       n.nspname as schema,
       format('%s(%s, %s)', o.oprname, case o.oprleft when 0 then 'NONE' else format_type(o.oprleft, null) end, format_type(o.oprright, null)) as name,
       pg_get_userbyid(o.oprowner) as owner,
       format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, concat_ws(', ',
           'FUNCTION = ' || o.oprcode,
           'LEFTARG = ' || format_type(nullif(o.oprleft, 0), null),
           'RIGHTARG = ' || format_type(nullif(o.oprright, 0), null),
           'COMMUTATOR = OPERATOR(' || quote_ident(cn.nspname) || '.' || co.oprname || ')',
           'NEGATOR = OPERATOR(' || quote_ident(nn.nspname) || '.' || ne.oprname || ')',
           'RESTRICT = ' || nullif(o.oprrest, 0)::regproc,
           'JOIN = ' || nullif(o.oprjoin, 0)::regproc,
           case when o.oprcanhash then 'HASHES' end,
           case when o.oprcanmerge then 'MERGES' end)) as definition,
       d.description as comment
from pg_operator o
join pg_namespace n on n.oid = o.oprnamespace
left join pg_operator co on co.oid = nullif(o.oprcom, 0)
left join pg_namespace cn on cn.oid = co.oprnamespace
left join pg_operator ne on ne.oid = nullif(o.oprnegate, 0)
left join pg_namespace nn on nn.oid = ne.oprnamespace
left join pg_description d on d.classoid = 'pg_operator'::regclass and d.objoid = o.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and o.oprcode <> 0
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_operator'::regclass and e.objid = o.oid)
