-- Phase 3, lesson_slots: row level security on this table and on no other.
--
-- The calendar is public; a mentor changes their own slots.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us. An id that is not set and one that is empty are both nobody.

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY lesson_slots_are_public ON lesson_slots FOR SELECT TO app_user
    USING (true);
CREATE POLICY lesson_slots_of_their_mentor ON lesson_slots TO app_user
    USING (mentor_id = (SELECT nullif(current_setting('app.current_user_id', true), '')))
    WITH CHECK (mentor_id = (SELECT nullif(current_setting('app.current_user_id', true), '')));
CREATE POLICY lesson_slots_for_administrators ON lesson_slots TO app_user
    USING (EXISTS (SELECT FROM users WHERE id = (SELECT nullif(current_setting('app.current_user_id', true), '')) AND role = 'admin'))
    WITH CHECK (EXISTS (SELECT FROM users WHERE id = (SELECT nullif(current_setting('app.current_user_id', true), '')) AND role = 'admin'));
CREATE POLICY lesson_slots_for_webhooks ON lesson_slots FOR SELECT TO service_account
    USING (true);

ALTER TABLE lesson_slots ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
