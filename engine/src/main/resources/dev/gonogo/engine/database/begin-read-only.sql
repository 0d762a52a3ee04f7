-- A transaction that reads only, and the same rows throughout. Its first query latches that: from then on the server refuses
-- to switch it back (25001), by whatever means. The time limit ends with the transaction. A backslash is no escape, whatever
-- the login is used to: else what is one statement to us could be two to the driver.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL standard_conforming_strings = on;
SET LOCAL statement_timeout = '60s';
SELECT 1
