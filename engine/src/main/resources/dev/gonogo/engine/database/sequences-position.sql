-- How far every sequence has counted, as one text.
select coalesce(string_agg(seqrelid || ':' || coalesce(pg_sequence_last_value(seqrelid)::text, '-'), ' ' order by seqrelid), '')
from pg_sequence
