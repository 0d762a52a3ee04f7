-- Phase 3, users taken back: the inverse of users.sql, in reverse order.
--
-- Disabling row level security alone would leave the policies and the FORCE flag behind.

BEGIN;
SET LOCAL lock_timeout = '2s';

ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

DROP POLICY users_of_webhooks ON users;
DROP POLICY users_for_administrators ON users;
DROP POLICY users_themselves ON users;
DROP POLICY users_for_the_directory ON users;
DROP FUNCTION is_administrator();

COMMIT;
