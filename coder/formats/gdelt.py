"""GDELT events 1.0 (58 columns) and 2.0 (61, and a file of mentions): tab-delimited, without a header."""

from __future__ import annotations

from pathlib import Path

from coder.formats.format import Format
from coder.formats.job import TABS, ExportJob, sql_of
from coder.formats.layout import Layout, common

ACTOR = (
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
)
PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
SIDES = {"Actor1": "source", "Actor2": "target"}
MENTIONS = ".mentions"
# One event a day: the others of the day are tellings of it.
UNIQUE = """(
    select chosen.*, coalesce(repeats, 0) as repeats
    from chosen
    left join (
        select duplicate_of as first, count(*) as repeats from events where duplicate_of is not null group by all
    ) on first = event_id
)"""
TELLINGS = {
    "event": "coalesce(duplicate_of, event_id)",
    "tellings": "events where coalesce(duplicate_of, event_id) in (select event_id from chosen)",
}


def _columns(place: tuple[str, ...]) -> tuple[str, ...]:
    return (
        *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
        *(f"{actor}{name}" for actor in SIDES for name in ACTOR),
        *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
        *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
        *(f"{what}Geo_{name}" for what in ("Actor1", "Actor2", "Action") for name in place),
        *("DATEADDED", "SOURCEURL"),
    )


COLUMNS1 = _columns(tuple(name for name in PLACE if name != "ADM2Code"))
COLUMNS2 = _columns(PLACE)


def write1(job: ExportJob) -> int:
    """Write version 1.0."""
    return _write(job, COLUMNS1, "strftime(publication_date, '%Y%m%d')")


def write2(job: ExportJob) -> int:
    """Write version 2.0, and beside a file FILE.mentions.CSV with one row for each telling of an event."""
    count = _write(job, COLUMNS2, "strftime(publication_date, '%Y%m%d000000')")
    if job.target.name == job.name.name:  # a file; stdout has no place for another
        parts = {"event": "event_id", "tellings": "chosen"} if not job.unique else TELLINGS
        job.copy(sql_of("gdelt_mentions_out", **parts), f"{TABS}, header false", _mentions(job.target))
    return count


def _mentions(path: Path) -> Path:
    """FILE.mentions.CSV beside FILE.CSV; FILE.mentions.CSV.gz beside FILE.CSV.gz."""
    packed = ".gz" if path.suffix == ".gz" else ""
    plain = path.with_name(path.name.removesuffix(packed))
    return plain.with_name(f"{plain.stem}{MENTIONS}{plain.suffix}{packed}")


def _write(job: ExportJob, columns: tuple[str, ...], added: str) -> int:
    actors = ",\n".join(_actor(prefix, role) for prefix, role in SIDES.items())
    place = [name for name in columns if name.startswith(("Actor1Geo", "Actor2Geo", "ActionGeo"))]
    events = UNIQUE if job.unique else "(select *, 0 as repeats from chosen)"
    query = sql_of("gdelt_out", actors=actors, places=",\n".join(map(_place, place)), added=added, events=events)
    return job.copy(query, f"{TABS}, header false")


def _actor(prefix: str, role: str) -> str:
    """CAMEO code, name and parts of one actor."""
    values = {
        "Code": f"{role}_code",
        "Name": f"flat({role}_name)",
        "CountryCode": f"country_cameo({role}_country)",
        "KnownGroupCode": f"actor_group({role}_code)",
        "Type1Code": f"actor_sectors({role}_code)[1]",
        "Type2Code": f"actor_sectors({role}_code)[2]",
        "Type3Code": f"actor_sectors({role}_code)[3]",
    }
    return ",\n".join(f'{values.get(name, "null")} as "{prefix}{name}"' for name in ACTOR)


def _place(name: str) -> str:
    """The action's place; those of the actors are not known."""
    values = {
        "ActionGeo_Type": "geo_type(city, province, country)",
        "ActionGeo_FullName": "geo_name(city, province, country)",
        "ActionGeo_CountryCode": "country_fips(country)",
        "ActionGeo_Lat": "number_text(latitude)",
        "ActionGeo_Long": "number_text(longitude)",
    }
    return f'{values.get(name, "null")} as "{name}"'


COMMON = common(("GLOBALEVENTID", "SQLDATE", "GoldsteinScale", "ActionGeo_Lat", "ActionGeo_Long"), code='"EventCode"')
FORMAT1 = Format(
    doc="GDELT 1.0's 58 columns (57 until 2013-03)",
    write=write1,
    layout=Layout(columns=COLUMNS1, sql="gdelt_in", least=len(COLUMNS1) - 1, common=COMMON),
)
FORMAT2 = Format(
    doc="GDELT 2.0's 61 columns, and its mentions",
    write=write2,
    layout=Layout(columns=COLUMNS2, sql="gdelt_in", least=len(COLUMNS2) - 1, mentioned=True, common=COMMON),
)
