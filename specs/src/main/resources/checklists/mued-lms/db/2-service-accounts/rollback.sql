-- Phase 2, taken back: the inverse of deploy.sql, in reverse order.
--
-- Run by deployer, after the application is back on its former DATABASE_URL. All of it happens or nothing does.
--
-- Every grant is revoked by name instead of DROP OWNED BY, which would also drop what the roles own. If somebody
-- gave them more in the meantime, DROP ROLE names it and nothing has changed: decide about that first.
-- The membership that PostgreSQL 16 and later give to the creator of a role goes with the role.

\i db/2-service-accounts/roles.sql

BEGIN;

ALTER DEFAULT PRIVILEGES FOR ROLE deployer IN SCHEMA public
    REVOKE USAGE ON SEQUENCES FROM :"webhooks", :"application";
ALTER DEFAULT PRIVILEGES FOR ROLE deployer IN SCHEMA public
    REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM :"webhooks", :"application";

-- Tables and sequences of later migrations have their grants from the defaults: ON ALL … includes them.
REVOKE USAGE ON ALL SEQUENCES IN SCHEMA public FROM :"webhooks", :"application";
REVOKE SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public FROM :"webhooks", :"application";

REVOKE USAGE ON SCHEMA public FROM :"webhooks", :"application";

DROP ROLE :"application";
DROP ROLE :"webhooks";

COMMIT;
