-- A handful of rows instead of two years: what is rehearsed here is the scripts, not their speed.

SET ROLE deployer;

INSERT INTO users (id, role, name, email)
VALUES ('user_aiko', 'student', 'Aiko Tanaka', 'aiko@example.com'),
       ('user_sato', 'mentor', 'Yuma Sato', 'sato@example.com');

INSERT INTO lesson_slots (mentor_id, instrument, start_time, end_time, capacity, price_yen)
VALUES ('user_sato', 'piano', current_date + interval '1 day', current_date + interval '25 hours', 2, 4000);

\ir foreign-keys.sql

RESET ROLE;
