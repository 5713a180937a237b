-- The events of the panel; the first sector of an actor code stands in its letters 4 to 6.
create temp view chosen as
select
    event_date,
    source_country,
    target_country,
    coalesce(nullif(substr(source_code, 4, 3), ''), 'none') as source_sector,
    coalesce(nullif(substr(target_code, 4, 3), ''), 'none') as target_sector,
    cameo_code,
    root_code,
    plover,
    $intensity as intensity
from $events
where event_date between date '$first' and date '$last'
    and $condition;
