-- MUED LMS, a music school online: production as it is before this deployment.
--
-- Run by a superuser in a fresh database that belongs to the role deployer. Everything the application
-- uses belongs to deployer, who is no superuser.
--
-- Only primary keys and unique constraints have indexes here: what is missing is phase 1.
-- Foreign keys stand in foreign-keys.sql, which comes after the data, in the order pg_dump has:
-- checking 500,000 rows at once takes a fraction of the time that checking them one by one does.

-- Statistics of statements are for the operators: a schema of their own keeps them out of every
-- GRANT … ON ALL TABLES IN SCHEMA public.
CREATE SCHEMA monitoring;
CREATE EXTENSION pg_stat_statements WITH SCHEMA monitoring;

-- What PostgreSQL 15 and later do by themselves; 14 lets everybody create tables in public.
ALTER SCHEMA public OWNER TO pg_database_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- Who deploys watches the statistics and can end sessions in an emergency: without pg_read_all_stats nobody sees what
-- kind another role's session is.
GRANT pg_signal_backend, pg_read_all_stats TO deployer;

SET ROLE deployer;

CREATE TABLE users (
    id          text PRIMARY KEY,
    role        text NOT NULL DEFAULT 'student',
    name        text NOT NULL,
    email       text NOT NULL UNIQUE,
    time_zone   text NOT NULL DEFAULT 'Asia/Tokyo',
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT users_role_check CHECK (role IN ('student', 'mentor', 'admin')),
    CONSTRAINT users_email_check CHECK (email = lower(email))
);
COMMENT ON TABLE users IS 'Students, mentors and administrators; signing in is Clerk''s task.';
COMMENT ON COLUMN users.id IS 'The user id that Clerk gives.';

CREATE TABLE lesson_slots (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mentor_id   text NOT NULL,
    instrument  text NOT NULL,
    start_time  timestamptz NOT NULL,
    end_time    timestamptz NOT NULL,
    capacity    smallint NOT NULL,
    price_yen   integer NOT NULL,
    status      text NOT NULL DEFAULT 'available',
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT lesson_slots_mentor_id_start_time_key UNIQUE (mentor_id, start_time),
    CONSTRAINT lesson_slots_id_mentor_id_key UNIQUE (id, mentor_id),
    CONSTRAINT lesson_slots_time_check CHECK (end_time > start_time),
    CONSTRAINT lesson_slots_capacity_check CHECK (capacity BETWEEN 1 AND 12),
    CONSTRAINT lesson_slots_price_check CHECK (price_yen >= 0),
    CONSTRAINT lesson_slots_status_check CHECK (status IN ('available', 'booked', 'completed', 'cancelled'))
);
COMMENT ON TABLE lesson_slots IS 'A lesson that a mentor offers at one time to one or more students.';
COMMENT ON COLUMN lesson_slots.status IS 'available: has a free seat; booked: full; completed and cancelled are final.';
COMMENT ON CONSTRAINT lesson_slots_id_mentor_id_key ON lesson_slots IS 'Lets reservations carry the mentor without ever contradicting the slot.';

CREATE SEQUENCE booking_numbers START WITH 100001;

CREATE TABLE reservations (
    id                 bigint PRIMARY KEY DEFAULT nextval('booking_numbers'),
    slot_id            bigint NOT NULL,
    mentor_id          text NOT NULL,
    student_id         text NOT NULL,
    status             text NOT NULL DEFAULT 'pending',
    amount_yen         integer NOT NULL,
    payment_intent_id  text,
    created_at         timestamptz NOT NULL DEFAULT now(),
    cancelled_at       timestamptz,
    CONSTRAINT reservations_status_check CHECK (status IN ('pending', 'confirmed', 'completed', 'cancelled', 'no_show')),
    CONSTRAINT reservations_cancelled_at_check CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
    CONSTRAINT reservations_amount_check CHECK (amount_yen >= 0)
);
ALTER SEQUENCE booking_numbers OWNED BY reservations.id;
COMMENT ON TABLE reservations IS 'A student''s seat in a lesson slot.';
COMMENT ON COLUMN reservations.id IS 'The booking number that a student quotes to support.';
COMMENT ON COLUMN reservations.mentor_id IS 'The slot''s mentor, held here so that a mentor''s bookings need no join.';
COMMENT ON COLUMN reservations.payment_intent_id IS 'Stripe''s payment; null until the student has paid.';

CREATE TABLE messages (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reservation_id  bigint NOT NULL,
    sender_id       text NOT NULL,
    body            text NOT NULL,
    read_at         timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT messages_body_check CHECK (length(body) BETWEEN 1 AND 4000)
);
COMMENT ON TABLE messages IS 'What student and mentor write to each other about one reservation.';

CREATE TABLE materials (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    creator_id    text NOT NULL,
    title         text NOT NULL,
    tags          text[] NOT NULL DEFAULT '{}',
    is_public     boolean NOT NULL DEFAULT false,
    published_at  timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT materials_published_check CHECK (NOT is_public OR published_at IS NOT NULL)
);
COMMENT ON TABLE materials IS 'Scores, recordings and exercises that mentors make.';

CREATE TABLE subscriptions (
    id                      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id                 text NOT NULL,
    stripe_subscription_id  text NOT NULL UNIQUE,
    plan                    text NOT NULL,
    status                  text NOT NULL,
    current_period_end      timestamptz NOT NULL,
    created_at              timestamptz NOT NULL DEFAULT now(),
    updated_at              timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT subscriptions_plan_check CHECK (plan IN ('starter', 'standard', 'premium')),
    CONSTRAINT subscriptions_status_check CHECK (status IN ('trialing', 'active', 'past_due', 'cancelled'))
);
COMMENT ON TABLE subscriptions IS 'A user''s plans, past and present, as Stripe''s webhooks report them.';

CREATE TABLE webhook_events (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      text NOT NULL UNIQUE,
    source        text NOT NULL,
    type          text NOT NULL,
    payload       jsonb NOT NULL,
    received_at   timestamptz NOT NULL DEFAULT now(),
    processed_at  timestamptz,
    CONSTRAINT webhook_events_source_check CHECK (source IN ('stripe', 'clerk'))
);
COMMENT ON TABLE webhook_events IS 'Every webhook received, once; event_id makes a repeated delivery harmless.';
COMMENT ON COLUMN webhook_events.processed_at IS 'Null while the event waits for its turn.';

CREATE TABLE learning_metrics (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id      text NOT NULL,
    material_id  uuid NOT NULL,
    metric       text NOT NULL,
    value        numeric(8, 2) NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT learning_metrics_metric_check CHECK (metric IN ('practice_minutes', 'quiz_score', 'tempo_reached')),
    CONSTRAINT learning_metrics_value_check CHECK (value >= 0)
);
COMMENT ON TABLE learning_metrics IS 'What a student reached with one material, measured by the practice room.';

-- Reads as its owner, whatever the caller may see of users: a student needs the names of mentors, not their rows.
CREATE VIEW directory AS
    SELECT id, role, name FROM users
    WHERE nullif(current_setting('app.current_user_id', true), '') IS NOT NULL;
COMMENT ON VIEW directory IS 'Names, for everybody who is signed in.';

RESET ROLE;
