"""PLOVER records, as PLOVER's gold and `coder export --format plover` have them: JSON lines, or one JSON list.

    {"id": "1", "date": "2018-03-05", "event": "CONSULT", "text": "Moon and Kim met.",
     "source": [{"code": "KOR", "sector": "GOV"}, {"code": "PRK", "sector": "GOV"}], "target": []}

Several actors as source and none as target did it mutually. Without `eventInfo.cameo` an event has only a PLOVER class,
and is then compared by class: see `by_class`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import permutations, product
from pathlib import Path

import msgspec

from coder import cameo
from coder.errors import InputError
from coder.evaluation.gold import actor_problem, raise_all, read_lines
from coder.evaluation.views import Triple
from coder.formats.codes import plover_codes
from coder.locations import dictionaries_path

# Classes of the gold of 2016 to 2018 that PLOVER has since merged into others.
EARLIER = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "YIELD": "RETREAT"}
ETHNIC_GROUP = re.compile("[a-z]+$")  # "MILkur", which CAMEO's actor codes of ours do not have
FORM = 'Write PLOVER records: {"id", "date", "event", "source": [{"code", "sector"}], "target": [...]}, one a line.'


class Actor(msgspec.Struct, frozen=True):
    """An actor: country or prefix, and sectors separated by commas."""

    code: str | None = None
    sector: str | None = None

    @property
    def actor_code(self) -> str:
        """The CAMEO code: KORGOV."""
        sectors = ETHNIC_GROUP.sub("", self.sector or "")
        return (self.code or "") + sectors.replace(",", "").replace(" ", "")


class Info(msgspec.Struct, frozen=True):
    """What our export adds: the CAMEO code, and the story that the event is from."""

    cameo: str | None = None
    story: str | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A record; PLOVER's gold writes a text without anything in it where there is no actor and no information."""

    id: str
    event: str
    date: dt.date | None = None
    source: list[Actor] | str | None = None
    target: list[Actor] | str | None = None
    text: str = ""
    info: Info | str | None = msgspec.field(name="eventInfo", default=None)

    @property
    def story(self) -> str:
        """The text's id: the story's, or the record's own."""
        return (self.info.story if isinstance(self.info, Info) else None) or self.id

    @property
    def code(self) -> str:
        """The CAMEO code, or the PLOVER class."""
        return (self.info.cameo if isinstance(self.info, Info) else None) or self.event

    @property
    def triples(self) -> list[Triple]:
        """The events: each source with each target, or mutual ones."""
        sources, targets = _codes(self.source), _codes(self.target)
        mutual = len(sources) > 1 and not targets
        pairs = permutations(sources, 2) if mutual else product(sources or [""], targets or [""])
        return [Triple(source, self.code, target) for source, target in pairs]


def read_records(path: Path) -> list[Record]:
    """Read all records; InputError with every wrong one, its place and the remedy."""
    problems: list[str] = []
    records = []
    for place, record in _placed(path, problems):
        records.append(record)
        if record.event not in classes():
            known = ", ".join(sorted(classes()))
            problems.append(f'{place}, event: "{record.event}" is no class of PLOVER. Write one of {known}.')
        for role, actors in (("source", record.source), ("target", record.target)):
            problems += [wrong for code in _codes(actors) for wrong in actor_problem(f"{place}, {role}", code)]
    raise_all(problems)
    if not records:
        raise InputError(f"{path}: has no records. {FORM}")
    return records


def classes() -> set[str]:
    """The classes of PLOVER."""
    return {name.removesuffix("/") for name in plover_codes() if name.endswith("/")} | EARLIER.keys()


def by_class(triples: Iterable[Triple]) -> list[Triple]:
    """The events with the one CAMEO code that stands for their PLOVER class, without those of none (statements)."""
    coded = [(triple, class_code(triple.code)) for triple in triples]
    return [triple._replace(code=code) for triple, code in coded if code]


@cache
def class_code(code: str) -> str | None:
    """The CAMEO code that stands for the PLOVER class of a CAMEO code, or for the class itself: "190" for ASSAULT."""
    standing, table = plover_codes(), _table()
    code = standing.get(f"{EARLIER.get(code, code)}/", code)
    row = next((table[code[:length]] for length in range(len(code), 1, -1) if code[:length] in table), None)
    return standing.get(f"{row.plover}/") if row else None


def is_class(code: str) -> bool:
    """Whether a code is a class of PLOVER rather than a CAMEO code."""
    return code.isalpha()


@cache
def _table() -> dict[str, cameo.CameoCode]:
    return cameo.load(dictionaries_path() / "cameo.csv")


def _codes(actors: list[Actor] | str | None) -> list[str]:
    return [actor.actor_code for actor in actors] if isinstance(actors, list) else []


def _placed(path: Path, problems: list[str]) -> Iterator[tuple[str, Record]]:
    if not path.read_bytes().lstrip().startswith(b"["):
        yield from read_lines(path, Record, problems, FORM)
        return
    try:
        for number, record in enumerate(msgspec.json.decode(path.read_bytes(), type=list[Record]), 1):
            yield f"{path} record {number}", record
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        problems.append(f"{path}: {error}. {FORM}")
