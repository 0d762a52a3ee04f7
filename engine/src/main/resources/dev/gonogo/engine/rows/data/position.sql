-- How far has this sequence counted? Asked of the sequence itself: pg_sequences does not tell a
-- sequence that was set back from one that was never called.
select {place} as place, last_value, is_called from {relation}
