-- Phase 3, materials: row level security on this table and on no other.
--
-- Whoever is signed in reads what is public; its creator may do everything with a material.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us. An id that is not set and one that is empty are both nobody.

BEGIN;
SET LOCAL lock_timeout = '2s';

CREATE POLICY materials_of_their_creator ON materials TO app_user
    USING (creator_id = (SELECT nullif(current_setting('app.current_user_id', true), '')))
    WITH CHECK (creator_id = (SELECT nullif(current_setting('app.current_user_id', true), '')));
CREATE POLICY materials_that_are_public ON materials FOR SELECT TO app_user
    USING (is_public AND (SELECT nullif(current_setting('app.current_user_id', true), '')) IS NOT NULL);
CREATE POLICY materials_for_administrators ON materials TO app_user
    USING (EXISTS (SELECT FROM users WHERE id = (SELECT nullif(current_setting('app.current_user_id', true), '')) AND role = 'admin'))
    WITH CHECK (EXISTS (SELECT FROM users WHERE id = (SELECT nullif(current_setting('app.current_user_id', true), '')) AND role = 'admin'));
CREATE POLICY materials_for_summaries ON materials FOR SELECT TO service_account
    USING (true);

ALTER TABLE materials ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
