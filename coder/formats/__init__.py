"""Exchange with other collections and programs: events out of a dataset in many formats, and published files in.

export_events("events", "events.tsv", "icews", unique=True)
import_events("icews", ["events.2018.tab"], "icews")
"""

from coder.formats.export import export_events
from coder.formats.importing import ImportSummary, import_events
from coder.formats.selection import Selection
from coder.formats.table import FORMATS

__all__ = ["FORMATS", "ImportSummary", "Selection", "export_events", "import_events"]
