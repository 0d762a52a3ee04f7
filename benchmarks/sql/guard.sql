-- A login as the printed SQL makes it, the role of an actor, and what it may read.
CREATE ROLE actor;
CREATE ROLE verifier LOGIN NOINHERIT;
GRANT actor TO verifier;
CREATE TABLE orders AS SELECT n AS id, 'user_' || n % 20 AS owner FROM generate_series(1, 10000) AS n;
ALTER TABLE orders ADD PRIMARY KEY (id), ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (owner = (SELECT current_setting('app.me', true)));
GRANT SELECT ON orders TO actor;
VACUUM ANALYZE;
