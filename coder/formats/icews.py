"""ICEWS: the twenty columns of the published files, tab-delimited, without quotes, NA for what is not known."""

from __future__ import annotations

from coder.formats.format import Format
from coder.formats.job import TABS, ExportJob, sql_of
from coder.formats.layout import Layout, common


def write(job: ExportJob) -> int:
    """Write a file that a script for the published ones reads."""
    query = sql_of("icews_out", event_id=job.ids("event_id"), story_id=job.ids("story_id"))
    return job.copy(query, f"{TABS}, header, nullstr 'NA'")


COLUMNS = (
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
)

COMMON = common(
    ("Event ID", "Event Date", "Intensity", "Latitude", "Longitude"),
    code='"CAMEO Code", "Event Text"',
    more="""not_integer('Sentence Number', "Sentence Number")""",
)
FORMAT = Format(
    doc="ICEWS's 20 columns, as in the published files of any year",
    write=write,
    layout=Layout(columns=COLUMNS, sql="icews_in", least=len(COLUMNS), common=COMMON),
)
