-- The administrators' dashboard.
SELECT role, count(*)
FROM users
GROUP BY role
ORDER BY role;
