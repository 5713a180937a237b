"""`coder dictionary`: check and test the dictionaries, look a name up, and find names that are missing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Annotated, Literal

import typer

app = typer.Typer(help="Check, test and search the dictionaries.", rich_markup_mode=None, no_args_is_help=True)
Dictionaries = Annotated[Path | None, typer.Option("--dictionaries", help="The folder, if not the one in use.")]


@app.command()
def check(
    dictionaries: Dictionaries = None,
    strict: Annotated[bool, typer.Option("--strict", help="Take warnings for errors: exit with 1.")] = False,
) -> None:
    """Read every dictionary; list all errors at once, else what is allowed but doubtful, and how much there is."""
    from coder.dictionaries import actor_warnings, load_dictionaries  # noqa: PLC0415 - start quickly
    from coder.locations import dictionaries_path  # noqa: PLC0415

    loaded = load_dictionaries(dictionaries_path(dictionaries))
    warnings = actor_warnings(loaded.folder)
    for warning in warnings:
        typer.echo(warning)
    counts = Counter(warning.kind for warning in warnings)
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items()) or "none"
    typer.echo(f"{loaded.folder}: no errors. Warnings: {told}. {len(loaded.cameo)} codes, {loaded.summary}.")
    raise typer.Exit(1 if strict and warnings else 0)


@app.command()
def test(
    dictionaries: Dictionaries = None,
    only: Annotated[
        str, typer.Option("--only", help="Only examples whose place has this text, such as events/04.")
    ] = "",
    at_least: Annotated[
        float, typer.Option("--at-least", min=0, max=1, help="The share of examples that must hold.")
    ] = 1.0,
) -> None:
    """Code every example of the dictionaries; show those whose events differ, and exit with 1 if too many do."""
    from coder.proof import prove_examples  # noqa: PLC0415

    proofs = [proof for proof in prove_examples(dictionaries) if only in proof.place]
    failed = [proof for proof in proofs if not proof.holds]
    for proof in failed:
        typer.echo(f"{proof.place}: {proof.text}")
        for label, events in (("missing", proof.missing), ("extra", proof.extra), ("found", proof.patterns)):
            for event in events:
                typer.echo(f"    {label} {event}")
    typer.echo(f"{len(proofs) - len(failed)} of {len(proofs)} examples hold.")
    raise typer.Exit(int(len(proofs) - len(failed) < at_least * len(proofs)))


@app.command()
def lookup(
    name: str,
    date: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="What the name means on this day."),
    ] = None,
    dictionaries: Dictionaries = None,
) -> None:
    """Show what a name stands for, when, and from which entry."""
    from coder.dictionaries import load_dictionaries  # noqa: PLC0415
    from coder.locations import dictionaries_path  # noqa: PLC0415

    day = date.date() if date else None
    parties = load_dictionaries(dictionaries_path(dictionaries)).actors.gazetteer.lookup(name)
    if not parties:
        typer.echo(f'"{name}" is in no dictionary.', err=True)
        raise typer.Exit(1)
    for party in parties:
        now = f" -> {party.code_on(day) or 'nobody'} on {day}" if day else ""
        typer.echo(f"{party.name} ({party.kind}, entry {party.entry}){now}")
        for period in party.periods:
            typer.echo(f"    {period.code or '(no agent)'}  {period.start or ''} .. {period.end or ''}")


@app.command()
def candidates(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT", help="Stories, as for `coder code`.")],
    at_least: Annotated[int, typer.Option("--at-least", metavar="N", min=1, help="In how many sentences.")] = 2,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="How many of the most frequent.")] = 100,
    output_format: Annotated[
        Literal["table", "csv", "jsonl"], typer.Option("--format", help="How to print.")
    ] = "table",
    dictionaries: Dictionaries = None,
) -> None:
    """Rank the parties of events that no dictionary has, with the country they deal with and a sentence."""
    from coder.candidates import candidates as ranked  # noqa: PLC0415
    from coder.cli.tables import FORMATS  # noqa: PLC0415
    from coder.coder import Coder  # noqa: PLC0415

    found = ranked(inputs, Coder(dictionaries, unknown_actors="keep"), at_least=at_least)[:top]
    rows = ((c.name, c.kind, c.sentences, c.stories, c.country, c.contexts[0]) for c in found)
    FORMATS[output_format](["name", "kind", "sentences", "stories", "country", "context"], iter(rows))
    typer.echo(f"{len(found)} candidates.", err=True)
