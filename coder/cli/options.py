"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

UNKNOWN = "Events with an actor no dictionary knows, or without addressee: drop or keep."

UnknownActors = Annotated[Literal["drop", "keep"], typer.Option(help=UNKNOWN)]
Model = Annotated[str | None, typer.Option(metavar="NAME", help="An installed spaCy model, or its folder.")]
