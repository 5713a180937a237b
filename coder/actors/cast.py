"""The cast of a sentence: which actor, if any, a noun phrase of its tree stands for.

The rules, in order, for the head token of a noun phrase; `resolution` of the mention says which of them decided.

1. A dictionary name in the phrase's own words decides ("Iranian President Hassan Rouhani"): `dictionary`, `place` for
   cities and regions, `seat` for a capital that acts ("Moscow denied", "talks with Tehran": its government). "Former"
   makes it ELI, counting or describing a nation citizens of it ("168 Liberians", `coder.actors.nationals`). A nation
   of which many live elsewhere is its people there: Albanians in Kosovo (`coder.actors.minorities`). A general
   noun with the name of a country or body is that: "its neighbour Sudan", "the island nation of Fiji" (`relations`,
   `country_nouns` in grammar.yaml).
   A surname alone (`short_form`) is whom the story has named in full, else the holder of the dictionary's short form;
   nobody, if two people of the story may be meant.
2. An agent takes the country of its phrase, nearest first: adjective or compound ("Israeli troops"), owner ("Israel's
   troops"), "of/from/in" phrase ("police in Karachi"), coordination, a list after it ("workers, among them an
   American", `coder.actors.listed`): `agent`. A leader, aide or member of an
   organisation is the organisation. Without any: who was called so earlier in the story, or, for those who serve a
   state, whom the sentence before was about (`title`); then, as `coder.actors.origins` decides, the state that jails
   or frees them, that rebels meet, or not that whose people they harm; then what the scene offers
   (`coder.actors.scene`): the place of
   the clause, the subject that governs it, the dateline, the one country named, the story's. Where who is new to the
   story acts on "the generals", they are of the one country told of before. A country that has no such office is
   passed over (`offices`), as is one whose weapon strikes him or that he acts upon (`coder.actors.arms`,
   `coder.actors.opponents`). Those who fight may be of where the police they fight are at home.
   "His counterpart" and "its neighbour" are never of his own country (`coder.actors.counterparts`); refugees are of the
   one they left, not of who takes them in, and soldiers of who sends them (`coder.actors.movers`).
   Faith makes civilians a religious group, and officials of a breakaway region are separatists.
3. A quantity passes on to what it counts ("dozens of protesters"); a bare one is people ("killed dozens").
4. A pronoun, and "the country", means a subject or owner above it (`coder.actors.pronouns`), one that is an object an
   earlier object or subject that does not act in its clause (`coder.actors.objects`): `pronoun`.
   "We" is who is quoted.
5. An unknown name takes sector and country of its title or apposition ("Iranian Foreign Minister M. J. Zarif").
6. "Both sides", "the three countries", "the pair", "each other", "their governments": the parties of a clause above
   or of a sentence before (`coder.actors.several`); "the North": half of a divided country that the story names:
   `group`, `title`.
7. A thing stands for its owner ("a U.S. Supreme Court decision", `possessor`), a weapon for his army, else a thing for
   where it is (`place`). Kin of an actor are of his country, not of his office.
8. "The attack", "the move" stand for who did it (`coder.actors.deeds`), as does what sums a clause up: `deed`.
9. "The group", "the alliance" mean the body named last that may be called so (`coder.actors.bodies`): `title`.

What refers to other words of the story (4 to 9, a short form, a title of rule 2, "its army") keeps where they stand:
`refers_to` of the mention.

A code is country or organisation, then sectors; where a rule gives no country, only the sectors; where it gives
nothing, or two answers that differ, the phrase is no actor.
"""

from __future__ import annotations

from coder.actors.agents import agent, titled
from coder.actors.arms import with_army
from coder.actors.bodies import body_meant
from coder.actors.codes import base
from coder.actors.counted import counted, counted_noun
from coder.actors.counterparts import is_foreign_to_owner
from coder.actors.deeds import as_state, roots_of, sums_up
from coder.actors.dictionary import Actors
from coder.actors.gazetteer import Hit
from coder.actors.memory import Memory
from coder.actors.mentions import Mentions
from coder.actors.names import name_beside, name_within, named, shortened
from coder.actors.nations_meant import country, country_of_story, country_visited, half, realm, second
from coder.actors.owners import holder_of, owner_of
from coder.actors.phrases import clause_of, is_common, is_definite, is_visited
from coder.actors.placing import opposed_hits, place_hits
from coder.actors.pronouns import judge_of, meant_by, quoted
from coder.actors.recall import named_in, worth_remembering
from coder.actors.scene import Scene
from coder.actors.setting import Setting
from coder.actors.several import called, co_owners, colleagues, is_group_word, members, offices_of, parties_meant, they
from coder.language.lexicon import HALVES
from coder.language.tree import Tree
from coder.records import Mention

TOWNS = ("city", "capital")
SAYING = "11"  # among the root codes of what somebody says
FOREIGN = "INT"  # "foreigners, most of them Chadians"
THINGS = ("NOUN", "PROPN", "ADJ", "VERB")


class Cast:
    """The actors of one sentence, resolved on demand and remembered."""

    def __init__(self, tree: Tree, hits: list[Hit], setting: Setting, actors: Actors, offset: int = 0) -> None:
        """Take the sentence's tree, the gazetteer's hits in it, and the offset of the sentence in its story."""
        self.tree = tree
        self.lexicon = actors.lexicon
        self.memory = setting.memory or Memory()
        self.mentions = Mentions(tree, offset, actors.country_names)
        self.offset = offset
        self._hit_of = place_hits(tree, hits, actors.lexicon)
        self._opposed = opposed_hits(tree, hits)
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
        together = they(self, token) or called(self, token)
        if together:
            return together
        first = self.at(token)
        noun = counted_noun(self, token)
        if first is not None and noun is not None and first == self.at(noun):
            return self.group(noun)
        if first is None or not base(first.code):
            return parties_meant(self, token) or ([first] if first else [])
        if "|" in first.code:
            return members(self, first)
        if first.resolution in ("agent", "dictionary") and is_common(self.tree, token):
            others = colleagues(self, token, offices_of(self, token, first), first)
            return others if others and base(first.code) == FOREIGN else [first, *others]
        return [first, *co_owners(self, token, first)] if first.resolution == "possessor" else [first]

    def names_in(self, mention: Mention) -> list[Hit]:
        """The dictionary names and agents among the words of a mention of this sentence."""
        first, last = mention.start - self.offset, mention.end - self.offset
        return [hit for hit in self.hits if first <= hit.start < last]

    def hit(self, token: int) -> Hit | None:
        """The dictionary name or agent that covers the token."""
        return self._hit_of.get(token)

    def inhabitants(self, mention: Mention) -> str:
        """The sector of who lives in the town, village or base that a mention names; "" for a country or region."""
        token = next((token for token, known in self._known.items() if known == mention), None)
        if token is None or (mention.code != base(mention.code) and mention.resolution != "seat"):
            return ""
        hit, lemma = self._hit_of.get(token), self.tree.lemmas[token]
        if lemma in self.lexicon.towns or (hit is not None and hit.party.kind in TOWNS):
            return "CVL"
        return "MIL" if lemma in self.lexicon.forts and mention.resolution == "possessor" else ""

    def unknown(self, token: int) -> Mention:
        """A mention without code for a noun phrase that no dictionary knows."""
        return self.mentions.phrase(token, "", "", "", "unknown")

    def implied(self, sectors: str, home: str = "", place: str = "") -> Mention:
        """The party an act implies without naming it: of `place`, else of where the sentence is, else of `home`."""
        return self.mentions.unnamed(sectors, place or next(self.scene.offers(sectors), home))

    def army(self, struck: list[Mention]) -> Mention | None:
        """Whose the air strikes are that nobody is said to have made: of the army that used force last."""
        country = self.memory.deeds.army(struck)
        return self.mentions.unnamed("MIL", country) if country else None

    def opposed(self, tokens: set[int]) -> list[Mention]:
        """The nation or body that an act, said with these words, is against: Japan of "anti-Japan protests"."""
        told = [(token, self._opposed[token]) for token in sorted(tokens) if token in self._opposed]
        return [
            self.mentions.phrase(token, hit.code, hit.party.name, hit.party.entry, "dictionary", hit)
            for token, hit in told
            if base(hit.code)
        ]

    def tell(self, code: str, anchor: int, doers: list[Mention], victims: list[Mention]) -> None:
        """Note who did an act to whom, for a later "the attack" or "denied the charge" that refers to it."""
        for doer in doers[:1]:
            self.memory.deeds.note(code, doer, victims, self.scene.place_of_clause(anchor))
            for token in [t for t, known in self._known.items() if known is None and sums_up(self.tree, t)]:
                del self._known[token]  # it was asked for before there was a deed

    def accuser(self, token: int, accused: list[Mention]) -> Mention | None:
        """Who spoke last against one of these; the word at `token` refers to him."""
        was = self.memory.deeds.accuser(accused)
        return self.mentions.same(token, was, "deed") if was is not None else None

    def offender(self, token: int, offended: list[Mention]) -> Mention | None:
        """Who abroad acted last against one of these; the word at `token` answers him."""
        was = self.memory.deeds.offender(offended)
        return self.mentions.same(token, was, "deed", as_state(was.code)) if was is not None else None

    def captor(self, token: int, held: list[Mention]) -> Mention | None:
        """Who seized one of these last, or anybody; the word at `token`, such as "release", refers to it."""
        was = self.memory.deeds.captor(held)
        return self.mentions.same(token, was, "deed") if was is not None else None

    def remember(self) -> None:
        """Note the actors of this sentence for the sentences after it."""
        for remembered in worth_remembering(self):
            self.memory.note(remembered)
        self.memory.countries |= named_in(self.hits, self.tree.text, self.offset)
        self.memory.close_sentence()

    # ---- the rules

    def _resolve(self, token: int) -> Mention | None:
        beside = (self._did(token) if sums_up(self.tree, token) else None) or name_beside(self, token)
        if beside is not None:
            return beside
        hit = self._hit_of.get(token)
        if hit is not None and hit.party.kind != "agent":
            return named(self, hit, token)
        if is_foreign_to_owner(self, token):
            return name_within(self, token) or second(self, token)
        return (
            name_within(self, token)
            or (agent(self, token, hit) if hit is not None and hit.code else None)
            or (self._without_name(token) if hit is None else None)
            or self._owned(token)
            or self._did(token)
        )

    def _without_name(self, token: int) -> Mention | None:
        """Rules 3 to 6: what no dictionary has."""
        tree, lexicon = self.tree, self.lexicon
        body = body_meant(self, token)
        if body is not None or is_group_word(self, token):
            return body
        if tree.lemmas[token] in lexicon.quantities or tree.pos[token] == "NUM":
            return counted(self, token)
        if tree.pos[token] == "PRON" and tree.words[token].lower() in lexicon.speakers:
            speaker = quoted(self, token)
            return self.mentions.same(token, speaker, "pronoun") if speaker else None
        wanted = lexicon.pronouns.get(tree.words[token].lower()) or lexicon.pronouns.get(tree.lemmas[token])
        if wanted and tree.pos[token] in ("PRON", "DET"):
            return self._referred(token, wanted)
        found = self._definite(token) if is_definite(tree, token) else None
        if found is None and tree.pos[token] == "PROPN":
            return shortened(self, token) or titled(self, token)
        return found

    def _definite(self, token: int) -> Mention | None:
        lemma = self.tree.lemmas[token]
        if lemma in self.lexicon.country_nouns:
            named = self._owned(token) or realm(self, token)
            if named is None and is_visited(self.tree, token):
                return country_visited(self, token)
            return named or self._referred(token, "country") or country_of_story(self, token)
        return half(self, token) if lemma in HALVES else None

    def _referred(self, token: int, wanted: str) -> Mention | None:
        """Rule 4: a pronoun, or "the country", which is that of the actor meant."""
        found = meant_by(self, token, wanted)
        if found is None or not found.code or "|" in found.code:
            return None
        if wanted == "country":
            return country(self, token, base(found.code), "pronoun", found.referent)
        return self.mentions.same(token, found, "pronoun")

    def _owned(self, token: int) -> Mention | None:
        """Rule 7."""
        if self.tree.pos[token] not in THINGS or self.tree.lemmas[token] in self.lexicon.spells:
            return None
        owner = owner_of(self, token)
        if owner is not None and self.tree.lemmas[token] in self.lexicon.kin:
            return self._kin(token, owner)
        if owner is not None:
            if owner.resolution == "seat" and self.tree.lemmas[token] in self.lexicon.places:  # Beirut's suburbs
                return self.mentions.same(token, owner, "place", base(owner.code))
            return self.mentions.same(token, owner, "possessor", with_army(self, token, owner))
        holder = holder_of(self, token)
        return self.mentions.same(token, holder, "place") if holder else None

    def _did(self, token: int) -> Mention | None:
        """Rule 8."""
        if (doer := self._summed_up(token)) is not None:
            return self.mentions.same(token, doer, "deed")
        roots = roots_of(self.tree, token, self.lexicon)
        was = self.memory.deeds.doer(roots, without=judge_of(self, token)) if roots is not None else None
        return self.mentions.same(token, was, "deed") if was else None

    def _summed_up(self, token: int) -> Mention | None:
        """Who did what the noun sums up, the subject of its clause: "Israel approved homes, a step that Jordan ..."."""
        tree = self.tree
        roots = roots_of(tree, token, self.lexicon) if sums_up(tree, token) else None
        if roots is None:
            return None
        clause = clause_of(tree, tree.heads[token])
        while SAYING in roots and tree.deps[clause] == "ccomp":  # "alleged he had cheated, a claim denied by ..."
            clause = clause_of(tree, tree.heads[clause])
        doers = (self.at(subject) for subject in tree.kids(clause, "nsubj"))
        return next((doer for doer in doers if doer is not None and base(doer.code)), None)

    def _kin(self, token: int, owner: Mention) -> Mention | None:
        """ "Kim's sister" is of his country; but "her brother", of such a sister, may be Kim himself."""
        again = owner.resolution == "pronoun" and owner.code == base(owner.code)
        return None if again else self.mentions.same(token, owner, "possessor", base(owner.code))
