-- How both panels begin: their days, the states of the system, which codes mean them, and the periods.
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
)
