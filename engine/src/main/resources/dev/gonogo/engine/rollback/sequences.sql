-- How far every sequence that was used has counted.
select
  quote_ident(schemaname) || '.' || quote_ident(sequencename) as name,
  last_value,
  increment_by,
  cache_size
from pg_sequences
where last_value is not null
