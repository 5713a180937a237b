-- Phoenix's 26 columns. Its penta classes: 16 is with the demands and threats (09-13), 03-05 stand apart from 01-02.
select
    flat(event_id) as "EventID",
    strftime(event_date, '%Y%m%d') as "Date",
    extract(year from event_date) as "Year",
    extract(month from event_date) as "Month",
    extract(day from event_date) as "Day",
    source_code as "SourceActorFull",
    left(source_code, 3) as "SourceActorEntity",
    nullif(substr(source_code, 4, 3), '') as "SourceActorRole",
    nullif(array_to_string(actor_parts(source_code)[3:], ';'), '') as "SourceActorAttribute",
    target_code as "TargetActorFull",
    left(target_code, 3) as "TargetActorEntity",
    nullif(substr(target_code, 4, 3), '') as "TargetActorRole",
    nullif(array_to_string(actor_parts(target_code)[3:], ';'), '') as "TargetActorAttribute",
    cameo_code as "EventCode",
    root_code as "EventRootCode",
    case
        when root_code in ('01', '02') then 0
        when root_code in ('03', '04', '05') then 1
        when root_code in ('06', '07', '08') then 2
        when root_code in ('09', '10', '11', '12', '13', '16') then 3
        else 4
    end as "PentaClass",
    number_text(intensity) as "GoldsteinScore",
    if(contexts is null, null, replace(flat(contexts), ',', ',1;') || ',1') as "Issues",
    number_text(latitude) as "Lat",
    number_text(longitude) as "Lon",
    flat(city) as "LocationName",
    flat(province) as "StateName",
    country as "CountryCode",
    flat(story_id || coalesce('_' || sentence_number, '')) as "SentenceID",
    null as "URLs",
    flat(publisher) as "NewsSources"
from chosen
