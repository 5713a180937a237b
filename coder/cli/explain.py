"""`coder explain`: a sentence, and why it was coded as it was."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from coder.cli.options import Model, UnknownActors

if TYPE_CHECKING:
    from rich.console import Console
    from rich.tree import Tree as RichTree

    from coder.explain import Explanation, Word
    from coder.records import Event, Mention

STYLES = {"coded": "bold green", "no_pattern": "yellow", "no_actor": "yellow", "discarded": "magenta"}
MAX_TRIALS = 12  # patterns shown that did not fit; all of them with --json


def explain(
    text: Annotated[str, typer.Argument(help="A sentence or a few; - reads stdin.")],
    date: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="The day that decides who held which office."),
    ] = None,
    unknown_actors: UnknownActors = "drop",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON record a sentence on stdout.")] = False,
    model: Model = None,
) -> None:
    """Show the names, the tree, the patterns tried and fired, and the events of TEXT."""
    import msgspec  # noqa: PLC0415 - start quickly
    from rich.console import Console  # noqa: PLC0415

    from coder import explain as library  # noqa: PLC0415
    from coder.coder import Coder  # noqa: PLC0415
    from coder.errors import InputError  # noqa: PLC0415

    day = date.date() if date else None
    given = sys.stdin.read() if text == "-" else text
    if not given.strip():
        raise InputError("There is no text to explain. Give a sentence, or - and a text on stdin.")
    coder = Coder(model=model, unknown_actors=unknown_actors)
    console = Console(highlight=False)
    for explanation in library.explain(coder, given, day):
        if as_json:
            typer.echo(msgspec.json.encode(explanation).decode())
        else:
            _show(console, explanation)


def _show(console: Console, explanation: Explanation) -> None:
    from rich.markup import escape  # noqa: PLC0415

    console.print(f"\n[bold]{escape(explanation.sentence)}[/bold]")
    reason = f" ({escape(explanation.reason)})" if explanation.reason else ""
    console.print(f"[{STYLES.get(explanation.status, 'yellow')}]{explanation.status}[/]{reason}")
    if explanation.names:
        console.print("\n[underline]Names[/underline]")
        for name in explanation.names:
            console.print(
                f"  [cyan]{escape(name.text)}[/cyan]  {name.code or 'no actor'}  {name.kind}, entry "
                f"{escape(name.entry)}"
            )
    if explanation.words:
        console.print("\n[underline]Tree[/underline]")
        console.print(_tree(explanation.words))
    _show_trials(console, explanation)
    for event in explanation.events:
        console.print(_event(event))


def _tree(words: list[Word]) -> RichTree:
    from rich.markup import escape  # noqa: PLC0415
    from rich.tree import Tree  # noqa: PLC0415

    def label(word: Word) -> str:
        return f"{escape(word.text)} [dim]{word.dep} {word.pos.lower()}[/dim]"

    def grow(branch: RichTree, head: Word) -> None:
        for word in words:
            if word.head == head.index != word.index and word.dep not in ("punct", "det"):
                grow(branch.add(label(word)), word)

    root = next(word for word in words if word.head == word.index)
    tree = Tree(label(root), guide_style="dim")
    grow(tree, root)
    return tree


def _show_trials(console: Console, explanation: Explanation) -> None:
    from rich.markup import escape  # noqa: PLC0415

    if not explanation.trials:
        return
    console.print("\n[underline]Patterns[/underline]")
    failed = [trial for trial in explanation.trials if not trial.fits]
    for trial in [*(t for t in explanation.trials if t.fits), *failed[:MAX_TRIALS]]:
        mark = "[green]fits [/green]" if trial.fits else "[dim]tried[/dim]"
        console.print(f"  {mark} at [cyan]{escape(trial.predicate)}[/cyan]  {escape(trial.pattern_id)}")
    if len(failed) > MAX_TRIALS:
        console.print(f"  [dim]and {len(failed) - MAX_TRIALS} more that did not fit[/dim]")


def _event(event: Event) -> str:
    from rich.markup import escape  # noqa: PLC0415

    told = f", as {escape(event.attributed_to)} says" if event.attributed_to else ""
    return (
        f"\n[bold green]{event.source.code or '-'} {event.cameo_code} {event.target.code or '-'}[/bold green]  "
        f"{event.factuality}{told}\n"
        f"  source  {_mention(event.source)}\n  action  {escape(event.action_text)}, by {escape(event.pattern_id)}\n"
        f"  target  {_mention(event.target)}\n  confidence  {event.confidence:.2f}"
    )


def _mention(mention: Mention) -> str:
    from rich.markup import escape  # noqa: PLC0415

    other = mention.refers_to
    refers = f' → "{escape(" ".join(other.text.split()))}" (char {other.start})' if other else ""
    name = escape(mention.name) or "in no dictionary"
    return f"{escape(mention.text) or '(none)'}, {mention.resolution}{refers}: {name}"
