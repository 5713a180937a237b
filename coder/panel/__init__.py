"""Panels: counts and intensities of countries or dyads by day, week, month, quarter or year, zero-filled over states.

A dyad-month without events is a zero only when both states existed; else there is no row. DuckDB does the work.
"""

from coder.panel.build import panel
from coder.panel.options import PanelOptions
from coder.panel.provenance import Provenance, dataset_hash, read_record
from coder.panel.write import write_panel

__all__ = ["PanelOptions", "Provenance", "dataset_hash", "panel", "read_record", "write_panel"]
