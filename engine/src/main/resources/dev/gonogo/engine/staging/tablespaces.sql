-- Which tablespaces lie outside the data directory? (In-place ones have a relative location.)
select spcname as name, pg_tablespace_location(oid) as location
  from pg_tablespace
 where pg_tablespace_location(oid) like '/%'
 order by spcname
