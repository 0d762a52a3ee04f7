-- Phase 3, reservations: row level security on this table and on no other.
--
-- A student books, sees and cancels their own; the mentor of the slot sees and confirms them; webhooks note the payment.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us.

\ir names.sql

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY reservations_of_their_student ON reservations TO app_user
    USING (student_id = :me)
    WITH CHECK (student_id = :me);
CREATE POLICY reservations_for_their_mentor_to_see ON reservations FOR SELECT TO app_user
    USING (mentor_id = :me);
CREATE POLICY reservations_for_their_mentor_to_change ON reservations FOR UPDATE TO app_user
    USING (mentor_id = :me)
    WITH CHECK (mentor_id = :me);
CREATE POLICY reservations_for_administrators ON reservations TO app_user
    USING (:administrator)
    WITH CHECK (:administrator);
CREATE POLICY reservations_of_webhooks ON reservations TO service_account
    USING (true)
    WITH CHECK (true);

ALTER TABLE reservations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
