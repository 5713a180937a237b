"""A sentence's dependency tree as plain lists: what the matcher reads thousands of times a second.

Built from a spaCy parse (`coder.language.schemes`), or by hand from rows in a test, so that no other module depends on
spaCy.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "SYM"})
DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest".split())
MODIFIERS = frozenset(
    {"compound", "amod", "nmod:poss", "flat", "nmod:desc", "nmod:unmarked", "nummod", "advmod", "det"}
)


class Row(NamedTuple):
    """A token as a parser gives it: `head` is its head's number in the sentence, its own at the root."""

    word: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    offset: int  # characters from the beginning of the sentence


class Tree:
    """Parallel lists over the tokens of one sentence; `heads[i] == i` at the root."""

    def __init__(self, text: str, rows: Iterable[Row | tuple[str, str, str, str, str, int, int]]) -> None:
        """Take rows of the sentence's tokens."""
        self.text = text
        columns = list(zip(*rows, strict=True)) or [()] * 7
        self.words: tuple[str, ...] = columns[0]
        self.lemmas: tuple[str, ...] = tuple([lemma.lower() for lemma in columns[1]])
        self.pos: tuple[str, ...] = columns[2]
        self.tags: tuple[str, ...] = columns[3]
        self.deps: tuple[str, ...] = columns[4]
        self.heads: tuple[int, ...] = columns[5]
        self.offsets: tuple[int, ...] = columns[6]
        self.children: list[list[int]] = [[] for _ in self.words]
        self._by_dep: list[dict[str, list[int]]] = [{} for _ in self.words]
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)
                self._by_dep[head].setdefault(self.deps[token], []).append(token)
        self._cases: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def lemma_set(self) -> frozenset[str]:
        """All lemmas of the sentence, to rule a pattern out at once."""
        return frozenset(self.lemmas)

    def kids(self, token: int, *deps: str) -> list[int]:
        """Children of `token` with one of the dependencies, in the order of the text."""
        below = self._by_dep[token]  # called most of all, and mostly for nothing
        if not below:
            return []
        found: list[int] = []
        several = False
        for dep in deps:
            if dep in below:
                several = bool(found)
                found += below[dep]
        return sorted(found) if several else found

    def linked(self, token: int, *deps: str) -> list[int]:
        """The forms of "be" before a predicate, its own or of the one that it is joined to: "was sad and angry"."""
        own = self.kids(token, *deps)
        if own or self.deps[token] != "conj" or self.tags[token] not in ("JJ", "VBN", "VBD"):
            return own
        return [] if self.kids(token, "nsubj", "aux") else self.kids(self.heads[token], *deps)

    def case(self, token: int) -> str:
        """The preposition of a noun phrase ("with", "out of"), of a clause its mark ("of" in "of killing"), or ""."""
        known = self._cases.get(token)
        if known is None:
            words = []
            titles = self.kids(token, "nmod:desc") if not self.kids(token, "case", "mark") else []
            for child in [c for holder in (token, *titles) for c in self.kids(holder, "case", "mark")]:
                before_noun = self.tags[child] == "TO" and self.deps[child] == "case"  # "to quake-hit Turkey"
                if self.tags[child] not in ("POS", "TO") or self.pos[child] == "ADP" or before_noun:
                    words.append(self.words[child].lower())
                    words += [self.words[part].lower() for part in self.kids(child, "fixed")]
            known = self._cases[token] = " ".join(words)
        return known

    def conjuncts(self, token: int) -> list[int]:
        """The token and what is coordinated with it to its right: A, B and C."""
        found = [token]
        for child in self.kids(token, "conj"):
            if (self.pos[child] in NOMINAL) == (self.pos[token] in NOMINAL):
                found += self.conjuncts(child)
        return found

    def modifiers(self, token: int) -> set[str]:
        """Lemmas of what stands before the noun and narrows it: "military" in "military aid"."""
        found = set()
        for child in self.children[token]:
            if self.deps[child] in MODIFIERS:
                found.add(self.lemmas[child])
                found.add(self.words[child].lower())
                for grandchild in self.kids(child, "compound", "flat", "amod"):
                    found.add(self.lemmas[grandchild])
        return found

    def subtree(self, token: int, skip: frozenset[str] = frozenset()) -> list[int]:
        """Tokens below and including `token`, without the branches whose dependency is in `skip`."""
        found = [token]
        for child in self.children[token]:
            if self.deps[child] not in skip:
                found += self.subtree(child, skip)
        return found

    def span(self, tokens: Iterable[int]) -> tuple[int, int]:
        """Characters from the first to the last of the tokens."""
        ordered = sorted(tokens)
        return self.offsets[ordered[0]], self.offsets[ordered[-1]] + len(self.words[ordered[-1]])

    def is_finite(self, token: int) -> bool:
        """Whether the verb is neither an infinitive nor a participle of its own."""
        return self.tags[token] in ("VBD", "VBP", "VBZ", "MD") or bool(self.kids(token, "aux", "aux:pass", "cop"))
