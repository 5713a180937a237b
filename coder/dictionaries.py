"""All dictionaries of one folder, read strictly and together: every error in every file is listed at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coder.actors import Actors, load_actors
from coder.actors.checks import Warning, warnings  # noqa: A004
from coder.actors.dictionary import read_tables
from coder.cameo import CameoCode, load
from coder.compiled import kept
from coder.discards import Discards, load_discards
from coder.errors import DictionaryError
from coder.events.rules import Rules, load_rules


class Dictionaries(NamedTuple):
    """What the coder knows; `hash` names exactly these files."""

    folder: Path
    cameo: dict[str, CameoCode]
    actors: Actors
    rules: Rules
    discards: Discards
    hash: str

    @property
    def summary(self) -> str:
        """How much there is."""
        return (
            f"{len(self.actors.gazetteer)} names, {len(self.rules)} patterns, {len(self.discards.rules)} discard rules"
        )


def load_dictionaries(folder: Path) -> Dictionaries:
    """Read the dictionaries below `folder`, or load them as they were compiled by a run before.

    Raises DictionaryError with one line for each thing wrong.
    """
    digest = dictionary_hash(folder)
    return Dictionaries._make(kept(digest, lambda: _read(folder, digest)))._replace(folder=folder)


def _read(folder: Path, digest: str) -> Dictionaries:
    problems = [f"{folder.name}/{name}: is missing." for name in REQUIRED if not (folder / name).is_file()]
    if problems:
        raise DictionaryError(problems)
    cameo = _cameo(folder, problems)
    actors = load_actors(folder, problems)
    rules = load_rules(folder, set(cameo), problems)
    discards = load_discards(folder / "discards.yaml", problems)
    if problems:
        raise DictionaryError(problems)
    return Dictionaries(folder, cameo, actors, rules, discards, digest)


def actor_warnings(folder: Path) -> list[Warning]:
    """What is allowed in the actor tables and yet doubtful; see `coder.actors.checks`."""
    return warnings(read_tables(folder, []))


def _cameo(folder: Path, problems: list[str]) -> dict[str, CameoCode]:
    try:
        return load(folder / "cameo.csv")
    except DictionaryError as error:
        problems += error.problems
        return {}


REQUIRED = (
    "cameo.csv",
    "countries.csv",
    "agents.csv",
    "words.yaml",
    "composition.yaml",
    "discards.yaml",
    "grammar.yaml",
    "groups.csv",
)


def dictionary_hash(folder: Path) -> str:
    """SHA-256 over names and contents of all dictionary files: the same files give the same hash."""
    digest = hashlib.sha256()
    for path in _files(folder):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.suffix in (".csv", ".yaml"))
