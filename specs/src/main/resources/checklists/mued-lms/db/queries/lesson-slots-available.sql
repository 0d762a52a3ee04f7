-- The first page of the calendar: the next lessons with a free seat.
SELECT slot.id, slot.start_time, slot.end_time, slot.instrument, slot.price_yen, mentor.name AS mentor
FROM lesson_slots AS slot
JOIN directory AS mentor ON mentor.id = slot.mentor_id
WHERE slot.start_time >= current_date
  AND slot.status = 'available'
ORDER BY slot.start_time, slot.id
LIMIT 10;
