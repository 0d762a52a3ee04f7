-- Which text search configurations did somebody create, and which dictionaries look up which tokens?
select 'TEXT_SEARCH_CONFIGURATION' as kind,
       n.nspname as schema,
       quote_ident(c.cfgname) as name,
       pg_get_userbyid(c.cfgowner) as owner,
       concat_ws(e';\n',
           format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname, c.cfgname, pn.nspname, p.prsname),
           mappings.statements) as definition,
       d.description as comment
from pg_ts_config c
join pg_namespace n on n.oid = c.cfgnamespace
join pg_ts_parser p on p.oid = c.cfgparser
join pg_namespace pn on pn.oid = p.prsnamespace
left join lateral (
    select string_agg(format('ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %s WITH %s', n.nspname, c.cfgname, token.alias, m.dictionaries),
                      e';\n' order by m.maptokentype) as statements
    from (
        select maptokentype, string_agg(mapdict::regdictionary::text, ', ' order by mapseqno) as dictionaries
        from pg_ts_config_map
        where mapcfg = c.oid
        group by maptokentype
    ) as m
    join ts_token_type(c.cfgparser) as token on token.tokid = m.maptokentype
) as mappings on true
left join pg_description d on d.classoid = 'pg_ts_config'::regclass and d.objoid = c.oid and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_ts_config'::regclass and e.objid = c.oid)
