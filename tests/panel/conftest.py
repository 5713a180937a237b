"""Puts the helpers of tests/dataset on the path."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "dataset"))
