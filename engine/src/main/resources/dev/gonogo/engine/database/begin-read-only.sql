-- A transaction that reads only, and the same rows throughout. Its first query latches that: from then on the server refuses
-- to switch it back (25001), by whatever means. The time limit ends with the transaction.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL statement_timeout = '60s';
SELECT 1
