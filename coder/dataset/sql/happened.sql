-- The events that count: one a day of the same parties and code, only what the text says did happen.
create view happened as
select *
from events
where duplicate_of is null
    and negated is not true
    and coalesce(factuality, 'asserted') not in ('hypothetical', 'historical');
