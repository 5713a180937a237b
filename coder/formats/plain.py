"""All columns of the dataset in one plain file: CSV, JSON lines, Parquet."""

from __future__ import annotations

import msgspec

from coder.dataset.schema import EVENTS
from coder.formats.format import Format
from coder.formats.job import ExportJob, quoted

COLUMNS = ", ".join(EVENTS.names)


def write_csv(job: ExportJob) -> int:
    """Write CSV with a header; null is an empty cell, a text is in quotes where it must be."""
    return job.copy(f"select {COLUMNS} from chosen", "format csv, header")


def write_jsonl(job: ExportJob) -> int:
    """Write one object a line."""
    return job.copy(f"select {COLUMNS} from chosen", "format json")


def write_parquet(job: ExportJob) -> int:
    """Write one Parquet file, whose metadata has a sentence for each column."""
    docs = msgspec.json.encode({field.name: field.metadata[b"doc"].decode() for field in EVENTS}).decode()
    how = f"format parquet, compression zstd, kv_metadata {{coder_columns: {quoted(docs)}}}"
    count: int = job.con.execute(
        f"copy (select {COLUMNS} from chosen) to {quoted(job.target)} ({how}, use_tmp_file false)"
    ).fetchall()[0][0]
    return count


CSV = Format(doc="all columns as CSV (.csv or .csv.gz)", write=write_csv)
JSONL = Format(doc="all columns as JSON lines (.jsonl or .jsonl.gz)", write=write_jsonl)
PARQUET = Format(doc="all columns as one Parquet file", write=write_parquet)
