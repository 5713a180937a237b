"""Time and memory of import and export: `python -m benchmarks.exchange [--rows 10_000_000] [--folder DIR]`.

Makes a file as ICEWS publishes them, of codes of cameo.csv and countries of countries.csv that are drawn with weights
that fall as 1/rank, over the days of 1995 to 2024. Then, each in a process of its own, imports it and writes it again as
ICEWS's file, GDELT 2.0, Stata's and others. Exits with 1 where the import or the ICEWS file takes more than the limit,
which is for ten million rows on two idle cores and falls with the number of rows. In DIR the files stay, and are used
again.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl

from benchmarks.steps import run_step
from coder.cameo import load
from coder.countries import countries
from coder.formats import export_events, import_events
from coder.formats.icews import COLUMNS
from coder.locations import dictionaries_path

ROWS = 10_000_000
CHUNK = 500_000
DAYS = 10_950
SECTORS = (
    "NA",
    "Government",
    "Military,Government",
    "Police,Government",
    "General Population / Civilian / Social,Social",
)
ROOT = 2  # digits
DATASET, FILE = "dataset", "rows.tab"


class Limit(NamedTuple):
    """What a step may take for ROWS rows; without seconds it is only told."""

    name: str
    seconds: float
    gigabytes: float


LIMITS = (
    Limit("import", 90, 2),
    Limit("icews", 90, 2),
    *(Limit(name, float("inf"), 2) for name in ("gdelt2", "csv", "parquet", "stata", "spss")),
)


def main() -> int:
    """Make the rows, then run each step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--only", nargs="*", help="these steps only", choices=[limit.name for limit in LIMITS])
    parser.add_argument("--step", help="one step on the files of --folder, in this process")
    options = parser.parse_args()
    if options.step:
        step(options.step, options.folder)
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(exist_ok=True)
        if not (folder / FILE).exists():
            make(folder / FILE, options.rows)
        wanted = [limit for limit in LIMITS if not options.only or limit.name in options.only]
        kept = [measure(limit, folder, options.rows) for limit in wanted]
        return int(not all(kept))


def measure(limit: Limit, folder: Path, rows: int) -> bool:
    """Run a step and print what it took; tell whether the limit is kept."""
    done = run_step("benchmarks.exchange", "--folder", str(folder), "--step", limit.name)
    seconds, said = done.said.split(" ", 1)
    most = limit.seconds * rows / ROWS
    good = float(seconds) <= most and done.gigabytes <= limit.gigabytes
    print(
        f"{limit.name:8} {float(seconds):6.1f} s (limit {most:g}; {done.processor:.1f} s of processors)  "
        f"{done.gigabytes:.2f} GB (limit {limit.gigabytes:g})  {said}{'' if good else '  TOO MUCH'}",
        flush=True,
    )
    return good


def make(path: Path, rows: int) -> None:
    """Write a file as ICEWS publishes them."""
    random = np.random.default_rng(1)
    codes = [code for code in load(dictionaries_path() / "cameo.csv").values() if len(code.code) > ROOT]
    names = [nation.name for nation in countries().values()]
    with path.open("w", encoding="utf-8") as file:
        file.write("\t".join(COLUMNS) + "\n")
        for first in range(0, rows, CHUNK):
            count = min(CHUNK, rows - first)
            number = np.arange(first, first + count)
            code = draw(random, len(codes), count)
            source, target = draw(random, len(names), count), draw(random, len(names), count)
            sectors = random.integers(0, len(SECTORS), (2, count))
            frame = pl.DataFrame(
                {
                    "Event ID": number,
                    "Event Date": np.datetime64("1995-01-01") + number * DAYS // rows,
                    "Source Name": [f"Actor {n % 997} ({names[i]})" for n, i in zip(number, source, strict=True)],
                    "Source Sectors": [SECTORS[i] for i in sectors[0]],
                    "Source Country": [names[i] for i in source],
                    "Event Text": [codes[i].label for i in code],
                    "CAMEO Code": [codes[i].code for i in code],
                    "Intensity": [f"{codes[i].intensity:g}" for i in code],
                    "Target Name": [f"Actor {n % 991} ({names[i]})" for n, i in zip(number, target, strict=True)],
                    "Target Sectors": [SECTORS[i] for i in sectors[1]],
                    "Target Country": [names[i] for i in target],
                    "Story ID": number // 2,
                    "Sentence Number": number % 6 + 1,
                    "Publisher": [f"Newspaper {n % 307}" for n in number],
                    "City": [f"City {n % 9973}" for n in number],
                    "District": ["NA"] * count,
                    "Province": [f"Province {n % 1009}" for n in number],
                    "Country": [names[i] for i in target],
                    "Latitude": random.uniform(-60, 70, count).round(4),
                    "Longitude": random.uniform(-180, 180, count).round(4),
                }
            )
            frame.write_csv(file, separator="\t", include_header=False, quote_style="never")


def draw(random: np.random.Generator, kinds: int, count: int) -> np.ndarray:
    """Draw kinds with weights that fall as 1/rank."""
    weights = 1 / np.arange(1, kinds + 1)
    return random.choice(kinds, count, p=weights / weights.sum())


def step(name: str, folder: Path) -> None:
    """Do one step and print its seconds and what came of it."""
    began = time.monotonic()
    if name == "import":
        count = import_events("icews", [folder / FILE], folder / DATASET, "overwrite").counts.events
    else:
        suffix = {"stata": "dta", "spss": "sav"}.get(name, name)
        count = export_events(folder / DATASET, folder / f"out.{suffix}", name)
    print(f"{time.monotonic() - began} {count:,} events")


if __name__ == "__main__":
    sys.exit(main())
