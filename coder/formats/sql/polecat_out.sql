-- POLECAT's 40 columns. Sectors are CAMEO's letters; what the dataset does not know (titles, Wikipedia, GeoNames) is empty.
select
    flat(event_id) as "Event ID",
    event_date as "Event Date",
    plover as "Event Type",
    plover_mode(cameo_code) as "Event Mode",
    number_text(intensity) as "Intensity",
    case quad_class
        when 1 then 'VERBAL COOPERATION'
        when 2 then 'MATERIAL COOPERATION'
        when 3 then 'VERBAL CONFLICT'
        when 4 then 'MATERIAL CONFLICT'
    end as "Quad Code",
    replace(flat(contexts), ',', ';') as "Contexts",
    flat(source_name) as "Actor Name",
    source_country as "Actor Country",
    country_cow(source_country) as "Actor COW",
    polecat_sectors(source_code, source_country)[1] as "Primary Actor Sector",
    nullif(array_to_string(polecat_sectors(source_code, source_country), ';'), '') as "Actor Sectors",
    null as "Actor Title",
    flat(source_text) as "Actor Name Raw",
    null as "Wikipedia Actor ID",
    flat(target_name) as "Recipient Name",
    target_country as "Recipient Country",
    country_cow(target_country) as "Recipient COW",
    polecat_sectors(target_code, target_country)[1] as "Primary Recipient Sector",
    nullif(array_to_string(polecat_sectors(target_code, target_country), ';'), '') as "Recipient Sectors",
    null as "Recipient Title",
    flat(target_text) as "Recipient Name Raw",
    null as "Wikipedia Recipient ID",
    geo_name(city, province, country) as "Placename",
    flat(city) as "City",
    flat(district) as "District",
    flat(province) as "Province",
    country as "Country",
    number_text(latitude) as "Latitude",
    number_text(longitude) as "Longitude",
    null as "GeoNames ID",
    null as "Raw Placename",
    null as "Feature Type",
    flat(publisher) as "Source",
    publication_date as "Publication Date",
    null as "Story People",
    null as "Story Organizations",
    null as "Story Locations",
    null as "Language",
    null as "Version"
from chosen
