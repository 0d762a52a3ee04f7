-- A handful of rows instead of two years, for what is tried over and over: what is rehearsed with them is the scripts,
-- not their speed. Only where a plan is asked for there are enough for an index to pay.

SET ROLE deployer;

INSERT INTO users (id, role, name, email)
VALUES ('user_aiko', 'student', 'Aiko Tanaka', 'aiko@example.com'),
       ('user_sato', 'mentor', 'Yuma Sato', 'sato@example.com'),
       ('user_mori', 'admin', 'Rina Mori', 'mori@example.com');

INSERT INTO users (id, role, name, email)
SELECT 'user_' || n, 'student', 'Student ' || n, n || '@example.com'
FROM generate_series(1, 200) AS n;

INSERT INTO lesson_slots (mentor_id, instrument, start_time, end_time, capacity, price_yen)
VALUES ('user_sato', 'piano', current_date + interval '2 days', current_date + interval '49 hours', 2, 4000);

INSERT INTO reservations (slot_id, mentor_id, student_id, amount_yen)
VALUES (1, 'user_sato', 'user_aiko', 4000);

INSERT INTO lesson_slots (mentor_id, instrument, start_time, end_time, capacity, price_yen, status)
SELECT 'user_sato', 'piano', hour, hour + interval '50 minutes', 2, 4000, 'completed'
FROM generate_series(current_date - 400, current_date - 1, interval '1 hour') AS hour;

INSERT INTO reservations (slot_id, mentor_id, student_id, status, amount_yen)
SELECT id, mentor_id, 'user_' || 1 + (id + seat) % 200, 'completed', price_yen
FROM lesson_slots, generate_series(1, 2) AS seat
WHERE status = 'completed';

INSERT INTO materials (id, creator_id, title, is_public, published_at)
VALUES ('0b0c6a43-6c3e-4d43-9c3f-6d3a1f0c7a11', 'user_sato', 'Scales', true, current_date);

INSERT INTO subscriptions (user_id, stripe_subscription_id, plan, status, current_period_end)
VALUES ('user_aiko', 'sub_rehearsal', 'standard', 'active', current_date);

-- Of every table a row that somebody may see or change, and one that it may not.
INSERT INTO reservations (slot_id, mentor_id, student_id, status, amount_yen)
VALUES (1, 'user_sato', 'user_1', 'pending', 4000);

INSERT INTO users (id, role, name, email)
VALUES ('user_abe', 'mentor', 'Ren Abe', 'abe@example.com');

INSERT INTO lesson_slots (mentor_id, instrument, start_time, end_time, capacity, price_yen)
VALUES ('user_abe', 'cello', current_date + interval '3 days', current_date + interval '73 hours', 2, 5000);

INSERT INTO reservations (slot_id, mentor_id, student_id, amount_yen)
SELECT id, mentor_id, 'user_2', price_yen FROM lesson_slots WHERE mentor_id = 'user_abe';

INSERT INTO messages (reservation_id, sender_id, body)
SELECT id, unnest(ARRAY[student_id, mentor_id]), 'See you!' FROM reservations WHERE status = 'pending';

INSERT INTO materials (id, creator_id, title)
VALUES ('0b0c6a43-6c3e-4d43-9c3f-6d3a1f0c7a12', 'user_abe', 'Drafts');

INSERT INTO subscriptions (user_id, stripe_subscription_id, plan, status, current_period_end)
VALUES ('user_sato', 'sub_of_a_mentor', 'starter', 'active', current_date);

INSERT INTO learning_metrics (user_id, material_id, metric, value)
SELECT id, '0b0c6a43-6c3e-4d43-9c3f-6d3a1f0c7a11', 'quiz_score', 80 FROM users WHERE id IN ('user_aiko', 'user_sato', 'user_1');

INSERT INTO webhook_events (event_id, source, type, payload)
VALUES ('evt_1', 'clerk', 'user.updated', '{}');

\ir foreign-keys.sql

RESET ROLE;

ANALYZE;
