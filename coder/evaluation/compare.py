"""Gold compared with what was found: by view, by root code, what was mistaken for what, and why events are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import msgspec

from coder.errors import InputError
from coder.evaluation.gold import GoldItem
from coder.evaluation.plover import by_class, is_class
from coder.evaluation.predictions import Prediction
from coder.evaluation.views import VIEWS, Pair, Score, Triple, count, country, directed, event_or_not, score
from coder.language.sentences import sentence_spans

SAME_TEXTS = "Code the texts of this gold, or compare by day, source and target country (--by day)."
NONE = "-"  # in the confusion table: the gold, or the coder, has nothing for this dyad
# A sentence's status as a cause, in the order in which it explains most: what came furthest was nearest to an event.
CAUSES = {
    "no_target": "no target",
    "no_source": "no source",
    "no_pattern": "no pattern",
    "no_actor": "no actor",
    "discarded": "discarded",
    "duplicate": "left out as a duplicate",
}


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """The figures.

    `roots` scores the triples of each root code; `confusion` counts (root of the gold, root found) within the same
    directed dyad, "-" where one side has none left; `misses` counts triples of the gold by cause.
    """

    items: int
    sentences: int
    unmatched: int  # predictions of texts that the gold does not have
    event_or_not: float
    views: dict[str, Score]
    roots: dict[str, Score]
    confusion: dict[tuple[str, str], int]
    misses: dict[str, int]
    extras: int

    @property
    def extras_per_100_sentences(self) -> float | None:
        """Triples that the gold does not have; None where the gold has no texts."""
        return 100 * self.extras / self.sentences if self.sentences else None

    def as_dict(self) -> dict[str, Any]:
        """The figures as plain data, for JSON."""
        return {
            "items": self.items,
            "sentences": self.sentences,
            "unmatched": self.unmatched,
            "event_or_not": self.event_or_not,
            "views": {name: _plain(own) for name, own in self.views.items()},
            "roots": {root: _plain(own) for root, own in self.roots.items()},
            "confusion": [{"gold": g, "found": f, "events": n} for (g, f), n in self.confusion.items()],
            "misses": self.misses,
            "extras": self.extras,
            "extras_per_100_sentences": self.extras_per_100_sentences,
        }


def evaluate(gold: list[GoldItem], found: Mapping[str, Prediction]) -> Evaluation:
    """Compare the gold with what was found in its texts, by id; a text without prediction has no events found."""
    ids = {item.id for item in gold}
    if found and not ids & set(found):
        told = f"{next(iter(found))!r} is none of the gold's, such as {gold[0].id!r}"
        raise InputError(f"The predictions are of other texts: the id {told}. {SAME_TEXTS}")
    predictions = [found.get(item.id, Prediction([])) for item in gold]
    pairs = in_one_scheme([(item.triples, own.events) for item, own in zip(gold, predictions, strict=True)])
    statuses = [own.statuses for own in predictions]
    missed = [why for pair, own in zip(pairs, statuses, strict=True) for why in causes(*pair, own)]
    triple = score(pairs, "triple")
    return Evaluation(
        items=len(gold),
        sentences=sum(1 for item in gold for _ in sentence_spans(item.text)),
        unmatched=len(set(found) - ids),
        event_or_not=event_or_not(pairs),
        views={name: score(pairs, name) for name in VIEWS},
        roots=_by_root(pairs),
        confusion=dict(sorted(Counter(cell for pair in pairs for cell in _confused(*pair)).items())),
        misses=dict(Counter(missed).most_common()),
        extras=triple.found - triple.both,
    )


def in_one_scheme(pairs: list[Pair]) -> list[Pair]:
    """The events in CAMEO codes; where some have only a PLOVER class, all by the code that stands for their class."""
    if any(is_class(event.code) for pair in pairs for side in pair for event in side):
        return [(by_class(right), by_class(found)) for right, found in pairs]
    return pairs


def causes(gold: list[Triple], found: list[Triple], statuses: tuple[str, ...]) -> Iterator[str]:
    """Why each triple of the gold that was not found is missing."""
    got = set(map(directed, found))
    for triple in dict.fromkeys(map(directed, gold)):
        if triple not in got:
            yield cause(triple, got, statuses)


def cause(missing: tuple[str, str, str], found: set[tuple[str, str, str]], statuses: tuple[str, ...]) -> str:
    """Why a triple is missing: another act of the dyad, another dyad of the act, or what its sentences lacked."""
    source, root, target = missing
    if any((source, target) == (s, t) for s, _, t in found):
        return "wrong code"
    if any(root == r for _, r, _ in found):
        return "wrong argument"
    lacking = next((name for status, name in CAUSES.items() if status in statuses), "")
    return lacking or ("no pattern" if statuses else "not found")


def _by_root(pairs: list[Pair]) -> dict[str, Score]:
    roots = sorted({event.code[:2] for pair in pairs for side in pair for event in side})
    return {root: count(pairs, partial(_of_root, root)) for root in roots}


def _of_root(root: str, event: Triple) -> tuple[str, str, str] | None:
    return directed(event) if event.code[:2] == root else None


def _confused(gold: list[Triple], found: list[Triple]) -> Iterator[tuple[str, str]]:
    """Roots of the same dyad: those both have, then each left over on one side with each left over on the other."""
    right, got = _roots_by_dyad(gold), _roots_by_dyad(found)
    for dyad in right.keys() | got.keys():
        wanted, coded = right.get(dyad, set()), got.get(dyad, set())
        yield from ((root, root) for root in wanted & coded)
        left, extra = sorted(wanted - coded), sorted(coded - wanted)
        if left or extra:
            yield from ((one, other) for one in left or [NONE] for other in extra or [NONE])


def _roots_by_dyad(events: list[Triple]) -> dict[tuple[str, str], set[str]]:
    roots: dict[tuple[str, str], set[str]] = {}
    for event in events:
        roots.setdefault((country(event.source), country(event.target)), set()).add(event.code[:2])
    return roots


def _plain(own: Score) -> dict[str, float]:
    return {
        "right": own.right,
        "found": own.found,
        "both": own.both,
        "precision": own.precision,
        "recall": own.recall,
        "f1": own.f1,
    }
