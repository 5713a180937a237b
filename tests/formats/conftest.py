"""Puts the helpers of other folders on the path."""

import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path += [str(TESTS / "dataset"), str(TESTS / "panel")]
