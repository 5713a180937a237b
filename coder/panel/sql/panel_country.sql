create temp view panel as
select
    a.period,
    cast(year(a.period) as smallint) as year,
    a.iso3 as country,
    a.cow,
    a.gw,
    a.sector,
    $filled
from presence as a
$join acts
    on acts.period = a.period and acts.a = a.number and acts.a_sector = a.sector
order by a.number, a.sector, a.period;
