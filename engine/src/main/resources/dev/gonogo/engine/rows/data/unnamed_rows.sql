-- Which rows are in these parts, and how often?
select array[({content})::text] as key, count(*) as content
from {relation}
where {within}
group by {content}
