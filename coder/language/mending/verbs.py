"""What belongs to a verb, hung on the right one.

Arguments that hang on an auxiliary: "said North Korea had sunk a ship". What somebody is to do: "allowed jets based
there to attack". Finite verbs joined to an infinitive: "forced a plane to land and arrested a man". Participles after
who said it: "soldiers fired, he said, drawing criticism". The subject of a verb with a hyphen: "Iran test-fired a
missile", read as the firing of an Iran test; such a verb read as an adjective: "Police tear-gassed students". The
object that is called, read as what it is called: "called Iran's claim a lie", "called President Xi on Friday".
Particles: "handed over five men" are not more than five.
"""

from __future__ import annotations

from itertools import pairwise

from coder.language.tree import Row

SUBJECTS = ("nsubj", "nsubj:pass")
FINITE = ("VBD", "VBZ")
INFINITIVE = ("xcomp", "advcl", "acl")
AUXILIARY = frozenset(("aux", "aux:pass", "cop", "mark", "case"))  # "due to" is a preposition to the parser
ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "cop", "aux", "mark"))
HYPHENED = {"sprayed": "spray", "gassed": "gas", "charged": "charge", "gunned": "gun", "bombed": "bomb"}
BELOW_NAME = frozenset(("conj", "nmod", "appos", "acl:relcl"))  # of a name, not of its end
ORDERING = frozenset("allow permit let help enable order urge tell ask force persuade press want expect".split())
HANDING = ("hand", "turn")
# Participles after an infinitive by which who gave the order goes on: "told them to leave, accusing them of spying".
REMARKING = frozenset(
    "accuse argue blame brand call charge cite claim complain condemn criticise criticize demand denounce "
    "describe insist label reject say urge vow warn".split()
)


def with_arguments_lifted(rows: list[Row]) -> list[Row]:
    """The rows, each on the verb or name whose auxiliary, lower verb or end the parser has hung it on."""
    return [_lifted(row, rows) for row in rows]


def _lifted(row: Row, rows: list[Row]) -> Row:
    head = row.head
    if rows[head].dep == "flat" and row.dep in BELOW_NAME:
        return row._replace(head=rows[head].head)
    if rows[head].dep in AUXILIARY and row.dep in ARGUMENTS:
        head = rows[head].head
    while row.dep == "conj" and row.tag in FINITE and rows[head].tag == "VB" and rows[head].dep in INFINITIVE:
        head = rows[head].head
    perfect = _perfect(rows, head) if row.dep == "conj" and rows[head].dep == "ccomp" else ""
    if (row.tag == "VBD" and perfect == "have") or (perfect and row.lemma in REMARKING):
        head = rows[head].head  # "said the vote had been delayed and accused ..."
    if row.dep == "advcl" and row.tag == "VB" and (ordering := _ordering(rows, head)) is not None:
        return row._replace(dep="xcomp", head=ordering)
    if row.dep == "advcl" and row.lemma in REMARKING and _ends_order(row, rows):
        head = rows[head].head
    if row.dep == "advcl" and row.tag == "VBG" and (before := _told_before(rows, head)) is not None:
        head = before
    return row if head == row.head else row._replace(head=head)


def _ordering(rows: list[Row], participle: int) -> int | None:
    """The verb that has an object, described by a participle, do something: "let jets based there attack Iraq"."""
    noun = rows[participle].head
    described = rows[participle].dep == "acl" and rows[noun].dep in ("obj", "iobj")
    return rows[noun].head if described and rows[rows[noun].head].lemma in ORDERING else None


def _ends_order(row: Row, rows: list[Row]) -> bool:
    """Whether the participle stands after a comma, on the infinitive of a verb with an object."""
    comma = next((before.word for before, after in pairwise(rows) if after is row), "") == ","
    order = rows[rows[row.head].head]
    commanded = any(each.head == rows[row.head].head and each.dep in ("obj", "iobj") for each in rows)
    return comma and row.tag == "VBG" and rows[row.head].dep == "xcomp" and order.pos == "VERB" and commanded


def _perfect(rows: list[Row], verb: int) -> str:
    """ "have" of a verb in the perfect, "had" of one in the pluperfect, which goes on with "and killed"."""
    helping = (row.lemma for row in rows[:verb] if row.head == verb and row.dep == "aux")
    return next((lemma for lemma in helping if lemma in ("have", "had")), "")


def _told_before(rows: list[Row], speech: int) -> int | None:
    """The predicate of what is said before the verb that says so: "soldiers fired, he said, drawing criticism"."""
    if rows[speech + 1 : speech + 2] and rows[speech + 1].lemma != ",":
        return None  # "he said on Monday, reversing ..." is what he did himself
    own = [(token, row.dep) for token, row in enumerate(rows[:speech]) if row.head == speech]
    subjects = [token for token, dep in own if dep in SUBJECTS]
    return next((token for token, dep in own if dep == "ccomp" and subjects and token < subjects[0]), None)


def with_objects_called(rows: list[Row]) -> list[Row]:
    """The rows with who is called as the object: the first of two nouns that are predicates, or a name alone."""
    for verb, row in enumerate(rows):
        below = [token for token, each in enumerate(rows) if each.head == verb]
        called = [token for token in below if token > verb and rows[token].dep == "xcomp"]
        if row.pos != "VERB" or not called or any(rows[token].dep in ("obj", "nsubj:pass") for token in below):
            continue
        first, alone = rows[called[0]].pos, row.lemma == "call" and any(rows[token].dep == "nsubj" for token in below)
        if (len(called) == 2 and first in ("NOUN", "PROPN")) or (alone and first == "PROPN"):  # noqa: PLR2004
            rows = [each._replace(dep="obj") if token == called[0] else each for token, each in enumerate(rows)]
    return rows


def with_handed_over(rows: list[Row]) -> list[Row]:
    """The rows with "over" on the verb in "handed over five men", read as more than five."""
    for token in range(1, len(rows) - 1):
        before, number = rows[token - 1], rows[token].head
        quantified = rows[token].word == "over" and rows[token].dep == "advmod" and rows[number].tag == "CD"
        if quantified and before.lemma in HANDING and rows[rows[number].head].head == token - 1:
            rows = [*rows[:token], rows[token]._replace(dep="compound:prt", head=token - 1), *rows[token + 1 :]]
    return rows


def with_hyphened_verbs(rows: list[Row]) -> list[Row]:
    """The rows with the subject of a verb like "test-fired" on the verb, and not on its first half."""
    for half in range(1, len(rows) - 2):
        verb, before = half + 2, rows[half - 1]
        if rows[half + 1].word != "-":
            continue
        if rows[verb].dep == "amod" and rows[verb].word in HYPHENED:
            rows = _with_verb_above(rows, verb)
        elif rows[verb].pos == "VERB" and rows[half].head == verb and (before.head, before.dep) == (half, "compound"):
            rows = _with_subject_of(rows, half, verb)
    return rows


def _with_subject_of(rows: list[Row], half: int, verb: int) -> list[Row]:
    subject = half - 1
    if any(row.head == verb and row.dep in SUBJECTS and token != half for token, row in enumerate(rows)):
        return rows
    found = [row._replace(head=subject) if row.head == half and n < subject else row for n, row in enumerate(rows)]
    found[subject] = rows[subject]._replace(dep="nsubj", head=verb)
    found[half] = rows[half]._replace(dep="obl:unmarked")
    return found


def _with_verb_above(rows: list[Row], verb: int) -> list[Row]:
    """The rows with the verb in the place of its object: "Police tear-gassed students", read as gassed students."""
    half, subject, noun = verb - 2, verb - 3, rows[verb].head
    top = rows[noun]
    if subject < 0 or rows[subject].pos not in ("NOUN", "PROPN") or top.dep != "ROOT" or noun < verb:
        return rows
    found = list(rows)
    for token, row in enumerate(rows):
        if row.head == noun and token < subject:
            found[token] = row._replace(head=subject)
        elif row.head == noun and row.dep in ("conj", "punct", "advcl", "parataxis", "ccomp") and token > noun:
            found[token] = row._replace(head=verb)
    found[subject] = rows[subject]._replace(dep="nsubj", head=verb)
    found[half] = rows[half]._replace(dep="obl:unmarked", head=verb)
    lemma = HYPHENED[rows[verb].word]
    found[verb] = rows[verb]._replace(lemma=lemma, pos="VERB", tag="VBD", dep="ROOT", head=verb)
    found[noun] = top._replace(dep="obj", head=verb)
    return found
