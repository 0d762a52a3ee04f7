-- A student books the next lesson that has a free seat.
INSERT INTO reservations (slot_id, mentor_id, student_id, amount_yen)
SELECT id, mentor_id, current_setting('app.current_user_id'), price_yen
FROM lesson_slots
WHERE status = 'available' AND start_time > current_date + 1
ORDER BY start_time, id
LIMIT 1;
