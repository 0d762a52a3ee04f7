-- Phase 3, learning_metrics: row level security on this table and on no other.
--
-- Students read and write their own measurements; administrators read all of them, and so do the nightly summaries.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us.

\ir names.sql

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY learning_metrics_of_their_user ON learning_metrics TO app_user
    USING (user_id = :me)
    WITH CHECK (user_id = :me);
CREATE POLICY learning_metrics_for_administrators ON learning_metrics FOR SELECT TO app_user
    USING (:administrator);
CREATE POLICY learning_metrics_for_summaries ON learning_metrics FOR SELECT TO service_account
    USING (true);

ALTER TABLE learning_metrics ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
