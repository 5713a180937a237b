"""The ids of stories that a dataset already has, so that adding stories to it codes each only once."""

from __future__ import annotations

from pathlib import Path

import pyarrow.dataset as ds

# A rejected story may come again, mended.
CODED = ("coded", "no_event", "discarded")


def coded_ids(dataset: Path) -> set[str]:
    """Return the ids of all stories coded before; none if the dataset does not exist yet."""
    folder = dataset / "stories"
    if not folder.is_dir():
        return set()
    stories = ds.dataset(folder, format="parquet", partitioning="hive")
    table = stories.to_table(columns=["story_id"], filter=ds.field("status").isin(CODED))
    return set(table["story_id"].to_pylist())
