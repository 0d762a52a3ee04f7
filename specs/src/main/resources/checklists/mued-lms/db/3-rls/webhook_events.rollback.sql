-- Phase 3, webhook_events taken back: the inverse of webhook_events.sql, in reverse order.
--
-- Disabling row level security alone would leave the policies and the FORCE flag behind.

BEGIN;
SET LOCAL lock_timeout = '2s';

ALTER TABLE webhook_events NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

DROP POLICY webhook_events_of_webhooks ON webhook_events;

COMMIT;
