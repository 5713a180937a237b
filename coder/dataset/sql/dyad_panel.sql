-- All pairs of states by period, with zeros: from dyad_panel(unit := 'month', states_of := 'cow', from_day := date
-- '2014-01-01', to_day := date '2014-12-31'). The rows and columns are those of `coder panel`: only what the text says did
-- happen, and a pair only while both states existed. directed := false has each pair once, the state of the lower number
-- as source, and a mutual act once; every_event := true counts also what repeats another event of the day.
create macro dyad_panel(
    unit := 'month', states_of := 'cow', from_day := null, to_day := null, directed := true, every_event := false
) as table
$panel_periods,
presence as (
    select
        period,
        number,
        arg_max(iso3, born) as iso3,
        arg_max(cow, born) as cow,
        arg_max(gw, born) as gw,
        min(greatest(born, period_start)) as since,
        max(least(died, period_end)) as until
    from periods
    join spells on born <= period_end and died >= period_start
    group by all
),
acts as (
    select
        cast(date_trunc(unit, event_date) as date) as period,
        if(directed, source.number, least(source.number, target.number)) as a,
        if(directed, target.number, greatest(source.number, target.number)) as b,
        $panel_measures
    from events
    join members as source on source.code = source_country and event_date between source.born and source.died
    join members as target on target.code = target_country and event_date between target.born and target.died
    where source.number <> target.number
        and event_date between (select begins from days) and (select ends from days)
        and (every_event or (duplicate_of is null and (directed or reciprocal_of is null)))
        and negated is not true
        and coalesce(factuality, 'asserted') not in ('hypothetical', 'historical')
    group by all
)
select
    a.period,
    cast(extract(year from a.period) as smallint) as year,
    cast(a.number as integer) * 1000 + b.number as dyad,
    a.iso3 as source_country,
    a.cow as source_cow,
    a.gw as source_gw,
    b.iso3 as target_country,
    b.cow as target_cow,
    b.gw as target_gw,
    $panel_filled
from presence as a
join presence as b
    on a.period = b.period
    and if(directed, a.number <> b.number, a.number < b.number)
    and a.since <= b.until
    and b.since <= a.until
left join acts on acts.period = a.period and acts.a = a.number and acts.b = b.number
order by a.number, b.number, a.period;
