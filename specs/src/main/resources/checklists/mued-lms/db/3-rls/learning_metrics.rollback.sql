-- Phase 3, learning_metrics taken back: the inverse of learning_metrics.sql, in reverse order.
--
-- Disabling row level security alone would leave the policies and the FORCE flag behind.

BEGIN;
SET LOCAL lock_timeout = '2s';

ALTER TABLE learning_metrics NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

DROP POLICY learning_metrics_for_summaries ON learning_metrics;
DROP POLICY learning_metrics_for_administrators ON learning_metrics;
DROP POLICY learning_metrics_of_their_user ON learning_metrics;

COMMIT;
