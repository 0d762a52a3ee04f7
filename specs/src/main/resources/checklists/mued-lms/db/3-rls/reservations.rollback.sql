-- Phase 3, reservations taken back: the inverse of reservations.sql, in reverse order.
--
-- Disabling row level security alone would leave the policies and the FORCE flag behind.

BEGIN;
SET LOCAL lock_timeout = '2s';

ALTER TABLE reservations NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

DROP POLICY reservations_of_webhooks ON reservations;
DROP POLICY reservations_for_administrators ON reservations;
DROP POLICY reservations_for_their_mentor_to_change ON reservations;
DROP POLICY reservations_for_their_mentor_to_see ON reservations;
DROP POLICY reservations_of_their_student ON reservations;

COMMIT;
