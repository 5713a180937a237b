-- Directed pairs of countries by month. One event a day, only what the text says did happen.
create view dyad_month as
select
    cast(date_trunc('month', event_date) as date) as month,
    source_country,
    target_country,
    count(*) as events,
    count(*) filter (quad_class = 1) as verbal_cooperation,
    count(*) filter (quad_class = 2) as material_cooperation,
    count(*) filter (quad_class = 3) as verbal_conflict,
    count(*) filter (quad_class = 4) as material_conflict,
    avg(intensity) as mean_intensity,
    sum(intensity) as sum_intensity
from events
where duplicate_of is null
    and negated is not true
    and coalesce(factuality, 'asserted') not in ('hypothetical', 'historical')
    and event_date is not null
    and source_country is not null
    and target_country is not null
group by all
order by month, source_country, target_country;
