-- Phase 3, lesson_slots taken back: the inverse of lesson_slots.sql, in reverse order.
--
-- Disabling row level security alone would leave the policies and the FORCE flag behind.

BEGIN;
SET LOCAL lock_timeout = '2s';

ALTER TABLE lesson_slots NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

DROP POLICY lesson_slots_for_webhooks ON lesson_slots;
DROP POLICY lesson_slots_for_administrators ON lesson_slots;
DROP POLICY lesson_slots_of_their_mentor ON lesson_slots;
DROP POLICY lesson_slots_are_public ON lesson_slots;

COMMIT;
