-- How many rows are there; at which places are those of before; and what do the later ones come to?
select {place} as place,
       count(*) as rows,
       coalesce(sum(case when age(xmin) > (select age('{transaction}'::xid)) then hashtidextended(ctid, 0) else {content} end), 0) as content
from {relation}
