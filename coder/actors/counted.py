"""Rule 3: what a quantity counts, "dozens of protesters"; a bare one is people, "killed dozens"."""

from __future__ import annotations

from coder.actors.codes import with_sectors
from coder.actors.owners import OWNING
from coder.actors.resolver import Resolver
from coder.records import Mention

PEOPLE = "CVL"


def counted(cast: Resolver, token: int) -> Mention | None:
    """The actor that a quantity at `token` counts, or people where it does or suffers what people do."""
    noun = counted_noun(cast, token)
    bare = noun is None or (cast.tree.lemmas[noun] in cast.lexicon.numbers and not cast.tree.kids(noun, "nmod"))
    if _masses(cast, token) and bare:
        return _people(cast, token)
    if noun is not None:
        return cast.at(noun)
    return (_alike(cast, token) or _people(cast, token)) if _suffers(cast, token) else None


def counted_noun(cast: Resolver, token: int) -> int | None:
    """What a quantity counts: the protesters of "dozens of protesters"."""
    tree = cast.tree
    if tree.lemmas[token] not in cast.lexicon.quantities and tree.pos[token] != "NUM":
        return None
    return next((child for child in tree.kids(token, "nmod") if tree.case(child) in OWNING), None)


def _alike(cast: Resolver, token: int) -> Mention | None:
    """Who a bare number is after one that says so: "killed two soldiers and wounded five", "and five wounded"."""
    tree, verb = cast.tree, cast.tree.heads[token]
    alike = tree.kids(tree.heads[verb], tree.deps[token]) if tree.deps[verb] == "conj" else []
    earlier = [other for other in alike if other < token and tree.pos[token] == "NUM"]
    found = cast.at(earlier[0]) if earlier else None
    return cast.mentions.same(token, found, "agent") if found is not None else None


def _masses(cast: Resolver, token: int) -> bool:
    """Whether a bare number does what crowds do: "thousands rallied", not "shares rallied"."""
    tree = cast.tree
    if tree.deps[token] != "nsubj" or tree.lemmas[token] not in cast.lexicon.numbers or tree.pos[token] == "NUM":
        return False
    verb = tree.lemmas[tree.heads[token]]
    return verb in cast.lexicon.massed or verb in cast.lexicon.rallying


def _suffers(cast: Resolver, token: int) -> bool:
    """Whether a bare number is what a verb that people suffer is done to: "killed dozens", not "rose by dozens"."""
    tree = cast.tree
    verb = tree.heads[token]
    dies = tree.deps[token] == "nsubj" and tree.lemmas[verb] == "die"
    done_to = dies or tree.deps[token] in ("obj", "nsubj:pass")
    return done_to and tree.lemmas[verb] in cast.lexicon.suffered and not tree.kids(token, "compound", "amod")


def _people(cast: Resolver, token: int) -> Mention:
    country = next(cast.scene.offers(PEOPLE, token), "")
    code = with_sectors(country, PEOPLE) if country else PEOPLE
    return cast.mentions.phrase(token, code, cast.mentions.agent_name("People", country), PEOPLE, "agent")
