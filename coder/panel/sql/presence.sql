-- The states that exist on some day of each period, from when until when, with their codes on the last of these days.
-- The first and the last period end where the days of the panel do.
create temp table presence as
with periods as (
    select
        cast(range as date) as period,
        greatest(cast(range as date), date '$first') as period_start,
        least(cast(range + interval '1 $period' - interval 1 day as date), date '$last') as period_end
    from range(
        date_trunc('$period', timestamp '$first'), timestamp '$last' + interval 1 second, interval '1 $period'
    )
)
select
    period,
    number,
    sector,
    arg_max(iso3, first_day) as iso3,
    arg_max(cow, first_day) as cow,
    arg_max(gw, first_day) as gw,
    min(greatest(first_day, period_start)) as since,
    max(least(last_day, period_end)) as until
from periods
join spells on first_day <= period_end and last_day >= period_start
cross join (select unnest($sectors) as sector)
group by all;
