"""Whether the noun of a nation means some of its people ("dozens of Iraqis") or the nation ("the Iraqis refused").

They are people where the phrase counts or describes them ("168 Liberians", "many Afghans", "a Palestinian", "the
Korean", "angry Pakistanis", "Syrians who fled"), and, without "the", where they suffer what people suffer or do what
crowds do ("Iraqis were killed", "Ugandans marched").
"""

from __future__ import annotations

from coder.actors.phrases import DIRECT, is_definite, is_plural, phrase_before
from coder.actors.resolver import Resolver
from coder.language.lexicon import Lexicon
from coder.language.tree import Tree

COUNTED = ("amod", "det", "nummod")
MODIFYING = ("amod", "compound", "flat", "nmod:desc", "nmod:poss", "det")
DESCRIBED = ("acl", "acl:relcl")
DONE_TO = ("obj", "nsubj:pass")
OF_ONE = ("an", "iot", "eni", "aqi", "aeli", "audi", "stani", "eshi")  # or "the Iraqi and the German army"
PERSONS = ("man", "woman", "iton", "dane", "swede", "finn", "turk", "scot", "croat", "spaniard")  # always one
TOGETHER = ("both", "all", "the", "each")  # "both Israelis and Palestinians" are the nations


def are_people(cast: Resolver, token: int) -> bool:
    """Whether the nation's noun at `token` means people of it."""
    tree, lexicon = cast.tree, cast.lexicon
    if tree.kids(token, "nummod"):
        return True
    if tree.deps[token] in MODIFYING:
        return False
    if not is_plural(tree, token):
        return _is_one(tree, token) or (_is_counted(tree, token, lexicon) and not tree.kids(token, "conj"))
    if _is_counted(tree, token, lexicon):
        return True
    return not is_definite(tree, token) and (_is_described(cast, token) or _acts_as_people(tree, token, lexicon))


def _is_one(tree: Tree, token: int) -> bool:
    """ "A Palestinian", "the Korean", not "a Chinese and a Russian helicopter" or "the French"."""
    articles = {tree.words[child].lower() for child in tree.kids(token, "det")}
    word = tree.words[token].lower()
    if "the" in articles and word.endswith(PERSONS) and not word.endswith("german"):
        return True
    if "the" in articles and word.endswith(OF_ONE):
        return tree.deps[token] != "conj" and not tree.kids(token, "conj")
    article = not articles.isdisjoint(("a", "an"))
    shared = (other for other in tree.kids(token, "conj") if tree.pos[other] == "NOUN" and tree.kids(other, "det"))
    return article and not any(shared)


def _is_counted(tree: Tree, token: int, lexicon: Lexicon) -> bool:
    """ "Many Afghans", "dozens of Iraqis"."""
    words = {tree.lemmas[child] for child in tree.kids(token, *COUNTED)} - set(TOGETHER)
    head = tree.heads[token]
    of = tree.deps[token] == "nmod" and tree.case(token) == "of" and tree.lemmas[head] not in TOGETHER
    return bool(words & lexicon.quantities) or (of and tree.lemmas[head] in lexicon.quantities)


def _is_described(cast: Resolver, token: int) -> bool:
    """ "Angry Pakistanis", "Syrians who fled"; not "Bosnian Serbs"."""
    tree = cast.tree
    adjectives = [c for c in tree.kids(token, "amod") if cast.hit(c) is None and (c == 0 or tree.words[c].islower())]
    return bool(adjectives or tree.kids(token, *DESCRIBED))


def _acts_as_people(tree: Tree, token: int, lexicon: Lexicon) -> bool:
    first = tree.heads[token] if tree.deps[token] == "conj" else token
    verb = tree.lemmas[tree.heads[first]]
    suffers = tree.deps[first] in DONE_TO and verb in lexicon.suffered
    masses = tree.deps[first] == "nsubj" and (verb in lexicon.rallying or verb in lexicon.unsuffered or verb == "die")
    return suffers or masses


def nations_listed(cast: Resolver, token: int) -> list[int]:
    """The words after several agents that tell of which nations they are: "six workers, among them two Kenyans".

    Of people in general not those of "including two Kenyan reporters", who are apart from the rest.
    """
    tree, agent = cast.tree, cast.hit(token)
    if not is_plural(tree, token):
        return []
    anybody = agent is not None and agent.party.entry in cast.lexicon.nobodies
    found: list[int] = []
    for hit, start in cast.scene.listed.items():
        first = next(t for t, offset in enumerate(tree.offsets) if offset >= start)
        if first > token and _is_counted_before(cast, first, token):
            found += [t for t in range(first, len(tree)) if cast.hit(t) is hit][:1]
    return [nation for nation in found if not (anybody and tree.deps[nation] in DIRECT)]


def _is_counted_before(cast: Resolver, first: int, token: int) -> bool:
    """Whether the agents at `token` are the nearest before: "beheaded 21 Christians on a beach, 20 of them Copts"."""
    tree, before = cast.tree, phrase_before(cast.tree, first)
    while before is not None and before > token and not _are_agents(cast, before):
        before = phrase_before(tree, min(tree.subtree(before), default=before))
    return before == token


def _are_agents(cast: Resolver, token: int) -> bool:
    hit = cast.hit(token)
    return hit is not None and bool(hit.code) and is_plural(cast.tree, token)
