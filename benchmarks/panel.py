"""How fast panels are: `python -m benchmarks.panel [--events 10_000_000] [--folder DIR]`.

Writes a synthetic dataset (`benchmarks.synthetic`) and then, each in a process of its own, counts all dyads by month in
DuckDB (the view `dyad_month`, read to its end) and writes the zero-filled panel of all directed dyads of the COW state
system by month, 1990 to 2025, as Parquet. Exits with 1 where a limit of time or memory is passed. In DIR the dataset
stays, and is used again.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from benchmarks.steps import run_step
from benchmarks.synthetic import source, write_dataset
from coder.dataset.connect import connect
from coder.panel import PanelOptions, write_panel

FIRST, LAST = dt.date(1990, 1, 1), dt.date(2025, 12, 31)


class Limit(NamedTuple):
    """What a step may take."""

    name: str
    seconds: float
    gigabytes: float


LIMITS = (Limit("counts", 2, 4), Limit("panel", 60, 4))


def counts(dataset: Path) -> str:
    """Count all dyads by month."""
    with connect(dataset) as con:
        frame = con.sql("select * from dyad_month").pl()
    return f"{frame['events'].sum():,} events in {len(frame):,} dyad-months"


def panel(dataset: Path) -> str:
    """Write the zero-filled panel."""
    file = dataset / "panel.parquet"
    record = write_panel(dataset, file, PanelOptions(unit="dyad-month", first=FIRST, last=LAST))
    rows = pq.read_metadata(file).num_rows
    return f"{record.counted:,} events in {rows:,} dyad-months, {file.stat().st_size / 1e6:,.0f} MB"


STEPS: dict[str, Callable[[Path], str]] = {"counts": counts, "panel": panel}


def measure(folder: Path) -> bool:
    """Run the steps and print what they took; tell whether all limits are kept."""
    kept = True
    for limit in LIMITS:
        step = run_step("benchmarks.panel", "--folder", str(folder), "--step", limit.name)
        seconds, _, said = step.said.partition(" ")
        good = float(seconds) <= limit.seconds and step.gigabytes <= limit.gigabytes
        kept &= good
        took = (
            f"{float(seconds):6.2f} s (limit {limit.seconds:g}; {step.processor:.1f} s of processors with the start of "
            f"Python)  {step.gigabytes:5.2f} GB (limit {limit.gigabytes:g})"
        )
        print(f"{limit.name:8}{took}  {said}{'' if good else '  TOO MUCH'}")
    return kept


def main() -> int:
    """Measure and report; exit with 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=10_000_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--step", choices=STEPS, help="one step on the dataset of --folder, in this process")
    options = parser.parse_args()
    if options.step:
        began = time.perf_counter()
        said = STEPS[options.step](options.folder)
        print(f"{time.perf_counter() - began} {said}")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary) / "events"
        began = time.perf_counter()
        write_dataset(folder, options.events)
        print(f"{options.events:,} events drawn from {source()}, written in {time.perf_counter() - began:.0f} s")
        return int(not measure(folder))


if __name__ == "__main__":
    sys.exit(main())
