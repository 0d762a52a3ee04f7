-- A student writes to the mentor of their latest reservation.
INSERT INTO messages (reservation_id, sender_id, body)
SELECT id, student_id, 'See you then!'
FROM reservations
WHERE student_id = current_setting('app.current_user_id')
ORDER BY id DESC
LIMIT 1;
