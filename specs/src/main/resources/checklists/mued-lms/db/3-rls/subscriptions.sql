-- Phase 3, subscriptions: row level security on this table and on no other.
--
-- Users see their own subscriptions; only the webhooks of the payment provider change them.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us.

\ir names.sql

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY subscriptions_of_their_user ON subscriptions FOR SELECT TO app_user
    USING (user_id = :me);
CREATE POLICY subscriptions_for_administrators ON subscriptions FOR SELECT TO app_user
    USING (:administrator);
CREATE POLICY subscriptions_of_webhooks ON subscriptions TO service_account
    USING (true)
    WITH CHECK (true);

ALTER TABLE subscriptions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
