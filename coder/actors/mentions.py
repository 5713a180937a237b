"""Mentions made from the phrases of one sentence: where they stand, what they say, whom they mean."""

from __future__ import annotations

import msgspec

from coder.actors.codes import opposed, with_sectors
from coder.actors.gazetteer import Hit
from coder.actors.phrases import NOT_CORE
from coder.language.tree import Tree
from coder.records import Mention, Resolution, Span


class Mentions:
    """Makes the mentions of one sentence, which begins at character `offset` of its story."""

    def __init__(self, tree: Tree, offset: int, country_names: dict[str, str]) -> None:
        self._tree = tree
        self._offset = offset
        self._names = country_names

    def country_name(self, code: str) -> str:
        """The English name of a country, else its code."""
        return self._names.get(code, code)

    def agent_name(self, agent: str, code: str) -> str:
        """The name ICEWS would print: "Police (Turkey)"."""
        name = self.country_name(code[:3]) if code[:3] in self._names else code
        return f"{agent} ({name})" if name else agent

    def phrase(  # noqa: PLR0913, PLR0917 - the fields of a mention
        self, token: int, code: str, name: str, entry: str, resolution: Resolution, hit: Hit | None = None
    ) -> Mention:
        """A mention of the phrase headed by `token` without its clauses and coordinations, the hit's span included."""
        tree = self._tree
        if any(tree.lemmas[child] == "opposition" for child in tree.kids(token, "amod", "compound")):
            code = opposed(code)  # "India's opposition Congress party"
        start, end = tree.span(tree.subtree(token, NOT_CORE))
        if hit is not None:
            start, end = min(start, hit.start), max(end, hit.end)
        return Mention(
            start=start + self._offset,
            end=end + self._offset,
            text=tree.text[start:end],
            code=code,
            name=name,
            entry=entry,
            resolution=resolution,
        )

    def same(self, token: int, was: Mention, resolution: Resolution, code: str | None = None) -> Mention:
        """The phrase headed by `token` as a mention of whom `was` mentions, with the evidence for that."""
        mention = self.phrase(token, was.code if code is None else code, was.name, was.entry, resolution)
        return referring(mention, was)

    def unnamed(self, sectors: str, country: str) -> Mention:
        """A party that the text does not name, of these sectors and of a country or none."""
        code = with_sectors(country, sectors) if country else sectors
        name = self.agent_name(sectors, country)
        return Mention(start=0, end=0, text="", code=code, name=name, entry=sectors, resolution="implied")


def words_of(mentions: list[Mention]) -> Span:
    """The words of several mentions that stand for one actor: from the first to the last."""
    start, end = min(mention.start for mention in mentions), max(mention.end for mention in mentions)
    return Span(start, end, " and ".join(mention.text for mention in mentions))


def referring(mention: Mention, was: Mention | None) -> Mention:
    """The mention with the words it refers to: those of `was`, or those that `was` itself stands in for."""
    return msgspec.structs.replace(mention, refers_to=was.referent) if was is not None else mention
