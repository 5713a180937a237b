-- Directed pairs of countries by month.
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
from happened
where event_date is not null and source_country is not null and target_country is not null
group by all
order by month, source_country, target_country;
