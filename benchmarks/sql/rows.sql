-- One million rows of the usual types.
CREATE TABLE bookings AS
SELECT n::bigint AS id,
       md5(n::text)::uuid AS user_id,
       'user ' || n AS name,
       'user' || n || '@example.com' AS email,
       timestamptz '2025-01-01' + n * interval '1 s' AS created_at,
       (n % 1000)::numeric(10, 2) AS price,
       n % 2 = 0 AS open,
       NULL::text AS note
FROM generate_series(1, 1000000) AS n;
ALTER TABLE bookings ADD PRIMARY KEY (id);
VACUUM ANALYZE bookings;
