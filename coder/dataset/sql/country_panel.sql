-- All states by period, with zeros, as `coder panel --unit country-month`: from country_panel(unit := 'month', states_of :=
-- 'cow', role := 'source'). role is 'source' (what the state did), 'target' (what it suffered) or 'domestic' (what stayed
-- within it); the others are as in dyad_panel.
create macro country_panel(
    unit := 'month', states_of := 'cow', from_day := null, to_day := null, role := 'source', every_event := false
) as table
with days as (
    select
        coalesce(cast(from_day as date), (select min(event_date) from events)) as begins,
        coalesce(cast(to_day as date), (select max(event_date) from events)) as ends
),
spells as (
    select
        if(system = 'cow', s.cow, s.gw) as number, s.iso3, s.also, s.cow, s.gw, s.first_day as born, s.last_day as died
    from states as s
    where s.system = if(states_of in ('cow', 'gw'), states_of, error('states_of: use ''cow'' or ''gw'''))
),
members as (
    select distinct unnest(string_split(concat_ws('|', iso3, also), '|')) as code, number, born, died from spells
),
periods as (
    select
        cast(p.range as date) as period,
        greatest(cast(p.range as date), days.begins) as period_start,
        least(cast(p.range + cast('1 ' || unit as interval) - interval 1 day as date), days.ends) as period_end
    from range(
        (select date_trunc(unit, cast(begins as timestamp)) from days),
        (select cast(ends as timestamp) + interval 1 second from days),
        cast('1 ' || unit as interval)
    ) as p
    cross join days
),
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
        count(*) as events,
        count(*) filter (root_code in ('01', '02', '03', '04', '05')) as icews_verbal_cooperation,
        count(*) filter (root_code in ('06', '07', '08')) as icews_material_cooperation,
        count(*) filter (root_code in ('09', '10', '11', '12', '13')) as icews_verbal_conflict,
        count(*) filter (root_code in ('14', '15', '16', '17', '18', '19', '20')) as icews_material_conflict,
        count(*) filter (root_code = '14') as protests,
        round(sum(intensity), 6) as sum_intensity,
        round(avg(intensity), 6) as mean_intensity
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
    cast(coalesce(events, 0) as integer) as events,
    cast(coalesce(icews_verbal_cooperation, 0) as integer) as icews_verbal_cooperation,
    cast(coalesce(icews_material_cooperation, 0) as integer) as icews_material_cooperation,
    cast(coalesce(icews_verbal_conflict, 0) as integer) as icews_verbal_conflict,
    cast(coalesce(icews_material_conflict, 0) as integer) as icews_material_conflict,
    cast(coalesce(icews_verbal_cooperation + icews_material_cooperation, 0) as integer) as cooperation,
    cast(coalesce(icews_verbal_conflict + icews_material_conflict, 0) as integer) as conflict,
    cast(coalesce(protests, 0) as integer) as protests,
    coalesce(sum_intensity, 0) as sum_intensity,
    mean_intensity
from presence as a
left join acts on acts.period = a.period and acts.number = a.number
order by a.number, a.period;
