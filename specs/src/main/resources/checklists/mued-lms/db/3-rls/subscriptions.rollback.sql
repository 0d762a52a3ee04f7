-- Phase 3, subscriptions taken back: the inverse of subscriptions.sql, in reverse order.
--
-- Disabling row level security alone would leave the policies and the FORCE flag behind.

BEGIN;
SET LOCAL lock_timeout = '2s';

ALTER TABLE subscriptions NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

DROP POLICY subscriptions_of_webhooks ON subscriptions;
DROP POLICY subscriptions_for_administrators ON subscriptions;
DROP POLICY subscriptions_of_their_user ON subscriptions;

COMMIT;
