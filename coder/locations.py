"""Where the dictionaries are: an argument, `CODER_DICTIONARIES`, the installed copy, the checkout, in this order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from coder.errors import InputError

VARIABLE = "CODER_DICTIONARIES"
PACKAGE = Path(__file__).parent
INSTALLED = PACKAGE / "dictionaries"  # put there by the wheel
CHECKOUT = PACKAGE.parent / "dictionaries"
REMEDY = "Give the folder that holds cameo.csv, countries.csv and events/."


def dictionaries_path(argument: Path | None = None) -> Path:
    """Return the dictionaries folder; an explicit one that is absent is an error, never passed over in silence."""
    for name, folder in _asked_for(argument):
        if not folder.is_dir():
            raise InputError(f'{name}: "{folder}" is not a folder. {REMEDY}')
        return folder
    for folder in (INSTALLED, CHECKOUT):
        if folder.is_dir():
            return folder
    raise InputError(f"No dictionaries in {INSTALLED} or {CHECKOUT}. Set {VARIABLE} or --dictionaries. {REMEDY}")


def _asked_for(argument: Path | None) -> Iterator[tuple[str, Path]]:
    if argument is not None:
        yield "dictionaries", Path(argument)
    if variable := os.environ.get(VARIABLE):
        yield VARIABLE, Path(variable)
