"""What a predicate denotes on the way from a matched pattern to events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from coder.events.rules import Rule
from coder.records import Factuality, Mention

UNSURE = ("possessor", "pronoun", "unknown")
VAGUE = (*UNSURE, "place")


class Trial(NamedTuple):
    """A pattern tried at a predicate, for `coder explain`."""

    predicate: str
    pattern_id: str
    fits: bool


@dataclass(slots=True)
class Act:
    """An act with its parties, before it becomes events between pairs of them. `anchor` is its predicate's token.

    `tokens` are all tokens its pattern explains, `mirror` the code of the reverse direction of a mutual act, `inner`
    the acts that a composed one governs.
    """

    code: str
    anchor: int
    rule: Rule
    sources: list[Mention]
    targets: list[Mention]
    tokens: set[int] = field(default_factory=set)
    mirror: str = ""
    factuality: Factuality = "asserted"
    negated: bool = False
    inner: list[Act] = field(default_factory=list)
    unknown_source: bool = False  # the text says who, in words that no dictionary has

    @property
    def size(self) -> int:
        """How many words of the text the act explains, with those of the act inside it."""
        return self.rule.pattern.size + max((inner.size for inner in self.inner), default=0)

    @property
    def implied_target(self) -> str:
        """Whom the act is done to where the text names nobody: as its rule says, or that of the act inside it."""
        inherited = [] if self.keeps_inner else self.inner  # who condemns a bombing addresses who did it
        return self.rule.target or next((inner.implied_target for inner in inherited), "")

    @property
    def is_mutual(self) -> bool:
        """Whether several do it to each other, as those who meet; of a visit one visits and the other does not."""
        return bool(self.mirror) and self.rule.mirror in ("", self.rule.code)

    @property
    def is_whole(self) -> bool:
        """Whether it has both parties, named or implied."""
        mutual = self.is_mutual and len(self.sources) > 1
        implied = bool(self.rule.source) and not self.unknown_source
        return bool(self.sources or implied) and bool(self.targets or self.implied_target or mutual)

    @property
    def has_both(self) -> bool:
        """Whether the text gives both parties, the target at least by its place."""
        return bool(self.sources) and any(target.resolution not in UNSURE for target in self.targets)

    @property
    def names_both(self) -> bool:
        """Whether the text names both parties, and the target more than as a place, possessor or unknown noun."""
        return bool(self.sources) and any(target.resolution not in VAGUE for target in self.targets)

    def is_told_better(self, other: Act) -> bool:
        """Whether it accounts for who did it and the other does not: "killed by a bomb" of killing and of bombing.

        Or the text gives both its parties, and not both of the other.
        """
        accounts = self.is_whole and not self.unknown_source and other.unknown_source
        names = bool(self.sources or self.targets) and not (other.sources or other.targets)
        return self.names_both or accounts or names or (self.has_both and not other.has_both)

    @property
    def keeps_inner(self) -> bool:
        """Whether the inner act stands as an event of its own: what is condemned has happened."""
        return self.rule.operator is not None and self.rule.operator.keeps == "yes"
