-- Phase 3, users: row level security on this table and on no other.
--
-- Everybody sees and changes themselves and nobody else; administrators and webhooks see everybody.
--
-- Run by deployer, who owns the table. All of it happens or nothing does; waiting for a lock longer than two seconds
-- would hold up everybody behind us.

\ir names.sql

BEGIN;
SET LOCAL lock_timeout = '2s';

-- A policy on users cannot ask users itself: that would never end. This asks as deployer, who may read them.
CREATE FUNCTION is_administrator() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    RETURN EXISTS (SELECT FROM public.users
        WHERE id = nullif(current_setting('app.current_user_id', true), '') AND role = 'admin');
REVOKE EXECUTE ON FUNCTION is_administrator() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_administrator() TO app_user;

-- Under FORCE the owner is subject to policies too. Reading is what the view directory and the function above need
-- of deployer; nothing lets it write.
CREATE POLICY users_for_the_directory ON users FOR SELECT TO deployer
    USING (true);

CREATE POLICY users_themselves ON users TO app_user
    USING (id = :me)
    WITH CHECK (id = :me);
CREATE POLICY users_for_administrators ON users TO app_user
    USING ((SELECT is_administrator()))
    WITH CHECK ((SELECT is_administrator()));
CREATE POLICY users_of_webhooks ON users TO service_account
    USING (true)
    WITH CHECK (true);

ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

COMMIT;
