-- Two years of a school: 5,000 users, 60,000 lesson slots, 300,000 reservations and what goes with them.
--
-- Made by arithmetic, so every staging server has the same rows; times are relative to the day of the
-- rehearsal, so "from today on" always finds the same number of them. Nobody here exists, and example.com
-- belongs to nobody.
--
-- Four users have ids that queries and specs can name:
-- user_aiko and user_kenta (students, neither keen nor lazy), user_sato (mentor), user_mori (administrator).

SET ROLE deployer;

-- 0 <= spread < 1, evenly, and the same for the same number: Knuth's multiplicative hash.
CREATE FUNCTION pg_temp.spread(number bigint) RETURNS double precision
    LANGUAGE sql IMMUTABLE
    RETURN (number * 2654435761 % 4294967296) / 4294967296.0::double precision;

-- Users 1 to 4795 are students, 4796 to 4995 mentors, 4996 to 5000 administrators.
CREATE FUNCTION pg_temp.user_id(number bigint) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE number
        WHEN 2425 THEN 'user_aiko'
        WHEN 2426 THEN 'user_kenta'
        WHEN 4796 THEN 'user_sato'
        WHEN 4996 THEN 'user_mori'
        ELSE 'user_2' || lpad(to_hex(number * 2654435761 % 4294967296), 8, '0')
    END;

INSERT INTO users (id, role, name, email, created_at, updated_at)
SELECT pg_temp.user_id(n),
       CASE WHEN n <= 4795 THEN 'student' WHEN n <= 4995 THEN 'mentor' ELSE 'admin' END,
       given || ' ' || family,
       lower(given || '.' || family) || '.' || n || '@example.com',
       joined,
       joined + pg_temp.spread(n + 17) * (current_date - joined)
FROM generate_series(1, 5000) AS n,
     LATERAL (SELECT
         CASE n WHEN 2425 THEN 'Aiko' WHEN 2426 THEN 'Kenta'
             ELSE ('{Haruto,Yui,Sota,Hina,Yuma,Akari,Ren,Mio,Takumi,Sakura,Daichi,Emi,Kaito,Nao,Riku,Misaki,Shun,Rina}'::text[])[1 + n % 18] END,
         CASE n WHEN 4796 THEN 'Sato' WHEN 4996 THEN 'Mori'
             ELSE ('{Tanaka,Suzuki,Takahashi,Watanabe,Ito,Yamamoto,Nakamura,Kobayashi,Kato,Yoshida,Yamada,Sasaki,Inoue}'::text[])[1 + n % 13] END,
         current_date - interval '800 days' + pg_temp.spread(n) * interval '150 days'
     ) AS person (given, family, joined);

-- 90 slots a day: 600 days back, all over, then two months ahead, of which nine in twenty have free seats.
-- 37 and 200 have no common divisor, so a mentor has one slot a day at most; with the day, because else all slots
-- of a mentor would have one status.
INSERT INTO lesson_slots (mentor_id, instrument, start_time, end_time, capacity, price_yen, status, created_at, updated_at)
SELECT pg_temp.user_id(4796 + (n * 37 + (n - 1) / 90 * 7) % 200),
       ('{piano,piano,piano,violin,violin,vocal,vocal,guitar,cello,drums,theory}'::text[])[1 + n % 11],
       start_time,
       start_time + interval '50 minutes',
       4 + n % 5,
       2000 + 500 * (n % 7),
       CASE
           WHEN n <= 54000 THEN CASE WHEN n % 20 = 0 THEN 'cancelled' ELSE 'completed' END
           WHEN n % 20 < 2 THEN 'cancelled'
           WHEN n % 20 < 11 THEN 'booked'
           ELSE 'available'
       END,
       start_time - interval '80 days',
       least(start_time, current_date) - interval '3 days'
FROM generate_series(1, 60000) AS n,
     LATERAL (SELECT
         (current_date + ((n - 1) / 90 - 600) + make_interval(hours => 9 + n * 7 % 12)) AT TIME ZONE 'Asia/Tokyo' OFFSET 0
     ) AS slot (start_time)
ORDER BY n;

-- Past slots had one empty seat, booked ones have none, available ones at least two. Seat s is taken by one of
-- the students s, s + 8, s + 16 …, so nobody sits twice in a slot; low numbers are the keener students.
-- OFFSET 0 has each draw computed once a row, where the planner would compute it wherever it is named.
INSERT INTO reservations (slot_id, mentor_id, student_id, status, amount_yen, payment_intent_id, created_at, cancelled_at)
SELECT slot.id,
       slot.mentor_id,
       pg_temp.user_id(student),
       reservation.status,
       slot.price_yen,
       CASE WHEN reservation.status <> 'pending' THEN 'pi_' || to_hex(slot.id * 2654435761 + seat) END,
       booked,
       CASE WHEN reservation.status = 'cancelled' THEN booked + luck * interval '2 days' END
FROM lesson_slots AS slot,
     generate_series(1, slot.capacity - CASE slot.status WHEN 'booked' THEN 0 WHEN 'available' THEN 2 ELSE 1 END) AS seat,
     LATERAL (SELECT pg_temp.spread(slot.id * 9973 + seat * 101), pg_temp.spread(slot.id * 8 + seat) OFFSET 0) AS draw (keen, luck),
     LATERAL (SELECT seat + 8 * floor(599 * keen * (0.4 + 0.6 * keen))::bigint OFFSET 0) AS place (student),
     LATERAL (SELECT CASE
         WHEN slot.status = 'cancelled' THEN 'cancelled'
         WHEN slot.status = 'completed' THEN CASE WHEN luck < 0.08 THEN 'cancelled' WHEN luck < 0.11 THEN 'no_show' ELSE 'completed' END
         WHEN slot.status = 'available' AND luck > 0.92 THEN 'cancelled'
         WHEN luck < 0.05 THEN 'pending'
         ELSE 'confirmed'
     END OFFSET 0) AS reservation (status),
     LATERAL (SELECT least(slot.start_time, current_date) - (3 + 30 * luck) * interval '1 day' OFFSET 0) AS booking (booked)
ORDER BY slot.id, seat;

-- Every fifth reservation has a conversation of two messages: the mentor asks, the student answers.
INSERT INTO messages (reservation_id, sender_id, body, read_at, created_at)
SELECT reservation.id,
       CASE WHEN part = 1 THEN reservation.mentor_id ELSE reservation.student_id END,
       CASE WHEN part = 1
           THEN ('{"Which piece are you working on at the moment?","Please bring the score we spoke about.","Shall we start with scales again?"}'::text[])[1 + reservation.id % 3]
           ELSE ('{"Thank you, see you then!","I practised bars 17 to 32, the left hand is still slow.","Could we work on the second movement?","I may be five minutes late, sorry."}'::text[])[1 + reservation.id % 4]
       END,
       CASE WHEN part = 1 OR reservation.status = 'completed' THEN sent + interval '6 hours' END,
       sent
FROM reservations AS reservation,
     generate_series(1, 2) AS part,
     LATERAL (SELECT reservation.created_at + part * interval '9 hours') AS message (sent)
WHERE reservation.id % 5 = 0
ORDER BY reservation.id, part;

INSERT INTO materials (id, creator_id, title, tags, is_public, published_at, created_at)
SELECT md5('material ' || n)::uuid,
       pg_temp.user_id(4796 + n * 7 % 200),
       initcap(level) || ' ' || topic || ' for ' || instrument || ', no. ' || 1 + n / 40,
       ARRAY[instrument, level, topic],
       n % 5 < 3,
       CASE WHEN n % 5 < 3 THEN written + interval '2 days' END,
       written
FROM generate_series(1, 2000) AS n,
     LATERAL (SELECT
         ('{piano,violin,vocal,guitar,cello,drums}'::text[])[1 + n % 6],
         ('{beginner,intermediate,advanced}'::text[])[1 + n % 3],
         ('{scales,rhythm,sight-reading,repertoire,ear-training}'::text[])[1 + n / 3 % 5],
         current_date - pg_temp.spread(n) * interval '590 days' - interval '3 days'
     ) AS material (instrument, level, topic, written);

INSERT INTO subscriptions (user_id, stripe_subscription_id, plan, status, current_period_end, created_at, updated_at)
SELECT pg_temp.user_id(n),
       'sub_' || substr(md5('subscription ' || n), 1, 24),
       CASE WHEN n % 10 < 5 THEN 'starter' WHEN n % 10 < 9 THEN 'standard' ELSE 'premium' END,
       status,
       current_date + CASE status
           WHEN 'cancelled' THEN pg_temp.spread(n) * interval '-300 days'
           WHEN 'past_due' THEN pg_temp.spread(n) * interval '-10 days'
           ELSE pg_temp.spread(n) * interval '30 days' END,
       current_date - interval '400 days' + pg_temp.spread(n) * interval '60 days',
       current_date - pg_temp.spread(n + 5) * interval '30 days'
FROM generate_series(1, 4000) AS n,
     LATERAL (SELECT CASE
         WHEN n % 50 < 8 THEN 'cancelled' WHEN n % 50 < 9 THEN 'past_due' WHEN n % 50 < 12 THEN 'trialing' ELSE 'active'
     END) AS subscription (status)
ORDER BY n;

-- All but the forty newest have been processed.
INSERT INTO webhook_events (event_id, source, type, payload, received_at, processed_at)
SELECT 'evt_' || substr(md5('event ' || n), 1, 24),
       CASE WHEN n % 4 = 0 THEN 'clerk' ELSE 'stripe' END,
       type,
       jsonb_build_object('type', type, 'user', pg_temp.user_id(1 + n % 4795), 'attempt', 1),
       received,
       CASE WHEN n <= 19960 THEN received + interval '2 seconds' END
FROM generate_series(1, 20000) AS n,
     LATERAL (SELECT
         CASE WHEN n % 4 = 0 THEN 'user.updated'
             ELSE ('{payment_intent.succeeded,invoice.paid,customer.subscription.updated}'::text[])[n % 4] END,
         current_date - (20001 - n) * interval '13 minutes'
     ) AS event (type, received)
ORDER BY n;

INSERT INTO learning_metrics (user_id, material_id, metric, value, recorded_at)
SELECT pg_temp.user_id(1 + n * 13 % 4795),
       md5('material ' || 1 + n * 11 % 2000)::uuid,
       metric,
       CASE metric WHEN 'quiz_score' THEN 40 + n % 61 WHEN 'practice_minutes' THEN 5 + n % 56 ELSE 60 + n % 101 END,
       current_date - (50001 - n) * interval '17 minutes'
FROM generate_series(1, 50000) AS n,
     LATERAL (SELECT ('{practice_minutes,practice_minutes,quiz_score,tempo_reached}'::text[])[1 + n % 4]) AS learning (metric)
ORDER BY n;

-- A mentor learns too.
INSERT INTO subscriptions (user_id, stripe_subscription_id, plan, status, current_period_end)
VALUES ('user_sato', 'sub_of_a_mentor', 'starter', 'active', current_date + 20);
INSERT INTO learning_metrics (user_id, material_id, metric, value)
VALUES ('user_sato', md5('material 1')::uuid, 'quiz_score', 90);

\ir foreign-keys.sql

DROP FUNCTION pg_temp.user_id, pg_temp.spread;
RESET ROLE;

-- Plans and index-only scans as on a server that has run for a while.
VACUUM (ANALYZE) users, lesson_slots, reservations, messages, materials, subscriptions, webhook_events, learning_metrics;
