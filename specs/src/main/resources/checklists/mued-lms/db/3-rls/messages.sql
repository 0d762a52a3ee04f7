-- Phase 3, messages: row level security on this table and on no other.
--
-- The two people of a reservation read its messages, and each writes in their own name.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us.

\ir names.sql

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY messages_of_a_reservation ON messages FOR SELECT TO app_user
    USING (EXISTS (SELECT FROM reservations AS own
        WHERE own.id = reservation_id AND :me IN (own.student_id, own.mentor_id)));
CREATE POLICY messages_in_ones_own_name ON messages FOR INSERT TO app_user
    WITH CHECK (sender_id = :me AND EXISTS (SELECT FROM reservations AS own
        WHERE own.id = reservation_id AND :me IN (own.student_id, own.mentor_id)));
CREATE POLICY messages_that_were_read ON messages FOR UPDATE TO app_user
    USING (EXISTS (SELECT FROM reservations AS own
        WHERE own.id = reservation_id AND :me IN (own.student_id, own.mentor_id)))
    WITH CHECK (EXISTS (SELECT FROM reservations AS own
        WHERE own.id = reservation_id AND :me IN (own.student_id, own.mentor_id)));
CREATE POLICY messages_for_administrators ON messages FOR SELECT TO app_user
    USING (:administrator);

ALTER TABLE messages ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
