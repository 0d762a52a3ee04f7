-- Phase 2: the roles that the application and the webhooks log in as.
--
-- Run by deployer: CREATEROLE and owner of the tables, no superuser. All of it happens or nothing does.
--
-- No password stands here. One in SQL ends up in the server log and in pg_stat_statements; until the database lead
-- sets it with \password, which sends only a SCRAM verifier, nobody can log in with a password.
--
-- CONNECT is PUBLIC's in this database, as PostgreSQL creates it, and needs no grant.

BEGIN;

-- Neither bypasses row level security: what webhooks may do becomes policies TO service_account in phase 3.
CREATE ROLE service_account
    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
    CONNECTION LIMIT 20;
CREATE ROLE app_user
    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
    CONNECTION LIMIT 60;

COMMENT ON ROLE service_account IS 'MUED LMS: webhooks and scheduled work';
COMMENT ON ROLE app_user IS 'MUED LMS: everything done for a signed-in user';

GRANT USAGE ON SCHEMA public TO service_account, app_user;

-- Not ALL: TRUNCATE ignores row level security, and REFERENCES and TRIGGER are for migrations.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO service_account, app_user;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO service_account, app_user;

-- ON ALL … covers what exists now. This covers what later migrations of deployer create.
ALTER DEFAULT PRIVILEGES FOR ROLE deployer IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO service_account, app_user;
ALTER DEFAULT PRIVILEGES FOR ROLE deployer IN SCHEMA public
    GRANT USAGE ON SEQUENCES TO service_account, app_user;

COMMIT;
