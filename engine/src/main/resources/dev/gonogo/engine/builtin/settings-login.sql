-- Who asks, and may it read the settings that are not for everybody?
select session_user, pg_has_role(session_user, 'pg_read_all_settings', 'USAGE')
