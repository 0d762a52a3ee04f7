-- Phase 3, materials: row level security on this table and on no other.
--
-- Whoever is signed in reads what is public; its creator may do everything with a material.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us.

\ir names.sql

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY materials_of_their_creator ON materials TO app_user
    USING (creator_id = :me)
    WITH CHECK (creator_id = :me);
CREATE POLICY materials_that_are_public ON materials FOR SELECT TO app_user
    USING (is_public AND :me IS NOT NULL);
CREATE POLICY materials_for_administrators ON materials TO app_user
    USING (:administrator)
    WITH CHECK (:administrator);
CREATE POLICY materials_for_summaries ON materials FOR SELECT TO service_account
    USING (true);

ALTER TABLE materials ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
