"""What of a sentence is remembered for those after it: its names, agents of a country, and people with a title."""

from __future__ import annotations

from collections.abc import Iterator

from coder.actors.codes import base
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.memory import Remembered
from coder.actors.phrases import DIRECT, SUBJECT, is_plural
from coder.actors.resolver import Resolver
from coder.actors.scene import PLACING
from coder.records import Mention, Span

NAMING = ("country", "adjective", "several")
ITS_OWN = ("seat", "dictionary", "agent", "title", "short_form", "place")  # not what is itself said by a pronoun
INSIDE = ("flat", "compound", "amod")
PLACES = PLACING - {"from"}
ARTICLES = ("al-", "el-")


def named_in(hits: list[Hit], text: str, offset: int) -> dict[str, Span]:
    """The last place where the hits name each country, in a sentence that begins at `offset` of its story."""
    return {
        country: Span(hit.start + offset, hit.end + offset, text[hit.start : hit.end])
        for hit in hits
        if hit.party.kind in NAMING
        for country in hit.code.split("|")
    }


def worth_remembering(cast: Resolver) -> Iterator[Remembered]:
    """The actors of the sentence in the order of its words."""
    tree = cast.tree
    for token, dep in enumerate(tree.deps):
        hit = cast.hit(token)
        named = tree.pos[token] == "PROPN" if hit is None else bool(hit.code)
        if not named or dep in INSIDE:
            continue
        if tree.deps[token] == "nmod:desc" and cast.at(tree.heads[token]) is not None:
            continue  # a title, which is remembered with its bearer
        if hit is not None and hit.party.kind in GEOGRAPHIC and tree.case(token).split(" ")[0] in PLACES:
            continue  # where it happens is no party
        mention = cast.at(token)
        if mention is not None and base(mention.code) and "|" not in mention.code and mention.resolution in ITS_OWN:
            yield _remembered(cast, token, mention)


def short_names(full: str, *, surname_first: bool) -> frozenset[str]:
    """The words by which alone the bearer of a name may be called.

    >>> sorted(short_names("Bashar al-Assad", surname_first=False))
    ['Assad', 'al-Assad']
    >>> sorted(short_names("Moon Jae-in", surname_first=True))
    ['Jae-in', 'Moon']
    """
    words = full.split()
    if len(words) == 1:
        return frozenset()
    last = words[-1]
    names = {last, *(last.removeprefix(article) for article in ARTICLES), *(words[:1] if surname_first else ())}
    return frozenset(names)


def _remembered(cast: Resolver, token: int, mention: Mention) -> Remembered:
    tree = cast.tree
    hit = cast.hit(token)
    kind = hit.party.kind if hit else "person"
    parts = [token, *tree.kids(token, *DIRECT, "appos")]
    parts += [word for title in tree.kids(token, "nmod:desc") for word in tree.subtree(title)]  # "Prime" of "Minister"
    head = tree.heads[token] if tree.deps[token] in ("conj", "appos", "nmod:desc") else token
    subject = tree.deps[head] in SUBJECT
    several = any(tree.kids(head, "conj")) or len(tree.kids(tree.heads[head], *SUBJECT)) > 1
    full = _full_name(cast, token) if kind == "person" else mention.name
    first = base(mention.code) in cast.lexicon.surname_first
    return Remembered(
        mention,
        kind,
        frozenset(tree.words[part].lower() for part in parts),
        short_names(full, surname_first=first) if kind == "person" else frozenset(),
        full,
        is_plural(tree, token),
        is_plural(tree, token) or (subject and several),
        subject,
        head,
    )


def _full_name(cast: Resolver, token: int) -> str:
    """The dictionary's name of a person, else the proper nouns of the phrase after its title."""
    hit = cast.hit(token)
    if hit is not None:
        return hit.party.name
    tree = cast.tree
    parts = [
        token,
        *(c for c in tree.kids(token, "flat", "compound") if cast.hit(c) is None and tree.pos[c] == "PROPN"),
    ]
    return " ".join(tree.words[part] for part in sorted(parts))
