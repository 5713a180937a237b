"""What a pattern binds at a predicate: its roles to tokens, and the tokens that it explains."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Bound:
    """What a match has bound so far: role -> head tokens of noun phrases (or of the inner act), and all tokens used."""

    roles: dict[str, list[int]] = field(default_factory=dict)
    tokens: set[int] = field(default_factory=set)
    oblique: list[tuple[str, int]] = field(default_factory=list)  # of a subject that is a thing
    mutual: bool = False  # a mutual act of several sources needs no target: "A and B met"
    inner: bool = False  # of an act inside another the parties may be those of the outer: "called for talks"

    @property
    def predicates(self) -> set[int]:
        """All that a clause may hang on: the tokens, and the inner act."""
        return self.tokens.union(self.roles.get("ACT", ()))

    def bind(self, role: str, tokens: Iterable[int]) -> bool:
        """Bind a role unless it is bound already; False when there is nothing to bind."""
        found = [token for token in tokens if token not in self.roles.get(role, ())]
        if role not in self.roles and found:
            self.roles[role] = found
        return bool(found)
