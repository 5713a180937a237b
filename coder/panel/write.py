"""Write a panel as Parquet, CSV or Stata, with the record of what made it: inside Parquet, beside the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import msgspec

from coder.errors import DatasetError, InputError
from coder.panel.build import prepared, provenance, selection
from coder.panel.options import PanelOptions
from coder.panel.provenance import KEY, Provenance, record_file
from coder.stdout import stdout_pipe

STDOUT = Path("-")

Write = Callable[[duckdb.DuckDBPyConnection, str, Path, Provenance], None]


def write_panel(dataset: Path | str, file: Path | str, options: PanelOptions | None = None) -> Provenance:
    """Write the panel to .parquet, .csv, .csv.gz or .dta, or as CSV to stdout for `-`; DuckDB streams all but .dta."""
    options = options or PanelOptions()
    path = Path(file)
    write = _writer(path)
    with prepared(dataset, options) as con:
        record = provenance(con, dataset, options)
        try:
            write(con, selection(options), path, record)
        except BrokenPipeError:  # who reads stdout wants no more
            raise
        except (duckdb.Error, OSError) as error:
            raise DatasetError(f"{file}: the panel cannot be written. {error}") from error
    return record


def _writer(path: Path) -> Write:
    if path == STDOUT:
        return _write_stdout
    for suffix, write in WRITERS.items():
        if path.name.endswith(suffix):
            return write
    raise InputError(f"{path}: not a format of panels. Use {', '.join(WRITERS)}, or - for CSV on stdout.")


def _write_parquet(con: duckdb.DuckDBPyConnection, query: str, path: Path, record: Provenance) -> None:
    text = _text(msgspec.json.encode(record).decode())
    con.execute(f"copy ({query}) to {_text(path)} (format parquet, compression zstd, kv_metadata {{{KEY}: {text}}})")


def _write_csv(con: duckdb.DuckDBPyConnection, query: str, path: Path, record: Provenance) -> None:
    con.execute(f"copy ({query}) to {_text(path)} (format csv, header)")
    _write_record(path, record)


def _write_stdout(con: duckdb.DuckDBPyConnection, query: str, path: Path, record: Provenance) -> None:
    del path, record
    with stdout_pipe() as pipe:
        con.execute(f"copy ({query}) to {_text(pipe)} (format csv, header, use_tmp_file false)")


def _write_stata(con: duckdb.DuckDBPyConnection, query: str, path: Path, record: Provenance) -> None:
    try:
        import pyreadstat  # noqa: PLC0415 - for Stata only
    except ImportError as error:
        raise InputError(f"{path}: Stata files need pyreadstat. Install it: pip install pyreadstat") from error
    frame = con.sql(query).pl()
    labels: list[str | None] = [record.columns.get(name, "") for name in frame.columns]
    pyreadstat.write_dta(frame, str(path), column_labels=labels, file_label=f"coder panel {record.dataset_hash}")
    _write_record(path, record)


def _write_record(path: Path, record: Provenance) -> None:
    text = msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"
    record_file(path).write_bytes(text)


def _text(value: object) -> str:
    """Quote for SQL."""
    return "'" + str(value).replace("'", "''") + "'"


# A new format is one function and one line here.
WRITERS: dict[str, Write] = {
    ".parquet": _write_parquet,
    ".csv": _write_csv,
    ".csv.gz": _write_csv,
    ".dta": _write_stata,
}
