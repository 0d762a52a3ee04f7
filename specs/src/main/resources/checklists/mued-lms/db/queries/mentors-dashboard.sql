-- A mentor's dashboard: the latest reservations, and how many are still to be confirmed.
SELECT reservation.id, reservation.status, slot.start_time, student.name AS student
FROM reservations AS reservation
JOIN lesson_slots AS slot ON slot.id = reservation.slot_id
JOIN directory AS student ON student.id = reservation.student_id
WHERE reservation.mentor_id = current_setting('app.current_user_id')
ORDER BY reservation.created_at DESC, reservation.id DESC
LIMIT 20;
