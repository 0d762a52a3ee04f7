-- A student's own reservations, latest lesson first.
SELECT reservation.id, reservation.status, slot.start_time, slot.instrument, student.name AS student, mentor.name AS mentor
FROM reservations AS reservation
JOIN lesson_slots AS slot ON slot.id = reservation.slot_id
JOIN directory AS student ON student.id = reservation.student_id
JOIN directory AS mentor ON mentor.id = reservation.mentor_id
WHERE reservation.student_id = 'user_aiko'
ORDER BY slot.start_time DESC, reservation.id
LIMIT 20;
