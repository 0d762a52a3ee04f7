-- Which subscriptions has this database? Never how they connect: that holds a password.
select s.subname as name,
       pg_get_userbyid(s.subowner) as owner,
       s.subenabled as enabled,
       array(select publication from unnest(s.subpublications) as publication order by publication) as publications,
       array(
           select option
           from unnest(array[
               'binary=' || s.subbinary,
               'streaming=' || case s.substream::text when 'p' then 'parallel' when 't' then 'on' when 'true' then 'on' else 'off' end,
               'slot_name=' || coalesce(s.subslotname, 'none'),
               'two_phase=' || (s.subtwophasestate <> 'd'), -- since 15
               'disable_on_error=' || s.subdisableonerr, -- since 15
               'password_required=' || s.subpasswordrequired, -- since 16
               'run_as_owner=' || s.subrunasowner, -- since 16
               'origin=' || s.suborigin, -- since 16
               'failover=' || s.subfailover, -- since 17
               'synchronous_commit=' || s.subsynccommit]) as option
           order by option) as options,
       d.description as comment
from pg_subscription s
join pg_database db on db.oid = s.subdbid and db.datname = current_database()
left join pg_description d on d.classoid = 'pg_subscription'::regclass and d.objoid = s.oid and d.objsubid = 0
order by s.subname
