"""The `coder` command. Each command parses, calls one library function and prints; one module a command.

The modules are imported here, so they import the library only inside their functions: `coder --help` and
`coder query` must start without spaCy.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer

from coder.cli.agreement import agreement
from coder.cli.code import code
from coder.cli.codes import codes
from coder.cli.dictionary import app as dictionary
from coder.cli.evaluate import evaluate
from coder.cli.explain import explain
from coder.cli.export import export
from coder.cli.importing import import_
from coder.cli.info import info
from coder.cli.panel import panel
from coder.cli.query import query
from coder.errors import CoderError

DATA_PROBLEM = 1
# Loading makes some hundred thousand records that stay: Python's default, a look at all of them at every 700 new ones,
# costs a third of the start.
COLLECTION = (200_000, 50, 100)

# A new command is one module and one line here; a group of commands is a typer.Typer in GROUPS.
COMMANDS: list[Callable[..., Any]] = [
    code,
    explain,
    query,
    panel,
    export,
    import_,
    evaluate,
    agreement,
    info,
    codes,
]
GROUPS: dict[str, typer.Typer] = {"dictionary": dictionary}


def version(show: bool) -> None:
    """Print the version and stop."""
    if show:
        from coder.version import package_version  # noqa: PLC0415

        typer.echo(f"coder {package_version()}")
        raise typer.Exit


def root(
    show_version: Annotated[
        bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read news stories and write event data: who did what to whom, in CAMEO codes and ICEWS columns."""


def make_app() -> typer.Typer:
    """Put the commands together."""
    app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback()(root)
    for command in COMMANDS:
        app.command(command.__name__.rstrip("_"))(command)
    for name, group in GROUPS.items():
        app.add_typer(group, name=name)
    return app


def main() -> None:
    """Run the command line: exit status 0, 1 for a problem with the data, 2 for wrong usage."""
    gc.set_threshold(*COLLECTION)
    try:
        make_app()()
    except CoderError as error:
        typer.echo(f"Error: {error}", err=True)
        sys.exit(DATA_PROBLEM)
