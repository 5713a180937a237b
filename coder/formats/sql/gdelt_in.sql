-- GDELT 1.0 and 2.0. The story is known by its address. Before 2013-04-01 DATEADDED is the day of the backfile and not of
-- the story, so the event's day stands for it. An actor's country that is a region (AFR, MEA) leaves the country empty.
with dated as (
    select
        *,
        cast(try_strptime("SQLDATE", '%Y%m%d') as date) as event_day,
        cast(try_strptime(left("DATEADDED", 8), '%Y%m%d') as date) as added,
        cameo_country("Actor1CountryCode") as source,
        cameo_country("Actor2CountryCode") as target,
        fips_country("ActionGeo_CountryCode") as place,
        lpad("EventRootCode", 2, '0') as root,
        string_split("ActionGeo_FullName", ', ') as names,
        try_cast("ActionGeo_Type" as integer) as kind
    from cells
),
coded as (
    select
        *,
        case
            when left("EventCode", 2) = root then cameo_code("EventCode")
            when '0' || left("EventCode", 1) = root then cameo_code('0' || "EventCode")
            else cameo_code("EventCode")
        end as code
    from dated
)
select
    $common
    concat_ws(
        ';',
        note(code <> "EventCode", 'zero before the code restored'),
        note("Actor1CountryCode" is not null and source is null, 'not a country: ' || "Actor1CountryCode"),
        note("Actor2CountryCode" is not null and target is null, 'not a country: ' || "Actor2CountryCode"),
        note("ActionGeo_CountryCode" is not null and place is null, 'FIPS code not known: ' || "ActionGeo_CountryCode")
    ) as notes,
    "SOURCEURL" as url,
    "Actor1Name" as source_name,
    source as source_country,
    "Actor2Name" as target_name,
    target as target_country,
    "SOURCEURL" as story_id,
    if(kind in (3, 4), names[1], null) as city,
    case when kind in (2, 5) then names[1] when kind in (3, 4) and len(names) > 2 then names[2] end as province,
    place as country,
    if(added >= date '2013-04-01', added, event_day) as publication_date,
    "Actor1Code" as source_code,
    "Actor2Code" as target_code,
    case when kind = 1 then 'country' when kind in (2, 5) then 'province' when kind in (3, 4) then 'city' end as geo_precision
from coded
