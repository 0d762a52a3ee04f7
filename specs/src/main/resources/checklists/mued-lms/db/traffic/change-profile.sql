-- A student moves to another time zone.
UPDATE users
SET time_zone = 'Europe/Vienna', updated_at = now()
WHERE id = current_setting('app.current_user_id');
