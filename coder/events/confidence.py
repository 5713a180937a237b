"""How far an event can be trusted: a number from 0 to 1, from what is known when it is written.

A logistic model over few features; its weights are data, `confidence.json`, fitted on labelled news by
`python -m benchmarks.confidence --fit`. It estimates the share of such events whose directed triple (source country,
root code, target country) a careful reader codes as well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from math import exp, log1p
from typing import NamedTuple

import msgspec

from coder.actors.codes import base
from coder.events.acts import Act
from coder.language.tree import Tree
from coder.records import Mention

COUNTRY = 3  # letters of a code without sectors
MAX_SIZE = 4  # words of a pattern; longer ones are as rare as they are good
DIGITS = 3
Features = Mapping[str, float]
Confidence = Callable[[Features], float]


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """confidence.json: where the weights come from, the intercept, and a weight for each feature that has one."""

    provenance: str
    intercept: float
    weights: dict[str, float]

    def estimate(self, features: Features) -> float:
        """The probability that an event with these features is right; features without weight do not count."""
        weights = self.weights
        total = self.intercept + sum(value * weights.get(name, 0.0) for name, value in features.items())
        return round(1 / (1 + exp(-total)), DIGITS)


class Circumstances(NamedTuple):
    """What surrounds an event: the characters of its action in the text, and how many acts the sentence has."""

    start: int
    end: int
    acts: int


@cache
def shipped_model() -> Model:
    """The model that comes with the package."""
    return msgspec.json.decode(files("coder.events").joinpath("confidence.json").read_bytes(), type=Model)


def estimate(features: Features) -> float:
    """The confidence by the model that comes with the package."""
    return shipped_model().estimate(features)


def features_of(act: Act, parties: tuple[Mention, Mention], tree: Tree, around: Circumstances) -> Features:
    """The features of an event: its pattern, its parties, and where they stand; what is 0 may be left out."""
    source, target = parties
    found = {
        "acts": log1p(around.acts),
        "sentence": log1p(len(tree)),
        "verbs": log1p(tree.pos.count("VERB")),
        "words": float(min(act.size, MAX_SIZE)),
        "depth": float(_depth(act)),
        "height": float(_height(tree, act.anchor)),
        "distance: source": _distance(source, around),
        "distance: target": _distance(target, around),
        "position": act.anchor / len(tree),
        f"kind: {act.rule.pattern.kind}": 1.0,
        f"clause: {tree.deps[act.anchor]}": 1.0,
        f"root: {act.code[:2]}": 1.0,
        f"code: {act.code[:3]}": 1.0,
        f"factuality: {act.factuality}": 1.0,
        f"source: {source.resolution}": 1.0,
        f"target: {target.resolution}": 1.0,
        f"source sector: {_sector(source)}": 1.0,
        f"target sector: {_sector(target)}": 1.0,
    }
    if source.code and source.country == target.country:
        found["at home"] = 1.0
    if _sector(source) == _sector(target):
        found["same sector"] = 1.0
    if len(source.code) == COUNTRY:
        found["whole country: source"] = 1.0
    return found


def _sector(mention: Mention) -> str:
    """The first sector of a party; none of a whole country, "-" of nobody."""
    return mention.code[len(base(mention.code)) :][:COUNTRY] or ("" if mention.code else "-")


def _depth(act: Act) -> int:
    """How many acts are composed in one: 0 for a plain pattern."""
    return int(act.rule.operator is not None) + max((_depth(inner) for inner in act.inner), default=0)


def _height(tree: Tree, token: int) -> int:
    """How many clauses and phrases stand above a token."""
    above = 0
    while tree.heads[token] != token:
        token = tree.heads[token]
        above += 1
    return above


def _distance(mention: Mention, around: Circumstances) -> float:
    """The characters between a party and the action, on a log scale; 0 for a party that is not in the text."""
    gap = max(mention.start - around.end, around.start - mention.end, 0) if mention.text else 0
    return log1p(gap)
