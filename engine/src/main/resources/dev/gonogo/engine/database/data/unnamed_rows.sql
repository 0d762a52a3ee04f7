-- Which rows are in these parts, and how often?
select array[({content})::text] as key, count(*) as content
from {relation}
where {hash} & {mask} = any ('{{parts}}'::bigint[])
group by {content}
