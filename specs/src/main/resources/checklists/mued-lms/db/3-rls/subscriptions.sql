-- Phase 3, subscriptions: row level security on this table and on no other.
--
-- Users see their own subscriptions; only the webhooks of the payment provider change them.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us. An id that is not set and one that is empty are both nobody.

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY subscriptions_of_their_user ON subscriptions FOR SELECT TO app_user
    USING (user_id = (SELECT nullif(current_setting('app.current_user_id', true), '')));
CREATE POLICY subscriptions_for_administrators ON subscriptions FOR SELECT TO app_user
    USING (EXISTS (SELECT FROM users WHERE id = (SELECT nullif(current_setting('app.current_user_id', true), '')) AND role = 'admin'));
CREATE POLICY subscriptions_of_webhooks ON subscriptions TO service_account
    USING (true)
    WITH CHECK (true);

ALTER TABLE subscriptions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
