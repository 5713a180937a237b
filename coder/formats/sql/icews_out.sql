-- ICEWS's twenty columns, with its header, order and spelling: countries by name, days as YYYY-MM-DD.
select
    $event_id as "Event ID",
    event_date as "Event Date",
    flat(source_name) as "Source Name",
    flat(source_sectors) as "Source Sectors",
    country_name(source_country) as "Source Country",
    flat(event_text) as "Event Text",
    cameo_code as "CAMEO Code",
    number_text(intensity) as "Intensity",
    flat(target_name) as "Target Name",
    flat(target_sectors) as "Target Sectors",
    country_name(target_country) as "Target Country",
    $story_id as "Story ID",
    sentence_number as "Sentence Number",
    flat(publisher) as "Publisher",
    flat(city) as "City",
    flat(district) as "District",
    flat(province) as "Province",
    country_name(country) as "Country",
    number_text(latitude) as "Latitude",
    number_text(longitude) as "Longitude"
from (select *, lag(story_id) over () as previous_story_id from chosen)
