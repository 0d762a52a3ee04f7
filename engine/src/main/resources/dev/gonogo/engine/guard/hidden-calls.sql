-- What of this database comes to call functions of PostgreSQL's own that are refused, by the name under which a query reaches
-- it: views, policies, virtual columns, functions with SQL bodies, aggregates, operators, casts and domains. Stored expressions
-- name functions by their oids; pg_depend says nothing of built-in ones. 16384 is the first oid that is not PostgreSQL's own.
WITH RECURSIVE refused (function, name) AS MATERIALIZED (
  SELECT p.oid, p.proname
  FROM pg_catalog.pg_proc AS p
  WHERE p.oid < 16384 AND p.proname = ANY (?::text[])
), stored (class, object, through, expression) AS (
  SELECT 'pg_class'::regclass, ev_class, 'view ' || ev_class::regclass, ev_action::text
  FROM pg_catalog.pg_rewrite WHERE ev_type = '1' AND ev_class >= 16384
  UNION ALL
  SELECT 'pg_class'::regclass, polrelid, format('policy %I on %s', polname, polrelid::regclass), polqual::text
  FROM pg_catalog.pg_policy WHERE polqual IS NOT NULL
  UNION ALL
  SELECT 'pg_class'::regclass, a.attrelid, format('column %I of %s', a.attname, a.attrelid::regclass), d.adbin::text
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attgenerated = 'v'
  UNION ALL
  SELECT 'pg_proc'::regclass, oid, 'function ' || oid::regprocedure, prosqlbody::text
  FROM pg_catalog.pg_proc WHERE prosqlbody IS NOT NULL AND oid >= 16384
  UNION ALL
  SELECT 'pg_type'::regclass, contypid, 'domain ' || contypid::regtype, conbin::text
  FROM pg_catalog.pg_constraint WHERE contypid >= 16384 AND contype = 'c'
), step (class, object, through, to_class, to_object) AS MATERIALIZED (
  SELECT s.class, s.object, s.through,
         CASE found[1] WHEN 'relid' THEN 'pg_class'::regclass ELSE 'pg_proc'::regclass END,
         found[2]::oid
  FROM stored AS s
  CROSS JOIN regexp_matches(s.expression, ':(funcid|opfuncid|aggfnoid|winfnoid|relid) (\d+)', 'g') AS found
  UNION
  SELECT 'pg_proc'::regclass, aggfnoid::oid, 'aggregate ' || aggfnoid::regprocedure, 'pg_proc'::regclass, part::oid
  FROM pg_catalog.pg_aggregate
  CROSS JOIN unnest(ARRAY[
    aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn, aggmtransfn, aggminvtransfn, aggmfinalfn]) AS part
  WHERE aggfnoid::oid >= 16384 AND part::oid <> 0
  UNION
  SELECT 'pg_operator'::regclass, oid, 'operator ' || oid::regoperator, 'pg_proc'::regclass, oprcode::oid
  FROM pg_catalog.pg_operator WHERE oid >= 16384
  UNION
  SELECT 'pg_cast'::regclass, oid, format('cast from %s to %s', castsource::regtype, casttarget::regtype), 'pg_proc'::regclass, castfunc
  FROM pg_catalog.pg_cast WHERE oid >= 16384 AND castfunc <> 0
), guilty (class, object, through, name) AS (
  SELECT s.class, s.object, s.through COLLATE "C", r.name
  FROM step AS s JOIN refused AS r ON s.to_class = 'pg_proc'::regclass AND s.to_object = r.function
  UNION
  SELECT s.class, s.object, g.through, g.name
  FROM guilty AS g JOIN step AS s ON s.to_class = g.class AND s.to_object = g.object
)
SELECT g.through, g.name,
       CASE g.class
         WHEN 'pg_class'::regclass THEN (SELECT relname FROM pg_catalog.pg_class WHERE oid = g.object)
         WHEN 'pg_proc'::regclass THEN (SELECT proname FROM pg_catalog.pg_proc WHERE oid = g.object)
         WHEN 'pg_type'::regclass THEN (SELECT typname FROM pg_catalog.pg_type WHERE oid = g.object)
         WHEN 'pg_operator'::regclass THEN (SELECT oprname FROM pg_catalog.pg_operator WHERE oid = g.object)
         -- An implicit one needs no name.
         WHEN 'pg_cast'::regclass THEN (
           SELECT CASE c.castcontext WHEN 'i' THEN '' ELSE t.typname END
           FROM pg_catalog.pg_cast AS c JOIN pg_catalog.pg_type AS t ON t.oid = c.casttarget WHERE c.oid = g.object)
       END AS mentioned
FROM guilty AS g
ORDER BY 1, 2, 3
