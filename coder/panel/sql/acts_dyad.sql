-- What happened between two states; an undirected pair is ordered by its numbers.
create temp table acts as
select
    cast(date_trunc('$period', event_date) as date) as period,
    if($swap, target.number, source.number) as a,
    if($swap, source.number, target.number) as b,
    if($swap, $target_sector, $source_sector) as a_sector,
    if($swap, $source_sector, $target_sector) as b_sector,
    $measures
from chosen
join members as source
    on source.code = source_country and event_date between source.first_day and source.last_day
join members as target
    on target.code = target_country and event_date between target.first_day and target.last_day
where source.number <> target.number and $sectors_wanted
group by all;
