"""`coder codes`: look up CAMEO codes and countries across the field's code systems."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from coder.codes import Code
    from coder.countries import Country

OPEN = "today"


def codes(
    text: Annotated[str, typer.Argument(help="A code (190, KOR, 732) or words of a name; without it, the roots.")] = "",
    date: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="COW and GW numbers as of this day only."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON record a line.")] = False,
) -> None:
    """Look up CAMEO codes (hierarchy, Goldstein, quad, penta, PLOVER) and countries (ISO, FIPS, COW, GW, ICEWS)."""
    import msgspec  # noqa: PLC0415 - start quickly

    from coder.codes import cameo_codes, search  # noqa: PLC0415

    found, nations = search(text) if text else ([code for code in cameo_codes().values() if not code.parent], [])
    if not found and not nations:
        typer.echo(f'"{text}" is neither a code nor a word of a name.', err=True)
        raise typer.Exit(1)
    if as_json:
        for record in (*found, *nations):
            typer.echo(msgspec.json.encode(record).decode())
        return
    for code in found:
        _show_code(code, full=len(found) == 1)
    for nation in nations:
        _show_country(nation, date.date() if date else None)


def _show_code(code: Code, *, full: bool) -> None:
    typer.echo(f"{code.code}\t{code.label}")
    if not full:
        return
    typer.echo(f"  Goldstein\t{', '.join(f'{name} {value:g}' for name, value in code.goldstein.items())}")
    for scheme, name in code.classes.items():
        typer.echo(f"  {scheme}\t{name}")
    typer.echo(f"  PLOVER class\t{code.plover or '-'}")
    typer.echo(f"  under\t{code.parent or '-'}")
    typer.echo(f"  has\t{' '.join(code.children) or '-'}")


def _show_country(nation: Country, day: dt.date | None) -> None:
    typer.echo(f"{nation.iso3}\t{nation.name}")
    typer.echo(f"  ISO2 {' '.join(nation.iso2) or '-'}, FIPS {' '.join(nation.fips) or '-'}")
    for state in nation.states:
        if day is None or state.holds(day):
            number = getattr(state, state.system)
            typer.echo(f"  {state.system.upper()} {number}\t{state.start} .. {state.end or OPEN}\t{state.name}")
