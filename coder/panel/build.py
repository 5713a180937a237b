"""Make a panel: the statements run one after the other on a connection to the dataset, and the result as polars."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import polars as pl

from coder.codes import ICEWS, scale
from coder.dataset.connect import connect
from coder.dataset.manifest import read_manifest
from coder.errors import DatasetError
from coder.panel.measures import measures
from coder.panel.options import PanelOptions
from coder.panel.provenance import Provenance, dataset_hash
from coder.panel.statements import no_country, statements, wrong_place
from coder.version import package_version

COUNTS = """
select
    count(*),
    count(*) filter ({no_country}),
    count(*) filter ({wrong_place}),
    (select cast(coalesce(sum(events), 0) as bigint) from acts)
from chosen
"""


def panel(dataset: Path | str, options: PanelOptions | None = None, **settings: Any) -> pl.DataFrame:
    """Return the panel; options as one PanelOptions or by name: `panel("events", unit="dyad-year", system="gw")`.

    Rows are ordered by unit, then period. For many million rows `write_panel` needs less memory.
    """
    options = options or PanelOptions(**settings)
    with prepared(dataset, options) as con:
        frame: pl.DataFrame = con.sql(selection(options)).pl()
        return frame


@contextmanager
def prepared(dataset: Path | str, options: PanelOptions) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give a connection on which the view `panel` stands."""
    with connect(dataset) as con:
        try:
            con.execute("set preserve_insertion_order = false")  # the view sorts; this saves memory
            if options.intensity != ICEWS:
                values = pl.DataFrame(list(scale(options.intensity).items()), ["cameo_code", "value"], orient="row")
                con.register("scale", values)
            for statement in statements(con, options):
                con.execute(statement)
        except duckdb.Error as error:
            raise DatasetError(f"{dataset}: the panel cannot be made. {error}") from error
        yield con


def selection(options: PanelOptions) -> str:
    """Return the query of the panel, without the columns that say nothing under these options."""
    numbered = options.system != "none"
    unused = [] if options.sectors else [f"{side}sector" for side in options.sides]
    unused += [] if numbered else [f"{side}{system}" for side in options.sides for system in ("cow", "gw")]
    unused += ["dyad"] if options.dyads and not numbered else []
    return f"select * exclude ({', '.join(unused)}) from panel" if unused else "select * from panel"


def provenance(con: duckdb.DuckDBPyConnection, dataset: Path | str, options: PanelOptions) -> Provenance:
    """Count what went into the view `panel`, and say what made it."""
    sql = COUNTS.format(no_country=no_country(options), wrong_place=wrong_place(options))
    chosen, nowhere, misplaced, counted = con.execute(sql).fetchall()[0]
    return Provenance(
        dataset=Path(dataset).absolute().name,
        dataset_hash=dataset_hash(dataset),
        dictionary_hash=read_manifest(Path(dataset)).dictionary_hash,
        version=package_version(),
        options=msgspec.json.decode(msgspec.json.encode(options)),
        chosen=chosen,
        counted=counted,
        no_country=nowhere,
        wrong_place=misplaced,
        outside=chosen - nowhere - misplaced - counted,
        columns={measure.name: measure.doc for measure in measures(options)},
    )
