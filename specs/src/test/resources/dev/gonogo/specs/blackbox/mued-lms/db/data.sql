-- A handful of rows instead of two years: what is rehearsed here is the scripts, not their speed.

SET ROLE deployer;

INSERT INTO users (id, role, name, email)
VALUES ('user_aiko', 'student', 'Aiko Tanaka', 'aiko@example.com'),
       ('user_sato', 'mentor', 'Yuma Sato', 'sato@example.com'),
       ('user_mori', 'admin', 'Rina Mori', 'mori@example.com');

INSERT INTO lesson_slots (mentor_id, instrument, start_time, end_time, capacity, price_yen)
VALUES ('user_sato', 'piano', current_date + interval '2 days', current_date + interval '49 hours', 2, 4000);

INSERT INTO reservations (slot_id, mentor_id, student_id, amount_yen)
VALUES (1, 'user_sato', 'user_aiko', 4000);

INSERT INTO materials (id, creator_id, title, is_public, published_at)
VALUES ('0b0c6a43-6c3e-4d43-9c3f-6d3a1f0c7a11', 'user_sato', 'Scales', true, current_date);

INSERT INTO subscriptions (user_id, stripe_subscription_id, plan, status, current_period_end)
VALUES ('user_aiko', 'sub_rehearsal', 'standard', 'active', current_date);

\ir foreign-keys.sql

RESET ROLE;
