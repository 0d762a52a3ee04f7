-- What the policies of phase 3 have in common.
--
-- An id that is not set and one that is empty are both nobody. As a sub-select it is asked once, not for each row.
\set me '(SELECT nullif(current_setting(''app.current_user_id'', true), ''''))'
\set administrator 'EXISTS (SELECT FROM users WHERE id = ' :me ' AND role = ''admin'')'
