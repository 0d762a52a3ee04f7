-- How many rows are there, and what do they come to, in whatever order they lie?
select {place} as place, count(*) as rows, coalesce(sum({content}), 0) as content from {relation}
