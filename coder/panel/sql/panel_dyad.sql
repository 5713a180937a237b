create temp view panel as
select
    a.period,
    cast(year(a.period) as smallint) as year,
    a.number * 1000 + b.number as dyad,
    a.iso3 as ${a}_country,
    a.cow as ${a}_cow,
    a.gw as ${a}_gw,
    a.sector as ${a}_sector,
    b.iso3 as ${b}_country,
    b.cow as ${b}_cow,
    b.gw as ${b}_gw,
    b.sector as ${b}_sector,
    $filled
from presence as a
join presence as b
    on a.period = b.period and $pairs and a.since <= b.until and b.since <= a.until
$join acts
    on acts.period = a.period
    and acts.a = a.number
    and acts.b = b.number
    and acts.a_sector = a.sector
    and acts.b_sector = b.sector
order by a.number, b.number, a.sector, b.sector, a.period;
