"""`coder panel`: counts and intensities of countries or dyads over time, zero-filled; a summary on stderr."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from coder.panel import PanelOptions, Provenance

Dataset = Annotated[Path, typer.Argument(metavar="DATASET", help="Folder that `coder code` wrote.")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help=".parquet, .csv, .csv.gz, .dta, or - .")]
Like = Annotated[Path | None, typer.Option(metavar="FILE", help="Take the options of this panel, but for those given.")]
Unit = Annotated[
    str | None, typer.Option(help="country or dyad, a hyphen, and day, week, month, quarter or year  [dyad-month]")
]
Directed = Annotated[
    bool | None, typer.Option("--directed/--undirected", help="Each pair in both directions, or once  [directed]")
]
First = Annotated[
    dt.datetime | None,
    typer.Option("--from", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="First day  [that of the dataset]"),
]
Last = Annotated[
    dt.datetime | None,
    typer.Option("--to", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Last day  [that of the dataset]"),
]
System = Annotated[
    Literal["cow", "gw", "none"] | None,
    typer.Option("--states", help="Whose list of states; none fills nothing  [cow]"),
]
Microstates = Annotated[bool | None, typer.Option("--microstates/--no-microstates", help="Keep the smallest  [keep]")]
Zeros = Annotated[bool | None, typer.Option("--zeros/--no-zeros", help="Keep rows without events  [keep]")]
Countries = Annotated[str | None, typer.Option(metavar="KOR,PRK", help="Only these, as ISO3 codes  [all]")]
Sectors = Annotated[str | None, typer.Option(metavar="GOV,MIL", help="Rows for each first sector; also none  [no]")]
Role = Annotated[
    Literal["source", "target", "domestic"] | None,
    typer.Option(help="Of a country: what it did, what it suffered, or what stayed within it  [source]"),
]
Counts = Annotated[
    str | None,
    typer.Option(metavar="NAMES", help="root, plover_class, icews, gdelt, phoenix, plover, plover_2018  [icews]"),
]
Intensity = Annotated[str | None, typer.Option(metavar="NAME", help="Goldstein values: icews or phoenix  [icews]")]
Unique = Annotated[bool | None, typer.Option("--unique/--all", help="One event a day, or every one  [unique]")]
Happened = Annotated[
    bool | None, typer.Option("--happened/--reported", help="Leave out what is denied, hypothetical, past  [happened]")
]
Where = Annotated[str | None, typer.Option(metavar="SQL", help="A condition on the events.")]


def panel(  # noqa: PLR0913, PLR0917  # one parameter for each option of the command
    dataset: Dataset,
    output: Output = Path("-"),
    like: Like = None,
    unit: Unit = None,
    directed: Directed = None,
    first: First = None,
    last: Last = None,
    system: System = None,
    microstates: Microstates = None,
    zeros: Zeros = None,
    countries: Countries = None,
    sectors: Sectors = None,
    role: Role = None,
    counts: Counts = None,
    intensity: Intensity = None,
    unique: Unique = None,
    happened: Happened = None,
    where: Where = None,
) -> None:
    """Write a panel of DATASET: countries or dyads over time, with zeros where nothing happened."""
    from coder.panel import write_panel  # noqa: PLC0415

    given = {
        "unit": unit,
        "directed": directed,
        "first": first.date() if first else None,
        "last": last.date() if last else None,
        "system": system,
        "microstates": microstates,
        "fill": zeros,
        "countries": _listed(countries),
        "sectors": _listed(sectors),
        "role": role,
        "counts": _listed(counts),
        "intensity": intensity,
        "unique": unique,
        "happened": happened,
        "where": where,
    }
    options = _options(like, {name: value for name, value in given.items() if value is not None})
    typer.echo(_summary(write_panel(dataset, output, options), output), err=True)


def _listed(text: str | None) -> tuple[str, ...] | None:
    return None if text is None else tuple(part.strip() for part in text.split(",") if part.strip())


def _options(like: Path | None, given: dict[str, Any]) -> PanelOptions:
    import msgspec  # noqa: PLC0415

    from coder.errors import InputError  # noqa: PLC0415
    from coder.panel import PanelOptions, read_record  # noqa: PLC0415

    earlier = read_record(like).options if like else {}
    try:
        return msgspec.convert({**earlier, **msgspec.to_builtins(given)}, PanelOptions)
    except (InputError, msgspec.ValidationError) as error:
        raise typer.BadParameter(str(error)) from error


def _summary(record: Provenance, output: Path) -> str:
    left_out = f"{record.no_country:,} without a country, {record.wrong_place:,} within one country or between two"
    return (
        f"Panel      {output}, {record.options['unit']}\n"
        f"Events     {record.counted:,} counted of {record.chosen:,} chosen; left out: {left_out}, "
        f"{record.outside:,} of other places\n"
        f"Dataset    {record.dataset_hash}"
    )
