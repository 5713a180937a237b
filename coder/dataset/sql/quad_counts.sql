-- Events by month and quad class, with all actors. One event a day, only what the text says did happen.
create view quad_counts as
select
    cast(date_trunc('month', event_date) as date) as month,
    quad_class,
    case quad_class
        when 1 then 'verbal cooperation'
        when 2 then 'material cooperation'
        when 3 then 'verbal conflict'
        when 4 then 'material conflict'
    end as quad_label,
    count(*) as events,
    avg(intensity) as mean_intensity
from events
where duplicate_of is null
    and negated is not true
    and coalesce(factuality, 'asserted') not in ('hypothetical', 'historical')
group by all
order by all;
