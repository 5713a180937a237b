"""How far two codings of the same texts agree, beyond chance: percentages and Krippendorff's alpha.

Alpha is NLTK's (Apache 2.0), an optional dependency; `krippendorff` on PyPI is GPL. Of sets of roots the distance is
MASI (Passonneau 2006), by which {04, 03} and {04} agree in part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from coder.dataset.connect import connect
from coder.errors import InputError
from coder.evaluation.forms import read_gold
from coder.evaluation.plover import class_code, is_class

EXTRA = "Krippendorff's alpha needs NLTK. Install it with: pip install 'event-coder[agreement]'"

Unit = str | tuple[str, int]  # a text's id, or its id and the number of a sentence
Coding = dict[Unit, frozenset[str]]  # the codes found in each unit


class Alike(msgspec.Struct, frozen=True):
    """Two codings of a question: how many units the first, the second and both say yes to; share alike; alpha."""

    first: int
    second: int
    both: int
    agreement: float
    alpha: float


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """The agreement of two codings. `units` both have; `only_first` and `only_second` only one has (left out).

    `same_roots` is the share of units with exactly the same root codes, `roots_alpha` alpha of these sets.
    """

    unit: Literal["sentence", "text"]
    units: int
    only_first: int
    only_second: int
    event_or_not: Alike
    same_roots: float
    roots_alpha: float
    roots: dict[str, Alike]


def agreement(first: Path | str, second: Path | str) -> Agreement:
    """Compare two datasets sentence by sentence; text by text files of gold, datasets of an import, or one of them."""
    paths = [Path(first), Path(second)]
    by_sentence = all(path.is_dir() and _has_sentences(path) for path in paths)
    one, other = _roots([_coding(path, by_sentence=by_sentence) for path in paths])
    if not one.keys() & other.keys():
        raise InputError(f"{first} and {second} have no text in common. Code the same stories, with the same ids.")
    return compare_codings(one, other, "sentence" if by_sentence else "text")


def compare_codings(
    one: Mapping[Unit, frozenset[str]], other: Mapping[Unit, frozenset[str]], unit: Literal["sentence", "text"]
) -> Agreement:
    """Compare the root codes of the units that both codings have."""
    binary, masi = _distances()
    shared = [key for key in one if key in other]
    pairs = [(one[key], other[key]) for key in shared]
    roots = sorted(frozenset().union(*(a | b for a, b in pairs)))
    return Agreement(
        unit=unit,
        units=len(shared),
        only_first=len(one) - len(shared),
        only_second=len(other) - len(shared),
        event_or_not=_alike([(bool(a), bool(b)) for a, b in pairs], binary),
        same_roots=sum(a == b for a, b in pairs) / max(len(pairs), 1),
        roots_alpha=alpha(pairs, masi),
        roots={root: _alike([(root in a, root in b) for a, b in pairs], binary) for root in roots},
    )


def alpha(pairs: Iterable[tuple[Any, Any]], distance: Callable[[Any, Any], float]) -> float:
    """Krippendorff's alpha of two coders: 1 full agreement, 0 as by chance. Of labels that never vary it is 1."""
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 - optional

    rows = [row for unit, (a, b) in enumerate(pairs) for row in (("1", unit, a), ("2", unit, b))]
    if len({label for _, _, label in rows}) < 2:  # noqa: PLR2004 - NLTK divides by zero
        return 1.0
    return float(AnnotationTask(data=rows, distance=distance).alpha())


def _distances() -> tuple[Callable[[Any, Any], float], Callable[[Any, Any], float]]:
    try:
        from nltk.metrics.distance import binary_distance, masi_distance  # noqa: PLC0415 - optional
    except ImportError as error:
        raise InputError(EXTRA) from error

    def masi(a: frozenset[str], b: frozenset[str]) -> float:
        return float(masi_distance(a, b)) if a or b else 0.0  # NLTK divides by the size of their union

    return binary_distance, masi


def _alike(pairs: list[tuple[bool, bool]], distance: Callable[[Any, Any], float]) -> Alike:
    return Alike(
        first=sum(a for a, _ in pairs),
        second=sum(b for _, b in pairs),
        both=sum(a and b for a, b in pairs),
        agreement=sum(a == b for a, b in pairs) / max(len(pairs), 1),
        alpha=alpha(pairs, distance),
    )


def _coding(path: Path, *, by_sentence: bool) -> Coding:
    if path.is_dir():
        return dict(_of_dataset(path, by_sentence=by_sentence))
    return {item.id: frozenset(event.code for event in item.events) for item in read_gold(path)}


def _has_sentences(dataset: Path) -> bool:
    with connect(dataset) as con:
        return bool(con.sql("select 1 from sentences limit 1").fetchall())


def _roots(codings: list[Coding]) -> list[Coding]:
    """The root codes; of PLOVER classes, and then of all, the roots of the codes that stand for the classes."""
    classes = any(is_class(code) for coding in codings for codes in coding.values() for code in codes)
    root = (lambda code: (class_code(code) or "")[:2]) if classes else (lambda code: code[:2])
    return [{unit: frozenset(map(root, codes)) - {""} for unit, codes in coding.items()} for coding in codings]


def _of_dataset(dataset: Path, *, by_sentence: bool) -> Iterator[tuple[Unit, frozenset[str]]]:
    """The codes of each sentence or story that was looked at; of a discarded story there is no sentence."""
    table, key = ("sentences", ", sentence_number") if by_sentence else ("stories", "")
    keep = "" if by_sentence else "where status in ('coded', 'no_event', 'discarded')"
    using = f"story_id{key}"
    sql = f"""
        select {using}, list(cameo_code) filter (where cameo_code is not null)
        from (select {using} from {table} {keep}) left join events using ({using}) group by all order by all
    """
    with connect(dataset) as con:
        for *unit, codes in con.sql(sql).fetchall():
            yield (unit[0] if len(unit) == 1 else (unit[0], unit[1])), frozenset(codes or ())
