-- GDELT's events, 1.0 and 2.0: no header, days as YYYYMMDD, countries of actors in CAMEO's codes, of places in FIPS.
-- What GDELT measures and the dataset does not (tone) is empty; an event counts one mention, source and article for itself
-- and for each that repeats it.
select
    whole_id(event_id) as "GLOBALEVENTID",
    strftime(event_date, '%Y%m%d') as "SQLDATE",
    strftime(event_date, '%Y%m') as "MonthYear",
    extract(year from event_date) as "Year",
    -- The part of the year that is over, with months of 30 days: (month - 1) * 30 + day, of 365.
    printf('%.4f', extract(year from event_date) + ((extract(month from event_date) - 1) * 30 + extract(day from event_date)) / 365)
        as "FractionDate",
    $actors,
    cast(sentence_number = 1 as integer) as "IsRootEvent",
    cameo_code as "EventCode",
    left(cameo_code, 3) as "EventBaseCode",
    root_code as "EventRootCode",
    quad_class as "QuadClass",
    number_text(intensity) as "GoldsteinScale",
    1 + repeats as "NumMentions",
    1 as "NumSources",
    1 + repeats as "NumArticles",
    null as "AvgTone",
    $places,
    $added as "DATEADDED",
    flat(story_id) as "SOURCEURL"
from $events
