-- Which roles are there, and which may log in?
SELECT rolname AS name, rolcanlogin AS may_log_in
FROM pg_roles
