-- How many rows are in each part of this relation, and what do they come to?
-- A part is all rows whose hashes end in the same bits.
select {hash} & {finer_mask} as part, count(*) as rows, sum({content}) as content
from {relation}
where {within}
group by part
