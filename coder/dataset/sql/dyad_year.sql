-- Directed pairs of countries by year: the months of dyad_month summed.
create view dyad_year as
select
    cast(extract(year from month) as integer) as year,
    source_country,
    target_country,
    cast(sum(events) as bigint) as events,
    cast(sum(verbal_cooperation) as bigint) as verbal_cooperation,
    cast(sum(material_cooperation) as bigint) as material_cooperation,
    cast(sum(verbal_conflict) as bigint) as verbal_conflict,
    cast(sum(material_conflict) as bigint) as material_conflict,
    sum(sum_intensity) / sum(events) as mean_intensity,
    sum(sum_intensity) as sum_intensity
from dyad_month
group by all
order by all;
