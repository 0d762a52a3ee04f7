-- Which rows are in these parts, and what do they hold?
select array[{key}] as key, {content} as content
from {relation}
where {within}
order by {order}
