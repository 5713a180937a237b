"""Phoenix: 26 columns, tab-delimited, without a header; and PETRARCH, whose output Phoenix was made from."""

from __future__ import annotations

from coder.formats.format import Format
from coder.formats.job import TABS, ExportJob, sql_of
from coder.formats.layout import Layout, common

COLUMNS = (
    *("EventID", "Date", "Year", "Month", "Day"),
    *("SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute"),
    *("TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute"),
    *("EventCode", "EventRootCode", "PentaClass", "GoldsteinScore", "Issues", "Lat", "Lon"),
    *("LocationName", "StateName", "CountryCode", "SentenceID", "URLs", "NewsSources"),
)


def write(job: ExportJob) -> int:
    """Write Phoenix's columns."""
    return job.copy(sql_of("phoenix_out"), f"{TABS}, header false")


def write_petrarch(job: ExportJob) -> int:
    """Write what PETRARCH writes."""
    return job.copy(sql_of("petrarch_out"), f"{TABS}, header false")


COMMON = common(("EventID", "Date", "GoldsteinScore", "Lat", "Lon"), code='"EventCode"')
PHOENIX = Format(
    doc="Phoenix's 26 columns",
    write=write,
    layout=Layout(columns=COLUMNS, sql="phoenix_in", least=len(COLUMNS), common=COMMON),
)
PETRARCH = Format(doc="PETRARCH's output", write=write_petrarch)
