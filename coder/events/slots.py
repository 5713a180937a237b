"""What slots ask of a sentence: how many words, which ones, and in which order they are bound."""

from __future__ import annotations

from coder.events.pattern import Pattern, Phrase, Slot
from coder.events.words import Words, same


def turn(slot: Slot) -> int:
    """When a slot is bound: words first, which rule most sentences out, then who does it, then who is left.

    In "took hostage two monks" the word "hostage" is not whom they took.
    """
    if isinstance(slot.filler, str) and slot.kind in {"object", "prep"}:
        return 2
    is_doer = slot.filler == "SRC" or (isinstance(slot.filler, Phrase) and slot.filler.owner is not None)
    return 1 if is_doer or slot.kind in {"infinitive", "between", "place"} else 0


def size(slot: Slot) -> int:
    """How many words a slot asks for."""
    if isinstance(slot.filler, Pattern):
        return slot.filler.size
    if isinstance(slot.filler, Phrase):
        return 1 + modifiers(slot.filler)
    return 1 if slot.kind == "particle" else 0


def modifiers(phrase: Phrase) -> int:
    """How many words a phrase asks for before its head."""
    return min(len(asked) for ways in phrase.heads.values() for asked in ways)


def extras(heads: dict[str, tuple[Words, ...]]) -> int:
    """How many words a head asks for beside itself."""
    return min(len(words) for ways in heads.values() for words in ways)


def needs(slots: tuple[Slot, ...]) -> list[frozenset[str]]:
    """Word sets of each of which a sentence must have a lemma."""
    found = []
    for slot in slots:
        if isinstance(slot.filler, Phrase):
            found.append(same(frozenset(slot.filler.heads)))
        elif isinstance(slot.filler, Pattern):
            found += [same(frozenset(slot.filler.heads)), *slot.filler.needs]
        if slot.kind in {"particle", "case", "place"} or (slot.kind == "prep" and slot.filler not in ("SRC", "TGT")):
            found += _last_words(slot.words)
    return found


def _last_words(prepositions: frozenset[str]) -> list[frozenset[str]]:
    """What a sentence has of one of the prepositions, however they are parsed; those in -ing have other lemmas."""
    if any(word.endswith("ing") for word in prepositions):
        return []
    return [same(frozenset(word.rpartition(" ")[2] for word in prepositions))]
