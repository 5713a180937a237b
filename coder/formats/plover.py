"""PLOVER records as JSON lines, and POLECAT, whose 40 tab-delimited columns hold PLOVER events."""

from __future__ import annotations

from coder.formats.format import Format
from coder.formats.job import TABS, ExportJob, sql_of
from coder.formats.layout import Layout, common

PARTIES = ("Actor", "Recipient")
COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *(
        name.format(party)
        for party in PARTIES
        for name in (
            *("{} Name", "{} Country", "{} COW", "Primary {} Sector", "{} Sectors", "{} Title", "{} Name Raw"),
            "Wikipedia {} ID",
        )
    ),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename"),
    *("Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations"),
    *("Language", "Version"),
)


def write_records(job: ExportJob) -> int:
    """Write one PLOVER record a line."""
    return job.copy(sql_of("plover_out"), "format json")


def write_polecat(job: ExportJob) -> int:
    """Write POLECAT's columns with their header."""
    return job.copy(sql_of("polecat_out"), f"{TABS}, header")


COMMON = common(
    ("Event ID", "Event Date", "Intensity", "Latitude", "Longitude"), code='"Event Type"', kind="PLOVER event"
)
PLOVER = Format(doc="PLOVER records as JSON lines", write=write_records)
POLECAT = Format(
    doc="POLECAT's 40 columns",
    write=write_polecat,
    layout=Layout(
        columns=COLUMNS, sql="polecat_in", least=len(COLUMNS), aliases={"Event Intensity": "Intensity"}, common=COMMON
    ),
)
