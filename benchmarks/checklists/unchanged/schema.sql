CREATE ROLE app LOGIN;
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL);
ALTER TABLE orders OWNER TO deployer;
INSERT INTO orders SELECT n, n % 1000 FROM generate_series(1, 60000) AS n;
CREATE INDEX orders_customer ON orders (customer);
GRANT SELECT ON orders TO app;
-- A policy whose time is its own, so that 30 % more of it are 30 % more; asked once, not for every row.
CREATE FUNCTION customer_after(rounds int) RETURNS int LANGUAGE plpgsql STABLE AS $$
DECLARE
  sum bigint := 0;
BEGIN
  FOR n IN 1 .. rounds LOOP
    sum := sum + n;
  END LOOP;
  RETURN current_setting('app.customer')::int;
END $$;
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY orders_of_their_customer ON orders USING (customer = (SELECT customer_after(8000)));
ANALYZE orders;
