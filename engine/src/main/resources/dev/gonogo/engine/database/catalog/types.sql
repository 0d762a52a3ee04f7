-- Which types did somebody create? Not the row types of tables, not arrays and multiranges.
select n.nspname as schema,
       t.typname as name,
       case t.typtype
           when 'e' then 'enum'
           when 'd' then 'domain'
           when 'c' then 'composite type'
           when 'r' then 'range type'
           when 'b' then 'base type'
           when 'p' then 'shell type'
       end as kind,
       pg_get_userbyid(t.typowner) as owner,
       case t.typtype
           when 'e' then array(select l.enumlabel::text from pg_enum l where l.enumtypid = t.oid order by l.enumsortorder)
           when 'c' then array(
               select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
               from pg_attribute a
               where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
               order by a.attnum)
       end as labels,
       case t.typtype
           when 'd' then concat_ws(' ',
               format_type(t.typbasetype, t.typtypmod),
               case when t.typcollation <> base.typcollation then 'COLLATE ' || t.typcollation::regcollation end,
               'DEFAULT ' || t.typdefault,
               case when t.typnotnull then 'NOT NULL' end,
               (select string_agg('CONSTRAINT ' || quote_ident(con.conname) || ' ' || pg_get_constraintdef(con.oid), ' ' order by con.conname)
                from pg_constraint con
                where con.contypid = t.oid and con.contype = 'c'))
           when 'r' then (
               select concat_ws(', ',
                   'subtype = ' || format_type(r.rngsubtype, null),
                   'collation = ' || nullif(r.rngcollation, 0)::regcollation,
                   'canonical = ' || nullif(r.rngcanonical, 0)::regproc,
                   'subtype_diff = ' || nullif(r.rngsubdiff, 0)::regproc)
               from pg_range r
               where r.rngtypid = t.oid)
       end as definition,
       d.description as comment
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
left join pg_type base on base.oid = t.typbasetype
left join pg_class c on c.oid = t.typrelid
left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
where t.typtype in ('e', 'd', 'c', 'r', 'b', 'p')
  and (t.typrelid = 0 or c.relkind = 'c')
  and not exists (select from pg_type element where element.typarray = t.oid)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
