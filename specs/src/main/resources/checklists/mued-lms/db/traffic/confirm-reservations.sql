-- A mentor confirms what students have asked for.
UPDATE reservations
SET status = 'confirmed'
WHERE mentor_id = current_setting('app.current_user_id') AND status = 'pending';
