-- 50 tables of 10,000 rows for 20 actors, each of whom sees 500 rows of each table.
CREATE ROLE actor;
DO $$
BEGIN
  FOR n IN 1..50 LOOP
    EXECUTE format('CREATE TABLE t_%s AS SELECT n AS id, %L || n %% 20 AS owner, repeat(%L, 20) AS note FROM generate_series(1, 10000) AS n', n, 'user_', 'note ');
    EXECUTE format('ALTER TABLE t_%s ADD PRIMARY KEY (id), ENABLE ROW LEVEL SECURITY', n);
    EXECUTE format('CREATE POLICY own ON t_%s USING (owner = (SELECT current_setting(%L, true)))', n, 'app.me');
    EXECUTE format('GRANT SELECT ON t_%s TO actor', n);
  END LOOP;
END
$$;
VACUUM ANALYZE;
