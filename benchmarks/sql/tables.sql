-- 1,000 tables as an application has them: eight columns, a foreign key, three indexes, a policy
-- for each command, grants to two roles, comments.
CREATE ROLE app_user;
CREATE ROLE app_admin;
DO $$
BEGIN
  FOR n IN 1..1000 LOOP
    EXECUTE format(
      'CREATE TABLE t_%1$s (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         parent bigint REFERENCES t_%2$s,
         owner text NOT NULL,
         title varchar(200) NOT NULL CHECK (title <> %3$L),
         price numeric(10, 2) DEFAULT 0,
         open boolean NOT NULL DEFAULT true,
         created_at timestamptz NOT NULL DEFAULT now(),
         details jsonb)', n, greatest(n - 1, 1), '');
    EXECUTE format('CREATE INDEX by_owner_%1$s ON t_%1$s (owner, created_at)', n);
    EXECUTE format('CREATE INDEX open_%1$s ON t_%1$s (created_at) WHERE open', n);
    EXECUTE format('ALTER TABLE t_%s ENABLE ROW LEVEL SECURITY', n);
    EXECUTE format('CREATE POLICY own_select ON t_%s FOR SELECT USING (owner = current_user)', n);
    EXECUTE format('CREATE POLICY own_insert ON t_%s FOR INSERT WITH CHECK (owner = current_user)', n);
    EXECUTE format('CREATE POLICY own_update ON t_%s FOR UPDATE USING (owner = current_user)', n);
    EXECUTE format('CREATE POLICY own_delete ON t_%s FOR DELETE USING (owner = current_user)', n);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON t_%s TO app_user', n);
    EXECUTE format('GRANT ALL ON t_%s TO app_admin', n);
    EXECUTE format('COMMENT ON TABLE t_%1$s IS %2$L', n, 'table ' || n);
    EXECUTE format('COMMENT ON COLUMN t_%1$s.open IS %2$L', n, 'column of ' || n);
  END LOOP;
END
$$;
VACUUM ANALYZE; -- Or autovacuum would do it while something is measured.
