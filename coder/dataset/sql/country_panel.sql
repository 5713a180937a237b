-- All states by period, with zeros, as `coder panel --unit country-month`: from country_panel(unit := 'month', states_of :=
-- 'cow', role := 'source'). role is 'source' (what the state did), 'target' (what it suffered) or 'domestic' (what stayed
-- within it); the others are as in dyad_panel.
create macro country_panel(
    unit := 'month', states_of := 'cow', from_day := null, to_day := null, role := 'source', every_event := false
) as table
$panel_periods,
presence as (
    select
        period, number, arg_max(iso3, born) as iso3, arg_max(cow, born) as cow, arg_max(gw, born) as gw
    from periods
    join spells on born <= period_end and died >= period_start
    group by all
),
acts as (
    select
        cast(date_trunc(unit, event_date) as date) as period,
        number,
        $panel_measures
    from events
    join members
        on code = if(role = 'target', target_country, source_country) and event_date between born and died
    where case role
            when 'source' then true
            when 'target' then true
            when 'domestic' then source_country = target_country
            else error('role: use ''source'', ''target'' or ''domestic''')
        end
        and event_date between (select begins from days) and (select ends from days)
        and (every_event or duplicate_of is null)
        and negated is not true
        and coalesce(factuality, 'asserted') not in ('hypothetical', 'historical')
    group by all
)
select
    a.period,
    cast(extract(year from a.period) as smallint) as year,
    a.iso3 as country,
    a.cow,
    a.gw,
    $panel_filled
from presence as a
left join acts on acts.period = a.period and acts.number = a.number
order by a.number, a.period;
