-- Which event triggers are there?
select t.evtname as name,
       pg_get_userbyid(t.evtowner) as owner,
       t.evtevent as event,
       n.nspname as function_schema,
       p.proname as function_name,
       case when t.evttags is not null then array(select tag from unnest(t.evttags) as tag order by tag) end as tags,
       case t.evtenabled when 'O' then 'enabled' when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as enabled,
       d.description as comment
from pg_event_trigger t
join pg_proc p on p.oid = t.evtfoid
join pg_namespace n on n.oid = p.pronamespace
left join pg_description d on d.classoid = 'pg_event_trigger'::regclass and d.objoid = t.oid and d.objsubid = 0
where not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_event_trigger'::regclass and e.objid = t.oid)
order by t.evtname
