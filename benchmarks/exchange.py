"""Time and memory of `coder import icews` and `coder export` on synthetic events: python -m benchmarks.exchange [ROWS].

The rows have the codes of cameo.csv and the countries of countries.csv, drawn with weights that fall as 1/rank, over the
days of 1995 to 2024. Each step runs in a process of its own, whose largest memory is told. Nothing is kept.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import polars as pl

from coder.cameo import load
from coder.countries import countries
from coder.formats import export_events, import_events
from coder.formats.icews import COLUMNS
from coder.locations import dictionaries_path

ROWS = 1_000_000
CHUNK = 500_000
DAYS = 10_950
SECTORS = (
    "NA",
    "Government",
    "Military,Government",
    "Police,Government",
    "General Population / Civilian / Social,Social",
)
STEPS = ("import", "icews", "parquet", "csv", "gdelt2")
MEGABYTE = 1024  # kilobytes, as Linux counts
ROOT = 2  # digits


def main() -> None:
    """Make the rows, then run each step."""
    match sys.argv[1:]:
        case [name, folder]:
            step(name, folder)
            return
        case [number]:
            rows = int(number)
        case _:
            rows = ROWS
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder) / "rows.tab", rows)
        for name in STEPS:
            command = [sys.executable, "-m", "benchmarks.exchange", name, folder]
            subprocess.run(command, check=True)  # noqa: S603 - ourselves


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


def step(name: str, folder: str) -> None:
    """Do one step and tell its time and memory."""
    began, work = time.monotonic(), Path(folder)
    if name == "import":
        count = import_events("icews", [work / "rows.tab"], work / "dataset").counts.events
    else:
        count = export_events(work / "dataset", work / f"out.{name}", name)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"{name:<8} {count:,} events {time.monotonic() - began:.1f} s, "
        f"processor {used.ru_utime + used.ru_stime:.1f} s, {peak() / MEGABYTE:,.0f} MB"
    )


def peak() -> int:
    """Return the largest memory of this process in kilobytes; ru_maxrss would count the parent's too."""
    found = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(found[1]) if found else 0


if __name__ == "__main__":
    main()
