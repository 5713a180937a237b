"""Names that bodies of many countries have: "Norway's Labour Party", "the Senate" after Brazil's lower house.

The dictionary gives such a name to one country, its home. That is meant unless the phrase names another; or a like
body of another was told of before; or nothing in the story is of the home, and who speaks, the dateline or, for some
names, the story so far is of another country (`shared_names` in grammar.yaml says for which).
"""

from __future__ import annotations

from collections.abc import Iterator

from coder.actors.codes import PREFIXES, base
from coder.actors.gazetteer import Hit
from coder.actors.owners import holder_of, owner_of
from coder.actors.pronouns import subject_above
from coder.actors.resolver import Resolver
from coder.actors.scene import FIGHTING
from coder.records import Mention

ALIKE = ("LEG", "PTY")  # bodies that a story tells of together with others of their country


def named_elsewhere(cast: Resolver, hit: Hit, head: int) -> Mention | None:
    """The body of another country that the name stands for; None if it is the dictionary's."""
    if (like := _like_group(cast, hit, head)) is not None:
        return like
    how = cast.lexicon.shared_names.get(cast.tree.text[hit.start : hit.end].lower())
    home = base(hit.code)
    if how is None or home[:3] in PREFIXES:
        return None
    country = next((code for code in _countries(cast, hit, head, how) if code and code[:3] not in PREFIXES), home)
    if country == home:
        return None
    name = cast.mentions.agent_name(hit.party.name, country)
    code = country + hit.code[len(home) :]
    return cast.mentions.phrase(head, code, name, hit.party.entry, "dictionary", hit)


def _like_group(cast: Resolver, hit: Hit, head: int) -> Mention | None:
    """The rebels called alike of the country where they act: "the Taliban" in Pakistan."""
    code, since = cast.lexicon.like_groups.get(cast.tree.text[hit.start : hit.end].lower(), ("", ""))
    day = cast.scene.day
    if not code or day is None or str(day) < since or hit.code[len(base(hit.code)) :] not in FIGHTING:
        return None
    owner = owner_of(cast, head) or holder_of(cast, head)
    country = base(owner.code) if owner is not None else cast.scene.place_of_clause(head) or cast.scene.place
    if country != base(code):
        return None
    name = cast.mentions.agent_name(hit.party.name, country)
    return cast.mentions.phrase(head, code, name, hit.party.entry, "dictionary", hit)


def _countries(cast: Resolver, hit: Hit, head: int, how: str) -> Iterator[str]:
    """The countries whose body may be meant, the likeliest first."""
    owner = owner_of(cast, head) or holder_of(cast, head)
    yield base(owner.code) if owner is not None else ""
    home = base(hit.code)
    sectors = hit.code[len(home) :]
    yield _told_before(cast, head, sectors) if sectors in ALIKE else ""
    if home in cast.scene.countries:
        yield home
    yield subject_above(cast, head) if sectors not in FIGHTING else ""
    yield cast.scene.place_of_clause(head)
    yield cast.scene.filed_from
    yield cast.scene.story if how == "story" and cast.memory.names(cast.scene.story) else ""


def _told_before(cast: Resolver, head: int, sectors: str) -> str:
    """The country of the latest body with these sectors, in the sentence or before it."""
    for token in range(head - 1, -1, -1):
        hit = cast.hit(token)
        found = cast.at(token) if hit is not None and hit is not cast.hit(head) else None
        if found is not None and found.code == base(found.code) + sectors:
            return base(found.code)
    return cast.memory.latest(sectors)
