-- Phase 3, messages taken back: the inverse of messages.sql, in reverse order.
--
-- Disabling row level security alone would leave the policies and the FORCE flag behind.

BEGIN;
SET LOCAL lock_timeout = '2s';

ALTER TABLE messages NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

DROP POLICY messages_for_administrators ON messages;
DROP POLICY messages_that_were_read ON messages;
DROP POLICY messages_in_ones_own_name ON messages;
DROP POLICY messages_of_a_reservation ON messages;

COMMIT;
