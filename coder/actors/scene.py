"""Where a sentence happens and whom it speaks of, as far as it decides whose police, army or rebels are meant."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property

from coder.actors.codes import PREFIXES, base
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.listed import listed
from coder.actors.phrases import clause_of, clauses_above
from coder.actors.setting import Setting
from coder.language.lexicon import Lexicon
from coder.language.tree import DIRECTIONS, Tree

PLACING = frozenset("in at near outside inside across within throughout around on from".split())
FIGHTING = frozenset(("UAF", "REB", "SEP", "INS", "CRM", "RAD"))
LOCAL = "CVL"
POLICE = "COP"
HOLDS_A_PLACE = ("obl", "nmod", "obl:unmarked")
NARROWS_A_PLACE = ("amod", "compound", "nmod:poss", "nmod")
OUTWARD = ("ccomp", "acl", "acl:relcl", "conj", "parataxis")  # from an agent's clause to one whose place is also his
ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent")
TITLING = ("nmod:desc", "flat", "appos")
INWARD = ("ccomp",)  # "police said that ... in Karachi"


class Scene:
    """The countries that a sentence offers to an agent who has none of his own.

    `listed` are the nations that list some of those told of before, and offer nothing to others, each with the
    character where its list begins.
    """

    def __init__(self, tree: Tree, hits: list[Hit], setting: Setting, lexicon: Lexicon) -> None:
        self.listed = listed(tree.text, hits)
        self._tree = tree
        self._hits = [hit for hit in hits if hit not in self.listed]
        self._setting = setting
        self._lexicon = lexicon

    @property
    def day(self) -> dt.date | None:
        """The day of the story."""
        return self._setting.date

    @property
    def place(self) -> str:
        """The country of a place phrase of this very sentence ("in Kabul", "near the Iraqi city"), or ""."""
        return next((country for _, country in self._places), "")

    @property
    def dateline(self) -> str:
        """The country of a place phrase, else of the story's dateline, or ""."""
        return self.place or self._setting.dateline

    @property
    def filed_from(self) -> str:
        """The country of the story's dateline itself, or ""."""
        return self._setting.dateline

    @property
    def story(self) -> str:
        """The country that the story is about, or "" when it speaks much of a second one."""
        return self._setting.country if self._setting.dominant else ""

    @property
    def countries(self) -> frozenset[str]:
        """All countries that the story names."""
        return self._setting.countries

    def offers(
        self, sectors: str, token: int | None = None, subject: str = "", holds: Callable[[str], bool] = bool
    ) -> Iterator[str]:
        """The countries an agent at `token` who has none may be of, the likeliest first; only such as `holds` allows.

        The place of his clause, the country of the subject that governs it, the dateline, another place of the
        sentence, the one country that it names, the story's. Police serve at home, whoever speaks of them. Those who
        fight are of where they fight, or of where what they attack stands, not of a nation named, since that is mostly
        their victims'. Civilians and "local" people are of where the story's places are before that of a nation named,
        which may be who attacks them. An official is of the story's country only when the story has no second one.
        """
        place = self.place if token is None else self.place_of_clause(token)
        partners = self._partners(token) if sectors == "GOV" and token is not None else frozenset()
        setting = self._setting
        if sectors in FIGHTING:
            found = [place, self.place, self._struck_beside(token), setting.dateline, self._battleground]
        elif sectors == LOCAL or self._is_local(token):
            only = self._only_country(token, holds)
            struck = self._struck_beside(None)
            found = [place, setting.dateline, self.place, struck, self._ground, only, setting.country]
        else:
            only = self._only_country(token, holds)
            found = [
                place,
                *((setting.dateline, subject) if sectors == POLICE else (subject, setting.dateline)),
                self.place,
                only,
                self.story if sectors == "GOV" else setting.country,
            ]
        yield from (country for country in found if country and country not in partners and holds(country))

    @property
    def _ground(self) -> str:
        """The country that the story's places are in, if it does not stand here as a party ("Britain welcomed")."""
        parties = {base(hit.code) for hit in self._hits if hit.party.kind == "country"}
        return self._setting.ground if self._setting.grounded and self._setting.ground not in parties else ""

    @property
    def _battleground(self) -> str:
        """The country that most of the story's places are in, if it does not act or suffer here itself."""
        countries = [(hit, self._token_of(hit)) for hit in self._hits if hit.party.kind == "country"]
        acting = {base(hit.code) for hit, token in countries if self._tree.deps[token] in (*ARGUMENTS[:4], "conj")}
        return self._setting.ground if self._setting.ground not in acting else ""

    def _is_local(self, token: int | None) -> bool:
        """Whether the phrase says so: "local officials", "the mayor"."""
        if token is None:
            return False
        tree = self._tree
        return tree.lemmas[token] in self._lexicon.local_offices or any(
            tree.lemmas[c] == "local" for c in tree.kids(token, "amod")
        )

    def _partners(self, token: int) -> frozenset[str]:
        """The countries of officials beside the one at `token`, where their phrase says so: he is hardly of theirs."""
        tree = self._tree
        if len(self.countries) == 1 and tree.lemmas[token] in self._lexicon.ruling:
            return frozenset()  # "the president dismissed the government"
        while tree.deps[token] in TITLING:
            token = tree.heads[token]
        beside = [c for c in tree.children[tree.heads[token]] if c != token and tree.deps[c] in ARGUMENTS]
        phrases = [set(tree.subtree(other)) for other in beside]
        within = [[hit for hit in self._hits if self._token_of(hit) in phrase] for phrase in phrases]
        officials = [hits for hits in within if any("GOV" in h.code or _is_out_of_office(h) for h in hits)]
        return frozenset(base(hit.code) for hits in officials for hit in hits if hit.party.kind in GEOGRAPHIC)

    def place_of_clause(self, token: int) -> str:
        """The country of a place phrase that says where the deed of the token's clause is, or ""."""
        tree = self._tree
        own = clause_of(tree, token)
        outer = set(clauses_above(tree, own, OUTWARD))
        found = ""
        for place, country in self._places:
            clause = clause_of(tree, place)
            if clause == own:
                return country
            if clause in outer or own in clauses_above(tree, clause, INWARD):
                found = found or country
        return found

    @cached_property
    def _places(self) -> list[tuple[int, str]]:
        hits = sorted(self._hits, key=self._only_narrows)  # "a Spanish school in Casablanca": Casablanca first
        found = [(self._place_of(hit), base(hit.code)) for hit in hits]
        return [(place, country) for place, country in found if place is not None]

    def _only_narrows(self, hit: Hit) -> bool:
        """Whether a name but says which place is meant: "the Serbian province of Vojvodina"."""
        return hit.party.kind == "adjective" or self._tree.case(self._token_of(hit)) == "of"

    def _struck_beside(self, token: int | None) -> str:
        """The country of a building or town that something is done to ("attacked India's parliament"), or "".

        With a `token` only in its clause: who kills soldiers in one place does not shell villages in another.
        """
        clause = clause_of(self._tree, token) if token is not None else None
        struck = [hit for hit in self._named if self._stands_struck(hit)]
        beside = (h for h in struck if clause is None or clause_of(self._tree, self._token_of(h)) == clause)
        return next((base(hit.code) for hit in beside), "")

    @property
    def _named(self) -> list[Hit]:
        """The names that are of a country."""
        return [h for h in self._hits if h.party.kind != "agent" and base(h.code)[:3] not in ("", *PREFIXES)]

    def _stands_struck(self, hit: Hit) -> bool:
        tree, token = self._tree, self._token_of(hit)
        if hit.party.kind in GEOGRAPHIC and tree.deps[token] in NARROWS_A_PLACE[:3]:
            token = tree.heads[token]
        standing = hit.party.kind == "city" or self._lexicon.is_ground(tree.lemmas[token])
        return (
            standing and tree.lemmas[token] not in self._lexicon.borders and tree.deps[token] in ("obj", "nsubj:pass")
        )

    def _only_country(self, token: int | None, holds: Callable[[str], bool]) -> str:
        """The one country named, but in the agent's own phrase."""
        below = set() if token is None else set(self._tree.subtree(token))
        others = [hit for hit in self._hits if hit.party.kind != "agent" and self._token_of(hit) not in below]
        named = {country for hit in others if (country := base(hit.code)) and holds(country)}
        named = {country for country in named if country[:3] not in PREFIXES}
        return named.pop() if len(named) == 1 else ""

    def _token_of(self, hit: Hit) -> int:
        """The last token of the name, or its head within the name ("Sri" of "Sri Lankan")."""
        tree = self._tree
        token = bisect_right(tree.offsets, hit.end - 1) - 1
        inner = tree.deps[token] == "flat" and tree.offsets[tree.heads[token]] >= hit.start
        return tree.heads[token] if inner else token

    def is_border_of_others(self, noun: int, country: str) -> bool:
        """Whether a border or base, which is of two countries or may be abroad, is named beside a second country.

        "Niger's border with Mali" is Niger's side.
        """
        named = {base(hit.code) for hit in self._named} - {country}
        sided = any(self._tree.case(child) == "with" for child in self._tree.kids(noun, "nmod"))
        return bool(named) and not sided and self._tree.lemmas[noun] in self._lexicon.borders

    def _place_of(self, hit: Hit) -> int | None:
        """The place phrase whose noun a geographic name is or narrows."""
        tree = self._tree
        if hit.party.kind not in GEOGRAPHIC or self._is_host(hit):
            return None
        token = self._token_of(hit)
        head = tree.heads[token]
        narrows = (
            tree.deps[token] in NARROWS_A_PLACE
            and tree.case(token) in ("", "of")  # "a camp in Mali" is in Mali, "the border with Mali" is not
            and tree.lemmas[head] in self._lexicon.places
        )
        if (hit.party.kind == "adjective" and not narrows) or (
            narrows and self.is_border_of_others(head, base(hit.code))
        ):
            return None
        place = head if narrows else token
        case = tree.case(place).split(" ")[0]
        beside = case == "of" and tree.lemmas[tree.heads[place]] in DIRECTIONS  # "west of Kabul"
        placed = tree.deps[place] in HOLDS_A_PLACE and (beside or case in PLACING) and (narrows or case != "from")
        return place if placed else None

    def _is_host(self, hit: Hit) -> bool:
        """Whether it is a city where others meet, in a story that names others."""
        host = self._tree.text[hit.start : hit.end].lower() in self._lexicon.host_cities
        return host and len(self.countries - {base(hit.code)}) > 0


def _is_out_of_office(hit: Hit) -> bool:
    return hit.party.kind in ("person", "short") and hit.code.endswith("ELI")
