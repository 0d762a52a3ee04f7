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
               select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                      || case when a.attcollation <> base.typcollation then ' COLLATE ' || a.attcollation::regcollation else '' end
               from pg_attribute a
               join pg_type base on base.oid = a.atttypid
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
                   (select 'subtype_opclass = ' || quote_ident(n.nspname) || '.' || quote_ident(c.opcname)
                    from pg_opclass c
                    join pg_namespace n on n.oid = c.opcnamespace
                    where c.oid = r.rngsubopc and not c.opcdefault),
                   'collation = ' || nullif(r.rngcollation, 0)::regcollation,
                   'canonical = ' || nullif(r.rngcanonical, 0)::regproc,
                   'subtype_diff = ' || nullif(r.rngsubdiff, 0)::regproc,
                   'multirange_type_name = ' || r.rngmultitypid::regtype)
               from pg_range r
               where r.rngtypid = t.oid)
           when 'b' then concat_ws(', ',
               'input = ' || t.typinput,
               'output = ' || t.typoutput,
               'receive = ' || nullif(t.typreceive, 0)::regproc,
               'send = ' || nullif(t.typsend, 0)::regproc,
               'typmod_in = ' || nullif(t.typmodin, 0)::regproc,
               'typmod_out = ' || nullif(t.typmodout, 0)::regproc,
               'analyze = ' || nullif(t.typanalyze, 0)::regproc,
               'subscript = ' || nullif(t.typsubscript, 0)::regproc,
               'internallength = ' || case t.typlen when -1 then 'variable' else t.typlen::text end,
               case when t.typbyval then 'passedbyvalue' end,
               'alignment = ' || t.typalign::text,
               'storage = ' || t.typstorage::text,
               'category = ' || t.typcategory::text,
               case when t.typispreferred then 'preferred = true' end,
               'default = ' || t.typdefault,
               'element = ' || format_type(nullif(t.typelem, 0), null),
               'delimiter = ' || t.typdelim::text,
               case when t.typcollation <> 0 then 'collatable = true' end)
       end as definition,
       case t.typtype
           when 'c' then array(
               select a.attname || ': ' || ad.description
               from pg_attribute a
               join pg_description ad on ad.classoid = 'pg_class'::regclass and ad.objoid = a.attrelid and ad.objsubid = a.attnum
               where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
               order by 1)
           when 'd' then array(
               select con.conname || ': ' || cd.description
               from pg_constraint con
               join pg_description cd on cd.classoid = 'pg_constraint'::regclass and cd.objoid = con.oid
               where con.contypid = t.oid
               order by 1)
       end as part_comments,
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
  and not exists (select from pg_depend e where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e' and e.classid = 'pg_type'::regclass and e.objid = t.oid)
order by n.nspname, t.typname
