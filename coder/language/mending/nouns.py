"""Clauses and days, given to the nouns that they belong to.

What sums up a clause: "Chad accused Sudan of backing rebels, a charge Sudan denied", where the parser has two subjects
of "denied". What somebody claims: "denied claims by Iran that ...". The object after a day: "rejected on Monday
accusations by Iran". Relative clauses: "an offer that Iran rejected". Who does a deed: "the killing of a man by Iran",
read as a man by Iran; and by whom one is held "for two days".
"""

from __future__ import annotations

from coder.language.mending.verbs import SUBJECTS
from coder.language.tree import Row

INDEFINITE = frozenset(("a", "an", "another"))
CLAUSES = ("ccomp", "advcl", "parataxis", "conj", "dep")
DAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
HOURS = frozenset(("morning", "afternoon", "evening", "night"))
CLAIMS = frozenset(
    "accusation allegation charge claim report suggestion assertion complaint warning demand call reminder".split()
)
APPEALS = frozenset("appeal bid call demand invitation offer order plan plea proposal request threat ultimatum".split())
MOVES = frozenset(
    "attempt bid campaign commitment decision drive effort move pledge promise push refusal step vow".split()
)
MADE = CLAIMS | APPEALS | MOVES  # by somebody: "rejected a move by Peru"
REJECTING = frozenset(
    "accept back block brush condemn criticise criticize decline defy dismiss echo ignore oppose rebuff reiterate "
    "reject renew repeat resist shrug snub spurn support turn welcome".split()
)

# Nouns of deeds with the one who suffers after "of" and the doer after "by"; also those in -ing.
DEEDS = frozenset(
    "abduction annexation arrest assassination attack bombardment capture closure condemnation criticism demolition "
    "deportation destruction detention execution expulsion harassment imprisonment invasion massacre murder occupation "
    "persecution recognition rejection seizure siege slaughter torture treatment use violation".split()
)

SPANS = frozenset("minute hour day night week month year time".split())
SUFFERING = ("of", "on", "against")


def with_days_apart(rows: list[Row]) -> list[Row]:
    """The rows with the object of a verb apart from the day before it."""
    for token, row in enumerate(rows):
        if row.word in DAYS and row.dep == "compound" and _precedes_object(rows, token):
            noun = row.head
            found = list(rows)
            found[token] = row._replace(dep="obl", head=rows[noun].head)
            found[token - 1] = rows[token - 1]._replace(head=token)
            found[noun] = rows[noun]._replace(dep="obj")
            rows = found
    return rows


def _precedes_object(rows: list[Row], token: int) -> bool:
    """Whether "on" and a day stand before a verb's object, which the parser holds for one phrase."""
    noun = rows[token].head
    verb = rows[noun].head
    before = rows[token - 1]
    joined = noun > token and before.word.lower() == "on" and before.head == noun and rows[noun].dep == "obl"
    has_object = any(row.head == verb and row.dep == "obj" for row in rows)
    return joined and rows[verb].pos == "VERB" and not has_object and rows[noun].word.lower() not in HOURS


def with_claims(rows: list[Row]) -> list[Row]:
    """The rows with what is claimed on the claim."""
    for token, row in enumerate(rows):
        if row.dep in ("advcl", "ccomp", "xcomp") and (claim := _claim(rows, token)) is not None:
            rows = [*rows[:token], row._replace(dep="acl", head=claim), *rows[token + 1 :]]
    return rows


def _claim(rows: list[Row], token: int) -> int | None:
    """The object whose content a clause is, though it hangs on the verb: "denied claims that", "rejected calls to"."""
    marks = {row.lemma for row in rows if row.head == token and row.dep == "mark"}
    verb = rows[token].head
    before = [n for n, row in enumerate(rows[:token]) if row.head == verb and row.dep in ("obj", "obl")]
    if rows[token].dep in ("xcomp", "advcl") and "to" in marks:
        taken = rows[verb].lemma in REJECTING
        made = [n for n in before if rows[n].lemma in APPEALS | MOVES]
        return next((n for n in made if taken or any(row.lemma == "by" for row in rows[n:token])), None)
    return next((n for n in before if rows[n].lemma in CLAIMS), None) if "that" in marks else None


def with_doers(rows: list[Row]) -> list[Row]:
    """The rows with "by" and the doer of a deed on the deed, and not on whom it is done to or the verb before it.

    Nor on how long or often a passive verb tells: "was held for 16 hours by customs agents".
    """
    for token, row in enumerate(rows):
        if row.dep not in ("nmod", "obl") or _case(rows, token) != "by":
            continue
        if (deed := _deed(rows, token)) is not None:
            rows = [*rows[:token], row._replace(dep="nmod", head=deed), *rows[token + 1 :]]
        elif rows[row.head].lemma in SPANS and (verb := _passive_above(rows, row.head)) is not None:
            rows = [*rows[:token], row._replace(dep="obl:agent", head=verb), *rows[token + 1 :]]
    return rows


def _passive_above(rows: list[Row], span: int) -> int | None:
    """The passive verb that a span of time or a number of times hangs on."""
    verb = rows[span].head
    passive = rows[verb].tag == "VBN" and not any(row.head == verb and row.dep == "obl:agent" for row in rows)
    return verb if passive and rows[span].dep.startswith("obl") else None


def _deed(rows: list[Row], doer: int) -> int | None:
    """The deed done to what stands before "by"; the object of an active verb, if that is what "by" hangs on."""
    above = rows[doer].head
    if rows[above].pos == "VERB":
        below = [(token, row.dep) for token, row in enumerate(rows) if row.head == above]
        passive = rows[above].tag == "VBN" or any(dep in ("aux:pass", "nsubj:pass") for _, dep in below)
        found = [t for t, dep in below if dep in ("obj", "obl", "xcomp") and above < t < doer and not passive]
    else:
        found = [rows[above].head] if _case(rows, above) in SUFFERING else []
    return next((t for t in found[-1:] if _has_doer(rows, t)), None)


def _has_doer(rows: list[Row], noun: int) -> bool:
    if rows[noun].lemma in MADE:
        return True
    is_deed = rows[noun].pos == "NOUN" and (rows[noun].lemma in DEEDS or rows[noun].lemma.endswith("ing"))
    return is_deed and any(row.head == noun and _case(rows, token) in SUFFERING for token, row in enumerate(rows))


def _case(rows: list[Row], token: int) -> str:
    return next((row.lemma for row in rows if row.head == token and row.dep == "case"), "")


def with_relatives(rows: list[Row]) -> list[Row]:
    """The rows with a clause whose object is "that" as a relative clause: "an offer that Iran rejected"."""
    found = list(rows)
    for token, row in enumerate(rows):
        clause = rows[row.head]
        if row.lemma == "that" and row.dep == "obj" and clause.dep == "acl" and token < row.head:
            found[token] = row._replace(tag="WDT")
            found[row.head] = clause._replace(dep="acl:relcl")
    return found


def with_sums(rows: list[Row]) -> list[Row]:
    """The rows with what is told of a noun that sums up a clause as its relative clause."""
    for verb, row in enumerate(rows):
        if row.pos == "VERB" and (noun := _summing_up(rows, verb)) is not None:
            rows = _told_of(rows, verb, noun)
    return rows


def _summing_up(rows: list[Row], verb: int) -> int | None:
    """The noun after a comma that sums up the clause before it, and of which the verb tells.

    The parser takes it for a second subject of the verb, or for the first word of its subject ("a charge Sudan").
    """
    subjects = [token for token in range(verb) if rows[token].head == verb and rows[token].dep in SUBJECTS]
    nouns = [
        t
        for t in range(2, verb)
        if rows[t].pos == "NOUN" and rows[t - 1].lemma in INDEFINITE and rows[t - 2].lemma == "," and t + 1 < verb
    ]
    for noun in nouns:
        if len(subjects) == 2 and noun == subjects[0]:  # noqa: PLR2004 - the noun, and whose verb it is
            return noun if all(noun < rows[t].head <= subjects[1] for t in range(noun + 1, subjects[1])) else None
        if subjects[-1:] == [rows[noun].head] and rows[noun].dep == "compound" and rows[subjects[-1]].pos == "PROPN":
            return noun
    return None


def _told_of(rows: list[Row], verb: int, noun: int) -> list[Row]:
    """The verb as relative clause of the noun, which belongs to the clause before the comma."""
    comma = noun - 2
    main = next((t for t in range(comma) if rows[t].head == verb and rows[t].dep in CLAUSES), rows[verb].head)
    if not main < comma:
        return rows
    found = list(rows)
    if rows[main].head == verb:
        is_root = rows[verb].head == verb
        found[main] = rows[main]._replace(dep=rows[verb].dep, head=main if is_root else rows[verb].head)
        for token in range(comma + 1):
            if token != main and found[token].head == verb:
                found[token] = found[token]._replace(head=main)
    found[noun - 1] = rows[noun - 1]._replace(head=noun)
    found[noun] = rows[noun]._replace(dep="appos", head=main)
    found[verb] = rows[verb]._replace(dep="acl:relcl", head=noun)
    return found
