"""The cast of a sentence: which actor, if any, a noun phrase of its tree stands for.

The rules, in order, for the head token of a noun phrase:

1. A dictionary name in the phrase's own words decides ("Iranian President Hassan Rouhani"); "former" makes it ELI.
2. An agent takes the country of its phrase, nearest first: adjective or compound ("Israeli troops"), owner ("Israel's
   troops"), "of/from/in" phrase ("police in Karachi"), coordination. A leader, aide or member of an organisation is the
   organisation. Without any: who bore the word earlier in the story, then the scene (`coder.actors.scene`).
3. A quantity passes on to what it counts ("dozens of protesters").
4. A pronoun means a subject above it (`coder.actors.pronouns`).
5. An unknown name takes sector and country of its title or apposition ("Iranian Foreign Minister M. J. Zarif"), else
   of the full name that it shortens.
6. A thing stands for its owner ("a U.S. Supreme Court decision", `possessor`), else for where it is (`place`).
7. "The attack", "the move" stand for who did it (`coder.actors.deeds`).
"""

from __future__ import annotations

import msgspec

from coder.actors.codes import base, with_sectors
from coder.actors.deeds import roots_of
from coder.actors.dictionary import Actors
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.memory import Memory, Remembered
from coder.actors.placing import place_hits
from coder.actors.pronouns import antecedent, each_other, is_reciprocal, pair_above
from coder.actors.scene import Scene, Setting
from coder.language.tree import Tree
from coder.records import Mention, Resolution

NAME_PARTS = ("flat", "nmod:desc", "appos")
DIRECT = ("amod", "compound", "nmod:poss", "nmod:desc", "det", "nmod:unmarked", "flat")
OWNING = frozenset(("of", "from", "by"))
SERVING = frozenset(("to", "for"))
HOLDING = frozenset(("in", "at", "within", "inside", "near", "outside", "on", "for"))
NOT_CORE = frozenset(
    "acl acl:relcl advcl advcl:relcl conj cc case punct parataxis mark appos nmod ccomp dep".split()
)  # what is left out of a mention's text
NAMED = ("person", "group", "short")
RESOLUTION: dict[str, Resolution] = {"city": "place", "region": "place", "short": "short_form"}


class Cast:
    """The actors of one sentence, resolved on demand and remembered."""

    def __init__(self, tree: Tree, hits: list[Hit], setting: Setting, actors: Actors, offset: int = 0) -> None:
        """Take the sentence's tree, the gazetteer's hits in it, and the offset of the sentence in its story."""
        self.tree = tree
        self.offset = offset
        self._memory = setting.memory or Memory()
        self.lexicon = actors.lexicon
        self._names = actors.country_names
        self._hit_of = place_hits(tree, hits, actors.lexicon)
        self.hits = list(dict.fromkeys(self._hit_of.values()))
        self.scene = Scene(tree, self.hits, setting, actors.lexicon)
        self._known: dict[int, Mention | None] = {}

    # ---- the questions

    def at(self, token: int) -> Mention | None:
        """The actor that the noun phrase headed by `token` stands for; None if the dictionaries know none."""
        if token not in self._known:
            self._known[token] = None  # a cycle of owners ends here
            self._known[token] = self._resolve(token)
        return self._known[token]

    def group(self, token: int) -> list[Mention]:
        """All actors that one noun phrase names: two for "the presidents of France and Egypt", else `at` alone."""
        mutual = [t for t in (token, *self.tree.kids(token, "det", "nmod:poss")) if is_reciprocal(self.tree, t)]
        if mutual:
            return self._placed(each_other(self, mutual[0]), token)
        first = self.at(token)
        if first is None:
            return self._pair(token)
        if "|" in first.code:
            return [self._member(first, code) for code in first.code.split("|")]
        sectors = first.code[len(base(first.code)) :]
        if first.resolution not in ("agent", "dictionary") or not sectors or self.tree.pos[token] != "NOUN":
            return [first]
        return [first, *self._colleagues(token, sectors, first)]

    def hit(self, token: int) -> Hit | None:
        """The dictionary name or agent that covers the token."""
        return self._hit_of.get(token)

    def unknown(self, token: int) -> Mention:
        """A mention without code for a noun phrase that no dictionary knows."""
        return self._mention(token, "", "", "", "unknown")

    def implied(self, sectors: str) -> Mention:
        """The party an act implies without naming it, as "was arrested" implies police of the place."""
        country = self.scene.country(sectors)
        code = with_sectors(country, sectors) if country else sectors
        name = self._agent_name(sectors, country)
        return Mention(start=0, end=0, text="", code=code, name=name, entry=sectors, resolution="implied")

    def tell(self, code: str, doers: list[Mention]) -> None:
        """Note who did an act, for a later "the attack" that refers to it."""
        for doer in doers[:1]:
            self._memory.deeds.note(code, doer)

    def remember(self) -> None:
        """Note the actors of this sentence for the sentences after it."""
        tree = self.tree
        for token in range(len(tree)):
            hit = self._hit_of.get(token)
            if hit is None or not hit.code or tree.deps[token] in ("flat", "compound", "amod"):
                continue
            mention = self.at(token)
            if (
                mention is None
                or not base(mention.code)
                or "|" in mention.code
                or mention.resolution in ("pronoun", "possessor")
            ):
                continue
            words = frozenset(tree.words[t].lower() for t in [token, *tree.kids(token, *DIRECT, "appos")])
            plural = tree.tags[token] in ("NNS", "NNPS")
            head = tree.heads[token] if tree.deps[token] in ("conj", "appos", "nmod:desc") else token
            subject = tree.deps[head] in ("nsubj", "nsubj:pass")
            several = any(tree.kids(head, "conj")) or len(tree.kids(tree.heads[head], "nsubj")) > 1
            plural = plural or (subject and several)
            last = hit.party.name.split()[-1]
            self._memory.note(Remembered(mention, hit.party.kind, words, last, plural, subject))
        self._memory.close_sentence()

    # ---- the rules

    def _resolve(self, token: int) -> Mention | None:
        hit = self._hit_of.get(token)
        if hit is not None and hit.party.kind != "agent":
            return self._named(hit, token)
        return (
            self._name_within(token)
            or (self._agent(token, hit) if hit is not None and hit.code else None)
            or (self._without_name(token) if hit is None else None)
            or self._owned(token)
            or self._did(token)
        )

    def _without_name(self, token: int) -> Mention | None:
        tree = self.tree
        if tree.lemmas[token] in self.lexicon.quantities or tree.pos[token] == "NUM":
            return self._counted(token)
        if tree.pos[token] == "PRON":
            wanted = self.lexicon.pronouns.get(tree.lemmas[token]) or self.lexicon.pronouns.get(
                tree.words[token].lower()
            )
            return self._antecedent(token, wanted) if wanted else None
        if tree.lemmas[token] in self.lexicon.country_nouns and self._is_definite(token):
            return self._owned(token) or self._antecedent(token, "country")
        if tree.pos[token] == "PROPN":
            return self._titled(token) or self._shortened(token)
        return None

    def _named(self, hit: Hit, head: int) -> Mention | None:
        """Rule 1: the hit names the phrase headed by `head`."""
        if not hit.code:
            return None
        former = hit.party.kind in ("person", "short") and self._is_former(head)
        code = base(hit.code) + "ELI" if former else hit.code
        resolution = RESOLUTION.get(hit.party.kind, "dictionary")
        return self._mention(head, code, hit.party.name, hit.party.entry, resolution, hit)

    def _name_within(self, token: int) -> Mention | None:
        """Rule 1: a person or group named in the phrase itself, title + name in any of the parser's shapes."""
        for child in self.tree.kids(token, *NAME_PARTS):
            hit = self._hit_of.get(child)
            if hit is not None and hit.party.kind in NAMED and hit.code:
                return self._named(hit, token)
        return None

    def _agent(self, token: int, hit: Hit) -> Mention:
        """Rule 2."""
        prefix, _, sectors = hit.code.partition("~")
        owner = self._owner(token) or self._holder(token) or self._bearer(token, hit)
        code = _agent_code(prefix, sectors, owner.code if owner else "")
        if not base(code) and not prefix:
            country = self.scene.country(sectors)
            code = with_sectors(country, sectors) if country else sectors
        return self._agent_mention(token, hit, code)

    def _agent_mention(self, token: int, hit: Hit, code: str) -> Mention:
        if "GOV" in code and self._is_former(token):
            code = base(code) + "ELI"
        name = self._agent_name(hit.party.name, base(code))
        return self._mention(token, code, name, hit.party.entry, "agent", hit)

    def _bearer(self, token: int, hit: Hit) -> Mention | None:
        """Who was called so earlier in the story ("the envoys"), else the people whom the sentence before was about."""
        plural = self.tree.tags[token] in ("NNS", "NNPS")
        if not self._is_definite(token):
            return None
        words = frozenset((self.tree.words[token].lower(), self.tree.lemmas[token]))
        remembered = self._memory.bearer(words, plural=plural)
        if remembered is None and hit.code == "~GOV":
            remembered = self._memory.subject(plural=plural, kinds=("person", "agent"))
        return remembered.mention if remembered else None

    def _is_definite(self, token: int) -> bool:
        return any(self.tree.lemmas[c] == "the" for c in self.tree.kids(token, "det"))

    def _counted(self, token: int) -> Mention | None:
        """Rule 3."""
        counted = [c for c in self.tree.kids(token, "nmod") if self.tree.case(c) in OWNING]
        return self.at(counted[0]) if counted else None

    def _antecedent(self, token: int, wanted: str) -> Mention | None:
        """Rule 4: a pronoun, or "the country", which is that of the actor meant."""
        found = antecedent(self, token, wanted, self._memory)
        if found is None:
            return None
        code = base(found.code) if wanted == "country" else found.code
        name = self._names.get(code, found.name) if wanted == "country" else found.name
        return self._mention(token, code, name, found.entry, "pronoun") if code else None

    def _titled(self, token: int) -> Mention | None:
        """Rule 5: an unknown name with a title or an apposition that is an agent."""
        for child in self.tree.kids(token, "nmod:desc", "compound", "flat", "amod", "appos"):
            hit = self._hit_of.get(child)
            if hit is not None and hit.party.kind == "agent" and hit.code:
                prefix, _, sectors = hit.code.partition("~")
                owner = self._owner(child) or self._owner(token)
                code = _agent_code(prefix, sectors, owner.code if owner else self.scene.dateline)
                if "GOV" in code and self._is_former(child):
                    code = base(code) + "ELI"
                return msgspec.structs.replace(self._agent_mention(token, hit, code))
        return None

    def _shortened(self, token: int) -> Mention | None:
        """Rule 5: a surname whose bearer the story has named in full."""
        if self.tree.kids(token, "flat") or self.tree.deps[token] == "flat":
            return None
        remembered = self._memory.surname(self.tree.words[token])
        if remembered is None:
            return None
        was = remembered.mention
        return self._mention(token, was.code, was.name, was.entry, "short_form")

    def _owned(self, token: int) -> Mention | None:
        """Rule 6."""
        if self.tree.pos[token] not in ("NOUN", "PROPN", "ADJ", "VERB"):
            return None
        owner = self._owner(token)
        if owner is not None:
            return self._mention(token, owner.code, owner.name, owner.entry, "possessor")
        holder = self._holder(token)
        return self._mention(token, holder.code, holder.name, holder.entry, "place") if holder else None

    def _did(self, token: int) -> Mention | None:
        """Rule 7."""
        roots = roots_of(self.tree, token, self.lexicon)
        was = self._memory.deeds.doer(roots) if roots is not None else None
        return self._mention(token, was.code, was.name, was.entry, "deed") if was else None

    # ---- whose it is

    def _owner(self, token: int) -> Mention | None:
        """Whose agent or thing it is: the nearest adjective, compound, owner or "of" phrase that is an actor."""
        tree = self.tree
        nearest = self._direct_owner(token)
        if nearest is not None:
            return nearest
        owning = OWNING | SERVING if tree.lemmas[token] in self.lexicon.serving else OWNING
        for child in tree.kids(token, "nmod", "appos"):
            if tree.deps[child] == "appos" or tree.case(child) in owning:
                found = self.at(child)
                if found is not None and base(found.code) and found.resolution != "deed":
                    return found
        return self._shared_owner(token)

    def _direct_owner(self, token: int) -> Mention | None:
        """What stands before the noun: a nation, and an agent of it if there is one ("the Israeli army raid")."""
        agents: list[Mention] = []
        for child in self.tree.kids(token, *DIRECT)[::-1]:
            hit = self._hit_of.get(child)
            found = None if hit is not None and hit is self._hit_of.get(token) else self.at(child)
            if found is None or not base(found.code):
                continue
            if hit is None or hit.party.kind != "agent":
                sectors = agents[0].code[len(base(agents[0].code)) :] if agents else ""
                return msgspec.structs.replace(found, code=with_sectors(found.code, sectors)) if sectors else found
            agents.append(found)
        return agents[0] if agents else None

    def _holder(self, token: int) -> Mention | None:
        """Where an agent or thing is: "police in Karachi", "a base in Iraq"."""
        for child in self.tree.kids(token, "nmod"):
            if self.tree.case(child).split(" ")[0] in HOLDING:
                found = self.at(child)
                if found is not None and base(found.code):
                    return found
        return None

    def _shared_owner(self, token: int) -> Mention | None:
        """ "Israeli troops and police": what stands before the first of a coordination holds for the rest."""
        tree = self.tree
        head = tree.heads[token]
        shares = tree.deps[token] in ("conj", "appos", "flat", "nmod:desc") and tree.pos[head] in ("NOUN", "PROPN")
        if not shares or (head in self._known and self._known[head] is None):
            return None
        for child in tree.kids(head, "amod", "compound", "nmod:poss"):
            hit = self._hit_of.get(child)
            if hit is not None and hit.code and hit.party.kind != "agent" and base(hit.code):
                return self._named(hit, child)
        return None

    def _colleagues(self, token: int, sectors: str, first: Mention) -> list[Mention]:
        """The same agents of further countries: "the Russian and Turkish presidents", "of Peru and Ecuador"."""
        tree = self.tree
        nations = [
            c for c in tree.kids(token, *DIRECT) if (hit := self._hit_of.get(c)) and hit.party.kind in GEOGRAPHIC
        ]
        nations += [child for child in tree.kids(token, "nmod") if tree.case(child) in ("of", "from")]
        found: dict[str, Mention] = {}
        for owner in (other for child in nations for other in tree.conjuncts(child)):
            mention = self.at(owner)
            country = base(mention.code) if mention else ""
            if country and country != base(first.code):
                name = self._agent_name(first.name.partition(" (")[0], country)
                found[country] = msgspec.structs.replace(first, code=with_sectors(country, sectors), name=name)
        return list(found.values())

    def _member(self, several: Mention, code: str) -> Mention:
        return msgspec.structs.replace(several, code=code, name=self._names.get(code, code), resolution="group")

    def _pair(self, token: int) -> list[Mention]:
        """ "Both sides", "the two leaders": the two parties of the clause above, else of the sentence before."""
        tree = self.tree
        if tree.lemmas[token] not in self.lexicon.pair_nouns or tree.tags[token] != "NNS":
            return []
        two = {tree.lemmas[child] for child in tree.kids(token, "det", "nummod", "det:predet")}
        if not ("both" in two or {"the", "two"} <= two):
            return []
        return self._placed(pair_above(self, token) or self._memory.pair(), token)

    def _placed(self, parties: list[Mention], token: int) -> list[Mention]:
        """The parties as mentions of the phrase at `token` that stands for all of them."""
        start, end = self.tree.span(self.tree.subtree(token, NOT_CORE))
        place = {"start": start + self.offset, "end": end + self.offset, "text": self.tree.text[start:end]}
        return [msgspec.structs.replace(party, resolution="group", **place) for party in parties]

    def _is_former(self, token: int) -> bool:
        tree = self.tree
        around = [
            near
            for word in [token, *tree.kids(token, *DIRECT, "appos")]
            for near in (word, *tree.kids(word, "amod", "compound", "advmod"))
        ]
        words = {tree.words[near].lower() for near in around}
        return bool(words & self.lexicon.former) or any(word.startswith("ex-") for word in words)

    # ---- making mentions

    def _agent_name(self, agent: str, country: str) -> str:
        name = self._names.get(country[:3], country)
        return f"{agent} ({name})" if name else agent

    def _mention(  # noqa: PLR0913, PLR0917 - the fields of a mention
        self, token: int, code: str, name: str, entry: str, resolution: Resolution, hit: Hit | None = None
    ) -> Mention:
        """A mention of the phrase headed by `token` without its clauses and coordinations, the hit's span included."""
        start, end = self.tree.span(self.tree.subtree(token, NOT_CORE))
        if hit is not None:
            start, end = min(start, hit.start), max(end, hit.end)
        return Mention(
            start=start + self.offset,
            end=end + self.offset,
            text=self.tree.text[start:end],
            code=code,
            name=name,
            entry=entry,
            resolution=resolution,
        )


def _agent_code(prefix: str, sectors: str, owner: str) -> str:
    if prefix:
        return with_sectors(base(owner) or prefix, sectors) if owner and sectors else prefix + sectors
    return with_sectors(owner, sectors) if owner else sectors
