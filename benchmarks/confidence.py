"""Whether confidence means what it says: `python -m benchmarks.confidence [--fit] [--also FILE ...]`.

Fits the weights of confidence on labelled news and prints, by confidence, how many events are right: an event is right
when its directed triple (source country, root code, target country) is in the gold. What is printed is cross-validated
over the texts of the unread news (a third of `news/fit.jsonl` was read once). `--fit` writes the weights. It needs
scikit-learn (`pip install '.[fit]'`), and takes world_news, cameo_manual and plover_gsr where CODER_GOLD has them.
`--also` adds news of your own, labelled as `coder evaluate` reads it. Of sets that were read while dictionaries were
written the precision is too high: they count less, and have intercepts of their own, which do not ship.
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
UNREAD = ("news_test", "news_wire", "news_fit")
READ = ("news_dev", "world_news", "cameo_manual", "plover_gsr")
ALSO = "other news"
SET = "set: "  # the prefix of a set's intercept
SHARE_OF_READ = 0.3  # of an event of a set that was read, to one of the unread news
EDGES = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)
RARE = 20  # a feature of fewer events gets no weight
FOLDS, REPEATS = 10, 5
STRENGTHS = (0.003, 0.01, 0.03)  # of C; the best in cross-validation is taken


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


class Fitted(NamedTuple):
    """A model, and how it does on texts that it has not seen: out of fold, for each event of the unread news."""

    model: Model
    estimates: list[tuple[float, bool]]


def fit(found: list[Sample]) -> Fitted:
    """Fit the weights, with the strength of the penalty that is best in cross-validation over texts."""
    best = min((_out_of_fold(found, strength) for strength in STRENGTHS), key=lambda rated: loss_of(rated[1]))
    strength, rated = best
    count = Counter(sample.group for sample in found)
    sets = ", ".join(f"{name} ({count[name]})" for name in (*UNREAD, *READ, ALSO) if count[name])
    provenance = (
        f"python -m benchmarks.confidence --fit; events of {sets}; L2, C={strength}; "
        f"log loss {loss_of(rated):.3f} in {REPEATS} times {FOLDS} folds of {', '.join(UNREAD)}"
    )
    return Fitted(_model(found, strength, provenance), rated)


def _out_of_fold(found: list[Sample], strength: float) -> tuple[float, list[tuple[float, bool]]]:
    """What models that were fitted on the other texts say of each event of the unread news, on average of REPEATS."""
    from sklearn.model_selection import GroupKFold  # noqa: PLC0415 - only to fit

    read, unread = [s for s in found if s.group not in UNREAD], [s for s in found if s.group in UNREAD]
    texts = [f"{s.group} {s.text}" for s in unread]
    total = np.zeros(len(unread))
    for repeat in range(REPEATS):
        for known, left in GroupKFold(FOLDS, shuffle=True, random_state=repeat).split(unread, groups=texts):
            model = _model([*read, *(unread[i] for i in known)], strength, "")
            total[left] += [model.estimate(unread[i].features) for i in left]
    return strength, [(float(p), s.right) for p, s in zip(total / REPEATS, unread, strict=True)]


def _model(found: list[Sample], strength: float, provenance: str) -> Model:
    """A logistic regression; news that dictionaries were written after counts less, and has intercepts of its own."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only to fit

    rows = [dict(s.features) | ({} if s.group in UNREAD else {f"{SET}{s.group}": 1.0}) for s in found]
    frequent = Counter(name for row in rows for name in row)
    names = sorted(name for name, times in frequent.items() if times >= RARE)
    x = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scaled = np.array([not name.startswith(SET) for name in names])
    mean, spread = np.where(scaled, x.mean(axis=0), 0.0), np.where(scaled, x.std(axis=0), 1.0)
    spread[spread == 0] = 1.0
    regression = LogisticRegression(C=strength, max_iter=5000).fit(
        (x - mean) / spread,
        [s.right for s in found],
        sample_weight=[1.0 if s.group in UNREAD else SHARE_OF_READ for s in found],
    )
    weights = regression.coef_[0] / spread
    return Model(
        provenance=provenance,
        intercept=round(float(regression.intercept_[0] - weights @ mean), 4),
        weights={name: round(float(w), 4) for name, w in zip(names, weights, strict=True) if not name.startswith(SET)},
    )


def table(rated: list[tuple[float, bool]]) -> Table:
    """Events by confidence, with the share that is right."""
    out = Table("confidence", "events", "mean confidence", "precision", "precision from here up")
    for low, high in pairwise(EDGES):
        own = [(p, right) for p, right in rated if low <= p < high]
        above = [right for p, right in rated if p >= low]
        if own:
            mean, share = sum(p for p, _ in own) / len(own), sum(right for _, right in own) / len(own)
            cells = (len(own), f"{mean:.2f}", f"{share:.2f}", f"{sum(above) / len(above):.2f}")
            out.add_row(f"{low:.1f} to {high:.1f}", *map(str, cells))
    return out


def ranking(rated: list[tuple[float, bool]]) -> float:
    """How often a right event has more confidence than a wrong one: .5 by chance."""
    from sklearn.metrics import roc_auc_score  # noqa: PLC0415 - only to fit

    return float(roc_auc_score([right for _, right in rated], [p for p, _ in rated]))


def loss_of(rated: list[tuple[float, bool]]) -> float:
    """The mean log loss of probabilities."""
    return -sum(math.log(p if right else 1 - p) for p, right in rated) / len(rated)


def main() -> None:
    """Fit, and say how far that holds on texts not seen; write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="write the weights")
    parser.add_argument(
        "--also", nargs="*", type=Path, default=[], metavar="FILE", help="labelled news to fit on as well"
    )
    options = parser.parse_args()
    sets = [gold for gold in SETS if gold.name in (*UNREAD, *READ) and gold.path.is_file()]
    sets += [GoldSet(ALSO, path, ()) for path in options.also]
    coder = Coder()
    fitted = fit([sample for gold in sets for sample in samples(gold, coder)])
    if options.fit:
        WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(fitted.model), indent=1) + b"\n")
    rated = fitted.estimates
    share = sum(right for _, right in rated) / len(rated)
    console = Console(soft_wrap=True, markup=False)
    console.print(fitted.model.provenance)
    console.print(table(rated))
    console.print(
        f"{len(rated)} events, precision {share:.2f}; a right one has more confidence than a wrong one in "
        f"{ranking(rated):.2f} of pairs; log loss {loss_of(rated):.3f}, of a constant "
        f"{loss_of([(share, right) for _, right in rated]):.3f}"
    )


if __name__ == "__main__":
    main()
