"""The roles around one predicate, as tokens of its sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "parataxis", "csubj")


@dataclass(slots=True)
class Frame:
    """The roles around one predicate, as tokens. `clauses` are the clauses it governs; `oblique` has prepositions."""

    token: int
    passive: bool = False
    subject: list[int] = field(default_factory=list)
    object: list[int] = field(default_factory=list)
    oblique: list[tuple[str, int]] = field(default_factory=list)
    clauses: list[int] = field(default_factory=list)
    particles: set[str] = field(default_factory=set)
    beside: list[int] | None = None  # what a pattern may have as an object, once it was asked for
    owner: list[int] = field(default_factory=list)  # of a noun: "Israel's attack", "the attack by Israel"
