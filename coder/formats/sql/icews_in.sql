-- ICEWS. The day may be written m/d/Y and the code be missing (2017); a code may have lost its zero. A country's name that
-- is not known leaves the country empty and is told.
with dated as (
    select
        *,
        coalesce(try_cast("Event Date" as date), cast(try_strptime("Event Date", '%m/%d/%Y') as date)) as day,
        lower("Event Text") as label
    from cells
)
select
    file,
    number,
    line,
    coalesce(
        width_problem,
        if("Event ID" is null, 'no Event ID', null),
        if(day is null or not is_day(day), 'not a date: ' || coalesce("Event Date", 'none'), null),
        if(exact.code is null and padded.code is null and labelled.code is null,
            'not a CAMEO code: ' || coalesce("CAMEO Code", "Event Text", 'none'), null),
        if("CAMEO Code" is not null and exact.code is null and padded.code is null,
            'not a CAMEO code: ' || "CAMEO Code", null),
        not_number('Intensity', dated."Intensity"),
        not_integer('Sentence Number', "Sentence Number"),
        not_number('Latitude', "Latitude"),
        not_number('Longitude', "Longitude")
    ) as problem,
    concat_ws(
        ';',
        note(contains("Event Date", '/'), 'day written m/d/Y'),
        note("CAMEO Code" is null, 'code from the label'),
        note(padded.code is not null, 'zero before the code restored'),
        note(dated."Intensity" is null, 'intensity from the code'),
        note("Source Country" is not null and source.iso3 is null, 'country not known: ' || "Source Country"),
        note("Target Country" is not null and target.iso3 is null, 'country not known: ' || "Target Country"),
        note("Country" is not null and place.iso3 is null, 'country not known: ' || "Country")
    ) as notes,
    "Event Date" as given_date,
    "Event ID" as event_id,
    day as event_date,
    "Source Name" as source_name,
    "Source Sectors" as source_sectors,
    source.iso3 as source_country,
    "Event Text" as event_text,
    coalesce(padded.code, exact.code, labelled.code) as cameo_code,
    coalesce(try_cast(dated."Intensity" as double), padded.intensity, exact.intensity, labelled.intensity) as intensity,
    "Target Name" as target_name,
    "Target Sectors" as target_sectors,
    target.iso3 as target_country,
    "Story ID" as story_id,
    try_cast("Sentence Number" as integer) as sentence_number,
    "Publisher" as publisher,
    "City" as city,
    "District" as district,
    "Province" as province,
    place.iso3 as country,
    try_cast("Latitude" as double) as latitude,
    try_cast("Longitude" as double) as longitude,
    day as publication_date,
    'publication' as date_precision
from dated
left join codes as exact on exact.code = "CAMEO Code"
left join codes as padded
    on padded.code = '0' || "CAMEO Code" and padded.label = dated.label and exact.label is distinct from dated.label
left join labels as labelled on "CAMEO Code" is null and labelled.label = dated.label
left join icews_countries as source on source.name = lower("Source Country")
left join icews_countries as target on target.name = lower("Target Country")
left join icews_countries as place on place.name = lower("Country")
