"""The event rules: YAML files of patterns with codes, compiled and indexed by the lemma of their head."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from coder.events import checks
from coder.events.compiler import compile_pattern
from coder.events.needs import Needs
from coder.events.pattern import Kind, Pattern
from coder.events.words import WordSets, same
from coder.records import Factuality
from coder.tables import read_yaml


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and all of its events, each written "SOURCE CODE TARGET" ("-" for no target)."""

    text: str
    events: list[str]
    date: str = ""

    @property
    def day(self) -> dt.date | None:
        """The date of the example as a story's date."""
        return dt.date.fromisoformat(self.date) if self.date else None


class RuleEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule of events/*.yaml; its fields are explained in dictionaries/README.md."""

    code: str
    patterns: list[str]
    mirror: str = ""
    source: str = ""
    target: str = ""
    note: str = ""
    examples: list[Example] = []


class RuleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of events/."""

    rules: list[RuleEntry]
    words: dict[str, list[str]] = {}


class Operator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An act of speech or will over an inner act. `codes` maps prefixes of the inner code to the composed code.

    `bare` is the code when no inner act is found; `target` says who is addressed: the operator's own TGT first, then
    the inner act's parties in this order; `source` "inner": who ends "the
    bombing by X" is X, if the text names nobody; `keeps` also emits the inner act, since the operator presupposes it.
    """

    id: str
    patterns: list[str]
    codes: dict[str, str]
    bare: str = ""
    target: Literal["inner_target", "inner_source", "inner_doer", "inner_any"] = "inner_target"
    source: Literal["own", "inner"] = "own"
    keeps: Literal["yes", "no"] = "no"
    factuality: Factuality = "asserted"
    mirror: str = ""
    note: str = ""
    examples: list[Example] = []

    def compose(self, inner: str) -> str:
        """The code for an inner code, by its longest listed prefix; "" where the table has none."""
        for length in range(len(inner), 0, -1):
            if inner[:length] in self.codes:
                return self.codes[inner[:length]]
        return ""


class Composition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """composition.yaml."""

    operators: list[Operator]
    words: dict[str, list[str]] = {}


AIMLESS = ("none", "offender")  # targets of acts that may have none: a missile test, an alert
NO_EVENT = "none"  # the code of what must not be coded: accidents, rallies of election campaigns


class Rule(NamedTuple):
    """A compiled pattern with the entry it belongs to; `operator` for those of the composition table."""

    pattern: Pattern
    code: str
    mirror: str = ""
    source: str = ""
    target: str = ""
    operator: Operator | None = None

    @property
    def is_judgment(self) -> bool:
        """Whether its pattern is what a speaker says of the target: "France said Iran was irresponsible"."""
        return self.source in checks.SOURCES

    @property
    def id(self) -> str:
        """What an event's `pattern_id` shows: the code or operator, and the pattern as written."""
        return f"{self.operator.id if self.operator else self.code}: {self.pattern.text}"

    def rank(self) -> tuple[bool, int, int, int, int]:
        """What sorts rules: judgments first, which need a speaker; then by words, kinds, slots, code's digits."""
        pattern = self.pattern
        return not self.is_judgment, -pattern.size, -len(pattern.kinds), -len(pattern.slots), -len(self.code)


class Rules:
    """All rules by kind and head lemma; the moods' operators (future, negation) by id."""

    def __init__(self, rules: Iterable[Rule], operators: Iterable[Operator], words: WordSets) -> None:
        self.needs = Needs()
        self.operators = {operator.id: operator for operator in operators}
        self.supports = frozenset(member[0] for member in words.expand("support"))
        self.speech = frozenset(member[0] for member in words.expand("speech"))
        self._ranked = sorted(rules, key=Rule.rank)
        # By kind and lemma of the head, then by one of the needs (None: of those without any): places in the ranking.
        self._index: dict[tuple[Kind, str], dict[int | None, list[tuple[int, frozenset[int]]]]] = {}
        for place, rule in enumerate(self._ranked):
            needs = same(self.needs.numbers(rule.pattern.needs))
            for lemma in rule.pattern.heads:
                group = self._index.setdefault((rule.pattern.kind, lemma), {})
                group.setdefault(max(needs, default=None), []).append((place, needs))

    def __len__(self) -> int:
        return len(self._ranked)

    def fitting(self, kind: Kind, lemma: str, met: set[int]) -> list[Rule]:
        """The rules whose head may be this lemma, the most specific first, and whose words the sentence has.

        `met` are the `needs` that it meets.
        """
        group = self._index.get((kind, lemma))
        if group is None:
            return []
        near = [*(entry for need in group.keys() & met for entry in group[need]), *group.get(None, ())]
        return [self._ranked[place] for place in sorted(place for place, needs in near if needs <= met)]

    @cached_property
    def heads(self) -> frozenset[str]:
        """Every lemma that can head a pattern."""
        return frozenset(lemma for _, lemma in self._index)


def load_rules(folder: Path, codes: set[str], problems: list[str]) -> Rules:
    """Compile events/*.yaml and composition.yaml; everything wrong is appended to `problems`."""
    shared: dict[str, list[str]] = read_yaml(folder / "words.yaml", dict[str, list[str]], problems) or {}
    rules: list[Rule] = []
    for path in sorted((folder / "events").glob("*.yaml")):
        file: RuleFile | None = read_yaml(path, RuleFile, problems)
        if file is not None:
            words = WordSets(shared, file.words)
            problems += words.problems(f"events/{path.name}", file.words)
            rules += _compile_file(path.name, file, words, codes, problems)
    composition: Composition | None = read_yaml(folder / "composition.yaml", Composition, problems)
    operators = composition.operators if composition else []
    own = composition.words if composition else {}
    words = WordSets(shared, own)
    problems += words.problems("words.yaml", shared)
    problems += words.problems("composition.yaml", own)
    for operator in operators:
        rules += _compile_operator(operator, words, codes, problems)
    return Rules(rules, operators, WordSets({"support": [], "speech": []}, shared))


def load_examples(folder: Path) -> Iterator[tuple[str, Example]]:
    """Every example of the event files and the composition table, with the place where it stands."""
    problems: list[str] = []
    for path in sorted((folder / "events").glob("*.yaml")):
        file: RuleFile | None = read_yaml(path, RuleFile, problems)
        for entry in file.rules if file else []:
            yield from ((f"events/{path.name} {entry.code}", example) for example in entry.examples)
    composition: Composition | None = read_yaml(folder / "composition.yaml", Composition, problems)
    for operator in composition.operators if composition else []:
        yield from ((f"composition.yaml {operator.id}", example) for example in operator.examples)


def _compile_file(name: str, file: RuleFile, words: WordSets, codes: set[str], problems: list[str]) -> Iterator[Rule]:
    for entry in file.rules:
        place = f"events/{name}, rule {entry.code}"
        problems += checks.wrong_codes(place, (entry.code, entry.mirror), codes | {NO_EVENT})
        problems += checks.wrong_parties(place, entry.source, entry.target)
        problems += checks.wrong_examples(place, entry.examples, codes)
        if not entry.patterns:
            problems.append(f"{place}, patterns: is empty. Write one, or delete the rule.")
        problems += checks.acts_in(place, entry.patterns)
        for text in entry.patterns:
            pattern = _compile(place, text, words, problems)
            if pattern is not None:
                yield Rule(pattern, entry.code, entry.mirror, entry.source, entry.target)


def _compile_operator(operator: Operator, words: WordSets, codes: set[str], problems: list[str]) -> Iterator[Rule]:
    place = f"composition.yaml, operator {operator.id}"
    problems += checks.wrong_codes(place, (*operator.codes.values(), operator.bare), codes | {"keep", NO_EVENT})
    problems += checks.wrong_codes(place, [operator.mirror], codes)
    problems += checks.wrong_prefixes(place, operator.codes)
    problems += checks.wrong_examples(place, operator.examples, codes)
    for text in operator.patterns:
        pattern = _compile(place, text, words, problems)
        if pattern is not None:
            yield Rule(pattern, operator.bare, operator.mirror, operator=operator)


def _compile(place: str, text: str, words: WordSets, problems: list[str]) -> Pattern | None:
    try:
        return compile_pattern(text, words)
    except ValueError as error:
        problems.append(f'{place}, pattern "{text}": {error}')
        return None
