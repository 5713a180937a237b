"""Whether an act is background: past by more than a month, as its own clause says, or what an anniversary recalls.

A time belongs to the predicate whose clause it stands in ("who was assassinated in 1995"), not to the clause above. Of
"the 1994 bombing" only the bombing is past; "during" and "since" a past event make the clause past as well. Where the
clause also names a weekday or "today", it is news.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from coder.events.time import Time, era_finder, times
from coder.language.lexicon import Lexicon
from coder.language.tree import Tree

MONTH = dt.timedelta(days=31)
YEAR = dt.timedelta(days=366)
SPANNING = ("during", "since", "throughout", "amid")  # "during the 1994 genocide", but "acquitted of the 1994 bombing"
NOT_OWN = ("after", "at", "for", "until", "till", "by", "before", "than", "as", "like")  # "the first visit after 2003"
RANKS = frozenset(("first", "last", "only", "second", "third", "next"))  # "the first talks since 2003" are held now
MODIFYING = ("compound", "nummod", "amod", "nmod:unmarked", "nmod:desc")
CARRIES = ("obj", "nsubj:pass", "nsubj")  # a noun's verb: "carried out the attack in 1994"
PENDING = frozenset(("to", "will", "would", "may", "might", "could", "can", "shall", "should", "must", "'ll", "be"))
RECALLED = ("nmod", "obj", "acl", "acl:relcl", "ccomp", "advcl", "nmod:poss", "compound", "nsubj:pass", "conj")


class History:
    """The past times of one sentence, as of the story's day; without a day nothing is past."""

    def __init__(self, tree: Tree, day: dt.date | None, lexicon: Lexicon, supports: frozenset[str]) -> None:
        self._tree = tree
        self._day = day
        self._lexicon = lexicon
        self._supports = supports

    def is_background(self, token: int) -> bool:
        """Whether the act of the predicate at this token is past and told only as background."""
        if self._is_recalled(token):
            return True
        if not self._past or self._carriers(token) & self._recent:
            return False
        return any(self._applies(time, word, token) for time, word in self._past)

    # ---- the times of the sentence

    @cached_property
    def _past(self) -> list[tuple[Time, int]]:
        """Times that lie back far enough, each with the token that heads it."""
        if self._day is None:
            return []
        found = times(self._tree.text, self._day, era_finder(self._lexicon.eras))
        return [(time, word) for time in found if self._is_long_ago(time) and (word := self._top(time)) is not None]

    def _is_long_ago(self, time: Time) -> bool:
        return self._day is not None and time.latest < self._day - MONTH

    @cached_property
    def _recent(self) -> set[int]:
        """The predicates that the sentence dates to the last days."""
        words = enumerate(self._tree.words)
        return {self._tree.heads[token] for token, word in words if word.lower() in self._lexicon.recent}

    def _top(self, time: Time) -> int | None:
        """The token of an expression whose head stands outside of it, the last if there are several."""
        tree = self._tree
        own = [t for t, offset in enumerate(tree.offsets) if time.start <= offset < time.end and tree.pos[t] != "ADP"]
        outside = [t for t in own if tree.heads[t] not in own or tree.heads[t] == t]
        nominal = [t for t in outside if tree.words[t].lower() not in ("ago", "earlier", "last")]
        return next(reversed(nominal or outside), None)

    # ---- whose time it is

    def _applies(self, time: Time, word: int, token: int) -> bool:
        tree = self._tree
        if time.bare and not self._is_past_tense(token):
            return False
        head = tree.heads[word]
        modifies = tree.deps[word] in MODIFYING and not tree.case(word) and tree.pos[head] in ("NOUN", "PROPN")
        if modifies and time.relative:
            word = head  # "a year after the 2003 invasion"
        elif modifies:
            return self._is_year_of(word, head) and (head == token or (self._spans(head) and self._is_at(head, token)))
        case = tree.case(word)
        if case == "since" and (self._is_ranked() or self._day is None or time.latest > self._day - YEAR):
            return False
        return (case not in NOT_OWN or time.relative) and self._is_at(word, token)

    def _is_at(self, word: int, token: int) -> bool:
        """Whether a time phrase hangs on the predicate, on what carries it, or on its object that is a person."""
        head = self._tree.heads[word]
        while self._tree.deps[head] == "nmod" and head != token:  # "the killing of men by troops at Srebrenica in 1995"
            head = self._tree.heads[head]
        if head in self._carriers(token):
            return True
        plain = not self._lexicon.is_deed(self._tree.lemmas[head])
        return plain and self._tree.deps[head] in ("obj", "obl", "nsubj:pass") and self._tree.heads[head] == token

    def _carriers(self, token: int) -> set[int]:
        """The predicate, the verb it is the object or infinitive of, and that with which it shares a subject."""
        tree = self._tree
        found = {token}
        while tree.heads[token] != token:
            head = tree.heads[token]
            shares = tree.deps[token] == "conj" and not tree.kids(token, "nsubj", "nsubj:pass")
            carried = tree.deps[token] in CARRIES and tree.lemmas[head] in self._supports
            if not (shares or carried or tree.deps[token] == "xcomp"):
                break
            token = head
            found.add(token)
        return found

    def _spans(self, noun: int) -> bool:
        case = self._tree.case(noun)
        return case in SPANNING and not (case == "since" and self._is_ranked())

    def _is_ranked(self) -> bool:
        tags = self._tree.tags
        return "JJS" in tags or "RBS" in tags or not RANKS.isdisjoint(map(str.lower, self._tree.words))

    def _is_year_of(self, word: int, noun: int) -> bool:
        """ "The 1994 bombing", "the 1994 attacks"; not "1994 arrests", which are counted."""
        tree = self._tree
        return tree.tags[noun] not in ("NNS", "NNPS") or bool(tree.kids(noun, "det", "nmod:poss")) or word > noun

    def _is_past_tense(self, token: int) -> bool:
        tree = self._tree
        helpers = {tree.words[c].lower() for c in tree.kids(token, "aux", "aux:pass", "mark")}
        return tree.tags[token] in ("VBD", "VBN") and helpers.isdisjoint(PENDING)

    # ---- anniversaries

    def _is_recalled(self, token: int) -> bool:
        """Whether the act is what an anniversary or "ten years since" is of."""
        tree = self._tree
        if self._lexicon.anniversaries.isdisjoint(tree.lemma_set) and "since" not in tree.lemma_set:
            return False
        counted = self._has_years_before(token)
        while tree.heads[token] != token and not counted and tree.deps[token] in RECALLED:
            above = tree.heads[token]
            if tree.lemmas[above] in self._lexicon.anniversaries and above < token:
                return True
            token = above
        return counted

    def _has_years_before(self, token: int) -> bool:
        """ "Marked ten years since Russia annexed Crimea": a clause with "since" right after a number of years."""
        marks = [c for c in self._tree.kids(token, "mark", "case") if self._tree.lemmas[c] == "since"]
        return bool(marks) and marks[0] > 0 and self._tree.lemmas[marks[0] - 1] in ("year", "decade")
