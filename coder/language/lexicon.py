"""The words that the reading of noun phrases and clauses needs, from `dictionaries/grammar.yaml`."""

from __future__ import annotations

from pathlib import Path

import msgspec

from coder.tables import read_yaml


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sets of lemmas by what they do; the file says what each is for."""

    titles: frozenset[str] = frozenset()
    quantities: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    spoiling_prefixes: tuple[str, ...] = ()
    spoiling_suffixes: tuple[str, ...] = ()
    object_control: frozenset[str] = frozenset()
    serving: frozenset[str] = frozenset()
    country_nouns: frozenset[str] = frozenset()
    pair_nouns: frozenset[str] = frozenset()
    unasserted: frozenset[str] = frozenset()
    raising: frozenset[str] = frozenset()
    violent_deeds: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    pronouns: dict[str, str] = {}

    def refers(self, text: str) -> bool:
        """Whether a sentence may speak of actors of an earlier one: by a pronoun, or as "both sides"."""
        words = text.lower().split()
        return not self.pronouns.keys().isdisjoint(words) or "both" in words or "the two" in text.lower()


def load_lexicon(path: Path, problems: list[str]) -> Lexicon:
    """Read grammar.yaml; what is wrong is appended to `problems`."""
    found: Lexicon | None = read_yaml(path, Lexicon, problems)
    return found or Lexicon()
