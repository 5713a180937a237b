-- What a state did, suffered, or did within itself.
create temp table acts as
select
    cast(date_trunc('$period', event_date) as date) as period,
    number as a,
    $own_sector as a_sector,
    $measures
from chosen
join members on code = $own_country and event_date between first_day and last_day
where $role_wanted and $sectors_wanted
group by all;
