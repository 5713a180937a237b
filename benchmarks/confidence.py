"""Whether confidence means what it says: `python -m benchmarks.confidence [--fit [--also FILE ...]]`.

Codes the held-out news (`news/test.jsonl`, `news/wire.jsonl`) and prints, by confidence, how many events are right: an event
is right when its directed triple (source country, root code, target country) is in the gold. `--fit` first fits the weights
anew on the development news and, where CODER_GOLD has them, on world_news, cameo_manual and plover_gsr, and writes them; it
needs scikit-learn (`pip install '.[fit]'`). `--also` adds news of your own, labelled as `coder evaluate` reads it. Sets whose
gold names one relation a sentence, and news that dictionaries were written after, get an intercept of their own; what is
shipped is that of the development news, where every event is coded.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from rich.console import Console
from rich.table import Table

import coder.events
from benchmarks.gold import SETS, GoldSet, code_set
from coder.cameo import load
from coder.coder import Coder
from coder.evaluation import Triple
from coder.evaluation.views import country, directed
from coder.events.confidence import Features, Model
from coder.locations import dictionaries_path
from coder.records import Event

WEIGHTS = Path(coder.events.__file__).with_name("confidence.json")
FIT_ON = ("news_dev", "world_news", "cameo_manual", "plover_gsr")
NEWS = ("news_dev", "world_news")
HELD_OUT = ("news_test", "news_wire")
ALSO = "other news"
EDGES = (0.0, 0.4, 0.5, 0.6, 0.7, 1.0)
RARE = 20  # a feature of fewer events gets no weight
FOLDS = 5
STRENGTHS = (0.003, 0.01, 0.03, 0.1, 0.3)  # of C; the best in cross-validation is taken


class Sample(NamedTuple):
    """An event found: its set and text, its features, and whether it is right."""

    group: str
    text: str
    features: Features
    right: bool


def right_answers(record: dict[str, Any]) -> set[tuple[str, str, str]]:
    """The triples of a gold record, with a root code or a PLOVER class; none where an actor has no code."""
    if "events" in record:
        return {directed(Triple(e["source"], e["code"], e["target"])) for e in record["events"]}
    sources, targets = [[actor["code"] or "" for actor in record[role]] for role in ("source", "target")]
    act = record.get("root") or record.get("plover") or ""
    if record.get("reciprocal"):
        parties = [*sources, *targets]
        pairs = {(a, b) for a in parties for b in parties if a != b}
    else:
        pairs = {(a, b) for a in sources for b in targets}
    return {(country(a), act, country(b)) for a, b in pairs if a and b}


def samples(gold: GoldSet, model: Coder) -> Iterator[Sample]:
    """Code a set; yield every event with its features."""
    plover = {code: row.plover or "" for code, row in load(dictionaries_path() / "cameo.csv").items()}
    log: list[Features] = []

    def noted(features: Features) -> float:
        log.append(features)
        return float(len(log) - 1)  # where the event's features stand

    model.confidence = noted
    for record, story in code_set(gold, model):
        right = right_answers(record)
        if right or "events" in record:
            for event in story.events:
                yield Sample(gold.name, record["id"], log[int(event.confidence)], bool(_answers(event, plover) & right))


def _answers(event: Event, plover: dict[str, str]) -> set[tuple[str, str, str]]:
    source, target = country(event.source.code), country(event.target.code)
    return {(source, act, target) for act in (event.cameo_code[:2], plover.get(event.cameo_code, "-"))}


def fit(found: list[Sample]) -> Model:
    """Fit the weights, with the strength of the penalty that is best in cross-validation over texts."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only to fit
    from sklearn.model_selection import GroupKFold, cross_val_score  # noqa: PLC0415

    names, x, y = _matrix(found)
    groups = [f"{s.group} {s.text}" for s in found]

    def loss(strength: float) -> float:
        model = LogisticRegression(C=strength, max_iter=5000)
        scores = cross_val_score(model, x, y, groups=groups, cv=GroupKFold(FOLDS), scoring="neg_log_loss")
        return -float(np.mean(scores))

    losses = {strength: loss(strength) for strength in STRENGTHS}
    strength = min(losses, key=losses.__getitem__)
    best = LogisticRegression(C=strength, max_iter=5000).fit(x, y)
    weights, scale = best.coef_[0], _scale(found, names)
    count = Counter(sample.group for sample in found)
    sets = ", ".join(f"{name} ({count[name]})" for name in (*FIT_ON, ALSO) if count[name])
    return Model(
        provenance=f"python -m benchmarks.confidence --fit; events of {sets}; L2, C={strength}; "
        f"log loss {losses[strength]:.3f} in {FOLDS} folds",
        intercept=round(
            float(best.intercept_[0] - sum(w * m / d for w, (m, d) in zip(weights, scale, strict=True))), 4
        ),
        weights={
            name: round(float(w / d), 4)
            for name, w, (_, d) in zip(names, weights, scale, strict=True)
            if not name.startswith("set: ")
        },
    )


def _matrix(found: list[Sample]) -> tuple[list[str], Any, Any]:
    """The names of the frequent features, their standardised values, and what is right."""
    rows = [_row(sample) for sample in found]
    names = sorted(name for name in set().union(*rows) if sum(name in row for row in rows) >= RARE)
    x = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scale = np.array(_scale(found, names))
    return names, (x - scale[:, 0]) / scale[:, 1], np.array([s.right for s in found])


def _scale(found: list[Sample], names: list[str]) -> list[tuple[float, float]]:
    """Mean and standard deviation of each feature; of an intercept, none."""
    columns = [[_row(sample).get(name, 0.0) for sample in found] for name in names]
    return [
        (0.0, 1.0) if name.startswith("set: ") else (float(np.mean(own)), float(np.std(own)) or 1.0)
        for name, own in zip(names, columns, strict=True)
    ]


def _row(sample: Sample) -> dict[str, float]:
    """The features, with an intercept for a set that is not news."""
    return dict(sample.features) | ({} if sample.group in NEWS else {f"set: {sample.group}": 1.0})


def table(found: list[Sample], model: Model) -> Table:
    """Events by confidence, with the share that is right."""
    out = Table("confidence", "events", "mean confidence", "precision", "precision from here up")
    rated = sorted((model.estimate(s.features), s.right) for s in found)
    for low, high in pairwise(EDGES):
        own = [(p, right) for p, right in rated if low <= p < high]
        above = [right for p, right in rated if p >= low]
        if own:
            mean, share = sum(p for p, _ in own) / len(own), sum(right for _, right in own) / len(own)
            cells = (len(own), f"{mean:.2f}", f"{share:.2f}", f"{sum(above) / len(above):.2f}")
            out.add_row(f"{low:.1f} to {high:.1f}", *map(str, cells))
    return out


def ranking(found: list[Sample], model: Model) -> float:
    """How often a right event has more confidence than a wrong one: .5 by chance."""
    right = [model.estimate(s.features) for s in found if s.right]
    wrong = [model.estimate(s.features) for s in found if not s.right]
    wins = sum((a > b) + (a == b) / 2 for a in right for b in wrong)
    return wins / (len(right) * len(wrong) or 1)


def loss_of(found: list[Sample], probability: Iterator[float]) -> float:
    """The mean log loss of probabilities."""
    return -sum(math.log(p if s.right else 1 - p) for s, p in zip(found, probability, strict=True)) / len(found)


def main() -> None:
    """Fit if asked to, then measure on the held-out news."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="fit the weights anew and write them")
    parser.add_argument(
        "--also", nargs="*", type=Path, default=[], metavar="FILE", help="labelled news to fit on as well"
    )
    options = parser.parse_args()
    sets = {gold.name: gold for gold in SETS if gold.path.is_file()}
    model = Coder()
    if options.fit:
        chosen = [sets[name] for name in FIT_ON if name in sets] + [GoldSet(ALSO, path, ()) for path in options.also]
        fitted = fit([sample for gold in chosen for sample in samples(gold, model)])
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(fitted), indent=1) + b"\n")
    weights = msgspec.json.decode(WEIGHTS.read_bytes(), type=Model)
    held_out = [sample for name in HELD_OUT for sample in samples(sets[name], model)]
    console = Console(soft_wrap=True, markup=False)
    console.print(weights.provenance)
    console.print(table(held_out, weights))
    share = sum(s.right for s in held_out) / len(held_out)
    console.print(
        f"{' and '.join(HELD_OUT)}: {len(held_out)} events, precision {share:.2f}; a right one has more confidence than a wrong one in "
        f"{ranking(held_out, weights):.2f} of pairs; log loss "
        f"{loss_of(held_out, (weights.estimate(s.features) for s in held_out)):.3f}, of a constant "
        f"{loss_of(held_out, (share for _ in held_out)):.3f}"
    )


if __name__ == "__main__":
    main()
