-- Events by month and quad class, with all actors.
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
from happened
group by all
order by all;
