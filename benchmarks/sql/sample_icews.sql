-- The parties and codes of the ICEWS sample, with our codes of countries; NA is no value there, and quotes mean nothing.
create temp table sample as
select
    row_number() over () - 1 as k,
    raw."Source Name" as source_name,
    raw."Source Sectors" as source_sectors,
    source.iso3 as source_country,
    raw."CAMEO Code" as cameo_code,
    raw."Target Name" as target_name,
    raw."Target Sectors" as target_sectors,
    target.iso3 as target_country,
    raw."Publisher" as publisher,
    raw."City" as city,
    raw."District" as district,
    raw."Province" as province,
    place.iso3 as country,
    cast(raw."Latitude" as double) as latitude,
    cast(raw."Longitude" as double) as longitude
from read_csv('$sample', delim = '\t', quote = '', header = true, all_varchar = true, nullstr = 'NA') as raw
left join countries as source on source.name = raw."Source Country"
left join countries as target on target.name = raw."Target Country"
left join countries as place on place.name = raw."Country";
