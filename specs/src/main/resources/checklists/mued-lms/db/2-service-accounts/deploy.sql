-- Phase 2: the roles that the application and the webhooks log in as.
--
-- Run by deployer: CREATEROLE and owner of the tables, no superuser. All of it happens or nothing does.
--
-- No password stands here. One in SQL ends up in the server log and in pg_stat_statements; until the database lead
-- sets it with \password, which sends only a SCRAM verifier, nobody can log in with a password.
--
-- CONNECT is PUBLIC's in this database, as PostgreSQL creates it, and needs no grant.

\i db/2-service-accounts/roles.sql

BEGIN;

-- Neither bypasses row level security: what webhooks may do becomes policies TO service_account in phase 3.
CREATE ROLE :"webhooks"
    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
    CONNECTION LIMIT 20;
CREATE ROLE :"application"
    LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
    CONNECTION LIMIT 60;

COMMENT ON ROLE :"webhooks" IS 'MUED LMS: webhooks and scheduled work';
COMMENT ON ROLE :"application" IS 'MUED LMS: everything done for a signed-in user';

GRANT USAGE ON SCHEMA public TO :"webhooks", :"application";

-- Not ALL: TRUNCATE ignores row level security, and REFERENCES and TRIGGER are for migrations.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"webhooks", :"application";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO :"webhooks", :"application";

-- ON ALL … covers what exists now. This covers what later migrations of deployer create.
ALTER DEFAULT PRIVILEGES FOR ROLE deployer IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"webhooks", :"application";
ALTER DEFAULT PRIVILEGES FOR ROLE deployer IN SCHEMA public
    GRANT USAGE ON SEQUENCES TO :"webhooks", :"application";

COMMIT;
