-- Phase 3, lesson_slots: row level security on this table and on no other.
--
-- The calendar is public; a mentor changes their own slots.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us.

\ir names.sql

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY lesson_slots_are_public ON lesson_slots FOR SELECT TO app_user
    USING (true);
CREATE POLICY lesson_slots_of_their_mentor ON lesson_slots TO app_user
    USING (mentor_id = :me)
    WITH CHECK (mentor_id = :me);
CREATE POLICY lesson_slots_for_administrators ON lesson_slots TO app_user
    USING (:administrator)
    WITH CHECK (:administrator);
CREATE POLICY lesson_slots_for_webhooks ON lesson_slots FOR SELECT TO service_account
    USING (true);

ALTER TABLE lesson_slots ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
