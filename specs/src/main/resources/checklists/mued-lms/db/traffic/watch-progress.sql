-- A student notes a practice and looks at the last ones.
INSERT INTO learning_metrics (user_id, material_id, metric, value)
SELECT current_setting('app.current_user_id'), id, 'practice_minutes', 25
FROM materials
WHERE is_public
ORDER BY id
LIMIT 1;
SELECT metric, value
FROM learning_metrics
WHERE user_id = current_setting('app.current_user_id')
ORDER BY id DESC
LIMIT 10;
