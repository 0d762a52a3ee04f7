-- Phase 3, materials taken back: the inverse of materials.sql, in reverse order.
--
-- Disabling row level security alone would leave the policies and the FORCE flag behind.

BEGIN;
SET LOCAL lock_timeout = '2s';

ALTER TABLE materials NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

DROP POLICY materials_for_summaries ON materials;
DROP POLICY materials_for_administrators ON materials;
DROP POLICY materials_that_are_public ON materials;
DROP POLICY materials_of_their_creator ON materials;

COMMIT;
