"""Words that the parser reads as another part of speech than they are.

Nouns in -ing read as clauses, "killed in fighting between ...", and clauses read as nouns, "set off a car bomb killing
ten people", "denied bombing Chad". Participles before a name read as infinitives, "flew to besieged Kyiv"; infinitives
read as adjectives, "offered to free jailed rebels". Verbs with a subject read as nouns, "NATO bombs Serbia".
"""

from __future__ import annotations

from coder.language.tree import Row

FIGHTS = frozenset(("fighting", "shelling", "bombing", "shooting", "infighting", "gunfighting", "skirmishing"))
AMID = frozenset(("in", "during", "amid", "from", "after", "by", "despite", "of"))  # what stands before a noun in -ing
OUTCOMES = {"killing": "kill", "wounding": "wound", "injuring": "injure"}
READ_WRONG = FIGHTS | OUTCOMES.keys() | {"to"}
FREE = "free"
FREE_THINGS = frozenset(  # which nobody sets free: "agreed to free elections"
    """
    election vote poll ballot trade market speech press media expression movement access passage travel transit will
    enterprise education health healthcare care medicine school tuition agency zone port state society choice assembly
    association love kick throw agent fall food housing flow exercise ride ticket lunch
    """.split()
)
CLAUSAL = frozenset(("advcl", "acl", "xcomp", "ccomp"))
INFINITIVE = frozenset(("advcl", "xcomp", "acl"))
NOUNS = ("NN", "NNS")
FINITE = ("VBD", "VBP", "VBZ")
CLAUSES = frozenset(("ROOT", "ccomp", "advcl", "conj", "parataxis", "acl:relcl"))
OF_NOUNS = frozenset(("cop", "det", "amod", "nmod:poss", "case", "nummod", "compound"))
OF_VERBS = frozenset(("obj", "nsubj", "aux", "xcomp", "ccomp"))


def with_words_read(rows: list[Row]) -> list[Row]:
    """The rows with such nouns as nouns and such verbs as verbs."""
    for token, row in enumerate(rows):
        if row.word in FIGHTS and _is_fight(rows, token):
            rows = _as_noun(rows, token)
        elif row.word in OUTCOMES and _is_outcome(rows, token):
            rows = _as_clause(rows, token)
        elif row.word in FIGHTS and _is_gerund(rows, token):
            rows = _as_gerund(rows, token)
        elif row.lemma == "to" and _is_state_of_place(rows, token + 1):
            rows = _as_place(rows, token + 1)
        elif row.lemma == "to" and _is_infinitive(rows, token + 1):
            rows = _as_infinitive(rows, token + 1)
    return rows


def _is_fight(rows: list[Row], token: int) -> bool:
    """Whether a word like "fighting" is read as a clause though it has nothing of a verb: "died in fighting"."""
    row, before = rows[token], rows[token - 1]
    named = row.pos == "VERB" and row.dep in CLAUSAL
    below = named and before.head == token and before.dep in ("mark", "case") and before.word.lower() in AMID
    return below and not any(other.head == token and other.dep in OF_VERBS for other in rows)


def _as_noun(rows: list[Row], token: int) -> list[Row]:
    """The rows with the fight as a noun after its preposition, and what follows it hung on a noun."""
    found = list(rows)
    fight = rows[token]
    below_noun = rows[fight.head].pos in ("NOUN", "PROPN", "NUM")
    found[token] = fight._replace(lemma=fight.word.lower(), pos="NOUN", tag="NN", dep="nmod" if below_noun else "obl")
    found[token - 1] = rows[token - 1]._replace(dep="case")
    for place, row in enumerate(rows):
        if row.head == token and row.dep in ("obl", "obl:agent"):
            found[place] = row._replace(dep="nmod")
    return found


def _is_gerund(rows: list[Row], token: int) -> bool:
    """Whether "bombing" is read as a noun that narrows whom one bombs: "denied bombing Chad"."""
    row, before, whom = rows[token], rows[token - 1], rows[rows[token].head]
    if row.dep != "compound" or not token or row.head < token:
        return False
    named = whom.pos == "PROPN" or row.head > token + 1
    of_verb = before.pos == "VERB" and whom.dep == "obj" and whom.head == token - 1
    of_case = before.dep == "case" and before.head == row.head and whom.dep in ("nmod", "obl")
    return named and (of_verb or of_case)


def _as_gerund(rows: list[Row], token: int) -> list[Row]:
    """The rows with the gerund above whom it is done to, and on the verb before it."""
    found = list(rows)
    whom, verb = rows[token].head, rows[token - 1]
    above = rows[whom].head
    while rows[above].pos != "VERB" and rows[above].head != above:
        above = rows[above].head
    dep = "xcomp" if verb.pos == "VERB" else "advcl"
    lemma = rows[token].word.removesuffix("ing")
    found[token] = rows[token]._replace(lemma=lemma, pos="VERB", tag="VBG", dep=dep, head=above)
    found[whom] = rows[whom]._replace(dep="obj", head=token)
    if verb.dep == "case":
        found[token - 1] = verb._replace(dep="mark", head=token)
    return found


def _is_outcome(rows: list[Row], token: int) -> bool:
    """Whether "killing", with an object of its own, is read as a noun that the one before narrows."""
    if rows[token].dep not in ("obj", "obl", "nsubj:pass") or not token:
        return False
    before = rows[token - 1]
    return before.head == token and before.dep == "compound" and any(r.head == token and r.dep == "obj" for r in rows)


def _as_clause(rows: list[Row], token: int) -> list[Row]:
    """The rows with the noun before in the place of "killing", which becomes a clause of the same verb."""
    found = list(rows)
    outcome = rows[token]
    found[token - 1] = rows[token - 1]._replace(dep=outcome.dep, head=outcome.head)
    found[token] = outcome._replace(lemma=OUTCOMES[outcome.word], pos="VERB", tag="VBG", dep="advcl")
    for place, row in enumerate(rows[: token - 1]):
        if row.head == token:
            found[place] = row._replace(head=token - 1)
    return found


def _is_state_of_place(rows: list[Row], token: int) -> bool:
    """Whether a participle between "to" and a name, its object, is read as an infinitive: "went to besieged Kyiv"."""
    if token >= len(rows) - 1 or rows[token].tag not in ("VBN", "VBD", "JJ"):
        return False
    to, name = rows[token - 1], rows[token + 1]
    below = to.head == token and name.head == token and name.dep == "obj"
    return below and name.pos == "PROPN" and rows[token].dep in INFINITIVE


def _is_infinitive(rows: list[Row], token: int) -> bool:
    """Whether a verb after "to" is read as narrowing its object: "to oust rebels", "to free men"."""
    if token >= len(rows) - 1 or rows[token].dep not in ("amod", "compound") or rows[token].head < token:
        return False
    to, noun = rows[token - 1], rows[rows[token].head]
    is_verb = rows[token].tag == "VB" or (rows[token].lemma == FREE and noun.lemma not in FREE_THINGS)
    if is_verb and noun.head < token and noun.dep in ("obj", "obl", "nmod", "xcomp", "advcl", "acl"):
        return to.head in (token, rows[token].head)
    governed = noun.dep == "obj" and rows[noun.head].pos == "VERB" and noun.head < token
    return (to.dep, to.head) == ("mark", token) and governed


def _as_infinitive(rows: list[Row], token: int) -> list[Row]:
    """The rows with what narrows the noun as a verb, whose object it is."""
    found = list(rows)
    noun = rows[token].head
    above = rows[noun].head
    dep = "acl" if rows[above].pos in ("NOUN", "PROPN") else "xcomp"
    found[token - 1] = rows[token - 1]._replace(pos="PART", tag="TO", dep="mark", head=token)
    found[token] = rows[token]._replace(pos="VERB", tag="VB", dep=dep, head=above)
    found[noun] = rows[noun]._replace(dep="obj", head=token)
    return found


def _as_place(rows: list[Row], token: int) -> list[Row]:
    """The rows with the name in the place of the participle, which describes it."""
    above = rows[token].head
    found = [row._replace(head=above) if row.head == token else row for row in rows]
    below_noun = rows[above].pos in ("NOUN", "PROPN")
    found[token + 1] = rows[token + 1]._replace(dep="nmod" if below_noun else "obl", head=above)
    found[token] = rows[token]._replace(pos="ADJ", tag="JJ", dep="amod", head=token + 1)
    found[token - 1] = rows[token - 1]._replace(pos="ADP", tag="IN", dep="case", head=token + 1)
    return found


def with_predicates(rows: list[Row]) -> list[Row]:
    """The rows with what has a subject, and no "be", as a verb: "that the army withdraw", "NATO bombs Serbia"."""
    for token, row in enumerate(rows):
        if row.dep not in CLAUSES or row.pos not in ("NOUN", "PROPN"):
            continue
        if row.tag in FINITE or (row.tag in NOUNS and _has_subject(rows, token)):
            tag = row.tag if row.tag in FINITE else "VBP"
            rows = [*rows[:token], row._replace(pos="VERB", tag=tag), *rows[token + 1 :]]
    return rows


def _has_subject(rows: list[Row], token: int) -> bool:
    """Whether a subject stands before a word that has an object or is said to be so, and nothing of a noun."""
    below = [(n, row) for n, row in enumerate(rows) if row.head == token and n != token]
    deps = {row.dep for _, row in below}
    marked = any(row.dep == "mark" and row.lemma == "that" for _, row in below)
    subject = any(row.dep == "nsubj" and n < token for n, row in below)
    return subject and ("obj" in deps or marked) and not deps & OF_NOUNS
