"""Which words patterns need in a sentence: asked once for the sentence, not once for every pattern."""

from __future__ import annotations

from collections.abc import Iterable


class Needs:
    """The word sets that patterns need, numbered. Many patterns share one, and of each a sentence must have a lemma."""

    def __init__(self) -> None:
        self._numbers: dict[frozenset[str], int] = {}
        self._of_lemma: dict[str, set[int]] = {}

    def numbers(self, needs: Iterable[frozenset[str]]) -> frozenset[int]:
        """The numbers of these word sets, new ones included."""
        return frozenset(map(self._number, needs))

    def met_by(self, lemmas: Iterable[str]) -> set[int]:
        """The numbers of all word sets of which these lemmas have one."""
        return set().union(*(self._of_lemma.get(lemma, ()) for lemma in lemmas))

    def _number(self, words: frozenset[str]) -> int:
        if words not in self._numbers:
            self._numbers[words] = number = len(self._numbers)
            for word in words:
                self._of_lemma.setdefault(word, set()).add(number)
        return self._numbers[words]
