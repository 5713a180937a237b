-- The members of the COW and of the Gleditsch-Ward state system, from dictionaries/states.csv; last_day is 9999-12-31 for
-- the members of today, iso3 null for states that ISO 3166 never had, also lists codes that mean this state in these years.
create view states as
select
    iso3,
    cow,
    gw,
    name,
    system,
    start as first_day,
    coalesce("end", date '9999-12-31') as last_day,
    also,
    coalesce(microstate, '') = 'yes' as microstate
from read_csv('$states', header = true, delim = ',', quote = '"', nullstr = '', columns = {
    'iso3': 'varchar', 'cow': 'smallint', 'gw': 'smallint', 'name': 'varchar', 'system': 'varchar', 'start': 'date',
    'end': 'date', 'also': 'varchar', 'microstate': 'varchar'
});
