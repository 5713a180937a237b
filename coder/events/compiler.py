"""Compile a pattern as it is written, `SRC impose @sanctions on TGT`, to what it asks of a tree."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from coder.events.kinds import KINDS
from coder.events.pattern import ANYWHERE, PARTICLES, PREPOSITIONS, Kind, Pattern, Phrase, Role, Slot
from coder.events.slots import extras, modifiers, needs, size, turn
from coder.events.words import Words, WordSets, same

KIND = re.compile(r"\b(SRC|TGT)\.(\w+(?:\.\w+)*)")
ANYTHING = "something"  # any noun phrase or clause; inside, the same as ACT, which is one with an act in it
TOKEN = re.compile(r"\([^()]*\)|\[[^\]]*\]|\S+")
BEGIN_LONGER = frozenset(name.split("_")[0] for name in PREPOSITIONS if "_" in name)
ADVERBS = PARTICLES - PREPOSITIONS  # "rule out talks": what is never a preposition is a particle before a noun too


def compile_pattern(text: str, sets: WordSets) -> Pattern:
    """Compile a pattern; raises ValueError saying what is wrong with it."""
    kinds = tuple((role, kind) for role, asked in KIND.findall(text) for kind in asked.split("."))
    for role, kind in kinds:
        if kind not in KINDS:
            raise ValueError(f'"{role}.{kind}": there is no such kind of actor. Write one of {", ".join(KINDS)}.')
    pattern = _Reader(KIND.sub(r"\1", text), sets).pattern()
    return replace(pattern, text=text, kinds=kinds)


class _Reader:
    """Reads the words of one pattern from left to right."""

    def __init__(self, text: str, sets: WordSets) -> None:
        self.text = text
        self._sets = sets
        self._tokens = ["ACT" if word == ANYTHING else word for word in _join_prepositions(TOKEN.findall(text))]
        self._at = 0
        self._slots: list[Slot] = []

    def pattern(self) -> Pattern:
        if not self._tokens:
            raise ValueError("the pattern is empty.")
        for opening, closing in ("()", "[]"):
            if self.text.count(opening) != self.text.count(closing):
                raise ValueError(f'not every "{opening}" has its "{closing}".')
        first = self._peek()
        if first.startswith("[") or first in ("SRC", "TGT"):
            return self.verbal()
        return self._nominal()

    # ---- the two kinds

    def verbal(self) -> Pattern:
        first = self._next()
        subject: Role | Phrase = first if first in ("SRC", "TGT") else self._phrase_of(TOKEN.findall(first[1:-1]))  # type: ignore[assignment]
        self._slots.append(Slot("subject", subject))
        return self.predicate()

    def predicate(self) -> Pattern:
        verb = self._choice(self._next("a verb"))
        kind: Kind = "verb"
        if verb == {("be",)}:
            kind = "be"
            if self._peek() in PREPOSITIONS and self._peek() != "as":
                preposition = self._next()  # "be in talks": the noun is the head
                if self._peek() == "TGT":
                    return self._being_there(preposition)
                self._slots.append(Slot("case", None, _prepositions(preposition)))
                return replace(self._headed_by_noun(kind), copular=True)
            return self._headed_by_noun(kind)
        self._rest()
        return self._finish(kind, _verbs_of(verb), None)

    def _being_there(self, preposition: str) -> Pattern:
        """ "SRC be in TGT": the place is the head."""
        self._slots.append(Slot("place", self._role(), frozenset({preposition})))
        self._rest()
        return replace(self._finish("be", {ANYWHERE: ((),)}, None), copular=True)

    def _nominal(self) -> Pattern:
        owner = self._owner()
        if owner:
            self._slots.append(Slot("owner", owner))
        return self._headed_by_noun("noun")

    def _headed_by_noun(self, kind: Kind) -> Pattern:
        phrase = self._phrase()
        self._rest()
        return self._finish(kind, dict.fromkeys(phrase.heads, ((),)), phrase)

    def _finish(self, kind: Kind, heads: dict[str, tuple[Words, ...]], phrase: Phrase | None) -> Pattern:
        slots = tuple(sorted(self._slots, key=turn))
        words = 1 + sum(map(size, slots)) + (modifiers(phrase) if phrase else 0) + (kind == "be") + extras(heads)
        return Pattern(self.text, kind, heads, slots, phrase, words, tuple(needs(slots)))

    # ---- slots

    def _rest(self) -> None:
        while self._at < len(self._tokens):
            token = self._next()
            if token == "to":
                self._after_to()
            elif token == "that":
                self._after_that()
            elif _prepositions(token):
                self._after_preposition(token)
            elif token in ("SRC", "TGT", "ACT"):
                self._slots.append(Slot("object", token))  # type: ignore[arg-type]
            elif token in PARTICLES and (token in ADVERBS or self._is_particle_before(self._peek())):
                self._slots.append(Slot("particle", None, frozenset({token})))
            else:
                self._at -= 1
                self._slots.append(Slot("object", self._phrase()))

    def _is_particle_before(self, following: str) -> bool:
        return following in ("", "to") or bool(_prepositions(following))

    def _after_to(self) -> None:
        following = self._peek()
        if following == "ACT":
            self._slots.append(Slot("infinitive", self._role()))
        elif following in ("SRC", "TGT", "SRC's", "TGT's"):
            self._after_preposition("to")
        elif following:
            self._verb_or_noun_after_to()
        else:
            self._slots.append(Slot("particle", None, frozenset({"to"})))

    def _after_that(self) -> None:
        if self._peek() == "ACT":
            self._slots.append(Slot("object", self._role(), frozenset({"that"})))
            return
        self._slots.append(Slot("infinitive", self._nested().verbal(), frozenset({"that"})))
        self._at = len(self._tokens)

    def _nested(self) -> _Reader:
        """A reader of the rest, for a clause inside the pattern; it takes all that is left."""
        reader = _Reader(self.text, self._sets)
        reader._tokens, reader._at = self._tokens, self._at
        return reader

    def _verb_or_noun_after_to(self) -> None:
        """ "vote to expel TGT" and "return to talks" look alike: the matcher tries both."""
        self._slots.append(Slot("infinitive", self._nested().predicate(), frozenset({"to"})))
        self._at = len(self._tokens)

    def _after_preposition(self, token: str) -> None:
        words = _prepositions(token)
        following = self._peek()
        if not following or _prepositions(following) or following == "to":
            self._slots.append(Slot("particle", None, words))
            return
        if token == "between" and following in ("SRC", "TGT"):
            self._slots.append(Slot("between", following, words))  # type: ignore[arg-type]
            self._at = min(len(self._tokens), self._at + (3 if "and" in self._tokens[self._at :] else 1))
            return
        if following in ("SRC", "TGT", "ACT"):
            self._slots.append(Slot("prep", self._role(), words))
        else:
            self._slots.append(Slot("prep", self._phrase(), words))

    # ---- phrases and words

    def _phrase(self) -> Phrase:
        owner = self._owner()
        run: list[str] = []
        while self._at < len(self._tokens) and not self._ends_phrase(self._peek(), run):
            run.append(self._next())
        if not run:
            raise ValueError(
                f'a noun is missing before "{self._peek()}".' if self._peek() else "a noun is missing at the end."
            )
        return self._phrase_of(run, owner)

    def _ends_phrase(self, token: str, run: list[str]) -> bool:
        if token in ("SRC", "TGT", "ACT", "to", "that", "SRC's", "TGT's"):
            return True
        return bool(_prepositions(token)) and bool(run)

    def _phrase_of(self, run: list[str], owner: Role | None = None) -> Phrase:
        if not run:
            raise ValueError("a noun is missing in the brackets.")
        return _phrase_of(tuple(map(self._choice, run)), owner)

    def _owner(self) -> Role | None:
        token = self._peek()
        if token in ("SRC's", "TGT's"):
            self._at += 1
            return token[:3]  # type: ignore[return-value]
        return None

    def _choice(self, token: str) -> frozenset[Words]:
        if token.startswith("@"):
            return self._sets.expand(token[1:])
        if not token.startswith("("):
            if not re.fullmatch(r"[\w'’.\-]+", token) or token != token.lower():
                raise ValueError(f'"{token}" is neither SRC, TGT, ACT nor a lemma in lower case.')
            return frozenset({(token,)})
        written = token[1:-1].split("|")
        nouns = [word.strip() for word in written if not _prepositions(word.strip())]
        if len(written) - len(nouns) > 1:  # it would be read as nouns, and never match
            raise ValueError(f'"{token}": "{nouns[0]}" is no preposition. Take it out, or write a pattern of its own.')
        members = [self._sets.member(member) for member in written]
        if frozenset({()}) in members:
            raise ValueError(f'"{token}" has an empty choice.')
        return frozenset().union(*members)

    def _role(self) -> Role:
        return self._next()  # type: ignore[return-value]

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self, what: str = "more") -> str:
        if self._at >= len(self._tokens):
            raise ValueError(f"{what} is missing at the end.")
        self._at += 1
        return self._tokens[self._at - 1]


def _join_prepositions(tokens: list[str]) -> list[str]:
    """Make one token of "out of", "on behalf of", "in front of"."""
    if BEGIN_LONGER.isdisjoint(tokens):
        return tokens
    joined: list[str] = []
    at = 0
    while at < len(tokens):
        for length in (3, 2, 1):
            together = "_".join(tokens[at : at + length])
            if length == 1 or together in PREPOSITIONS:
                joined.append(together if length > 1 else tokens[at])
                at += length
                break
    return joined


@cache
def _prepositions(token: str) -> frozenset[str]:
    """The prepositions that a token stands for; empty when it is something else."""
    if not token or token.startswith("@"):
        return frozenset()
    members = token[1:-1].split("|") if token.startswith("(") else [token]
    words = frozenset(member.strip().replace(" ", "_") for member in members)
    return frozenset(word.replace("_", " ") for word in words) if words <= PREPOSITIONS else frozenset()


@cache
def _verbs_of(choice: frozenset[Words]) -> dict[str, tuple[Words, ...]]:
    heads: dict[str, tuple[Words, ...]] = {}
    for words in choice:
        heads[words[0]] = same((*heads.get(words[0], ()), same(words[1:])))
    return heads


@cache
def _phrase_of(run: tuple[frozenset[Words], ...], owner: Role | None) -> Phrase:
    *before, last = map(_split_too, run)
    around = tuple(same(frozenset(word for words in choice for word in words[-1:])) for choice in before)
    heads: dict[str, tuple[tuple[frozenset[str], ...], ...]] = {}
    for words in last:
        asked = same((*around, *(same(frozenset({word})) for word in words[:-1])))
        heads[words[-1]] = same((*heads.get(words[-1], ()), asked))
    return Phrase(heads, owner)


@cache
def _split_too(choice: frozenset[Words]) -> frozenset[Words]:
    """Words with a hyphen also as the parser's tokens, without it: "cease-fire" is "cease" before "fire"."""
    hyphened = [words for words in choice if "-" in "".join(words)]
    split = [tuple(part for word in words for part in word.split("-") if part) for words in hyphened]
    return choice.union(split) if split else choice
