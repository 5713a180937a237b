"""Open a dataset's events in polars."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from coder.dataset.manifest import read_manifest


def scan_events(dataset: Path | str) -> pl.LazyFrame:
    """Scan events/ lazily, with its `year`; only the files and columns a query needs are read."""
    path = Path(dataset)
    read_manifest(path)
    return pl.scan_parquet(path / "events", glob=False, hive_partitioning=True, hive_schema={"year": pl.Int32})
