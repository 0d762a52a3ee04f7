-- Phase 3, webhook_events: row level security on this table and on no other.
--
-- Webhook events are the business of the webhooks alone: app_user has no policy here and sees nothing.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us. An id that is not set and one that is empty are both nobody.

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY webhook_events_of_webhooks ON webhook_events TO service_account
    USING (true)
    WITH CHECK (true);

ALTER TABLE webhook_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
