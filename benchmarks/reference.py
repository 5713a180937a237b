"""Where the published samples are that are no part of this project: CODER_REFERENCE, or `shared/reference` beside it."""

from __future__ import annotations

import os
from pathlib import Path

REFERENCE = Path(os.environ.get("CODER_REFERENCE", Path(__file__).parents[2] / "shared" / "reference"))
ICEWS_SAMPLE = REFERENCE / "icews_events_2018_sample.tab"
