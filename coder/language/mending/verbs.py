"""What belongs to a verb, hung on the right one.

Arguments that hang on an auxiliary: "said North Korea had sunk a ship". Finite verbs joined to an infinitive: "forced a
plane to land and arrested a man". Participles after who said it: "soldiers fired, he said, drawing criticism". The
verb of a sentence that the parser takes for a noun phrase: "Police arrested at least three protesters". The subject
of a verb with a hyphen: "Iran test-fired a missile", read as the firing of an Iran test. The object that is called
something: "called Iran's claim a lie", read as two predicates.
"""

from __future__ import annotations

from itertools import pairwise

from coder.language.tree import Row

SUBJECTS = ("nsubj", "nsubj:pass")
FINITE = ("VBD", "VBZ")
INFINITIVE = ("xcomp", "advcl", "acl")
AUXILIARY = frozenset(("aux", "aux:pass", "cop", "mark", "case"))  # "due to" is a preposition to the parser
ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "cop", "aux", "mark"))
BELOW_NAME = frozenset(("conj", "nmod", "appos", "acl:relcl"))  # of a name, not of its end
OF_PASSIVES = ("obl:agent", "aux:pass", "nsubj")
# Participles after an infinitive by which who gave the order goes on: "told them to leave, accusing them of spying".
REMARKING = frozenset(
    "accuse argue blame brand call charge cite claim complain condemn criticise criticize demand denounce "
    "describe insist label reject say urge vow warn".split()
)
# Passives of these keep an object: "the man given three years".
GIVING = frozenset("give grant award hand offer deny refuse send show tell ask teach pay call name".split())


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
    if row.dep == "advcl" and row.lemma in REMARKING and _ends_order(row, rows):
        head = rows[head].head
    if row.dep == "advcl" and row.tag == "VBG" and (before := _told_before(rows, head)) is not None:
        head = before
    return row if head == row.head else row._replace(head=head)


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
    """The rows with the first of two nouns that a verb has as predicates as its object."""
    for verb, row in enumerate(rows):
        below = [token for token, each in enumerate(rows) if each.head == verb and token > verb]
        called = [token for token in below if rows[token].dep == "xcomp"]
        nouns = [token for token in called if rows[token].pos in ("NOUN", "PROPN")]
        if row.pos != "VERB" or len(called) != 2 or called[:1] != nouns[:1]:  # noqa: PLR2004
            continue
        if not any(rows[token].dep == "obj" for token in below):
            rows = [each._replace(dep="obj") if token == called[0] else each for token, each in enumerate(rows)]
    return rows


def with_hyphened_verbs(rows: list[Row]) -> list[Row]:
    """The rows with the subject of a verb like "test-fired" on the verb, and not on its first half."""
    for half in range(1, len(rows) - 2):
        verb = half + 2
        joined = rows[half + 1].word == "-" and rows[verb].pos == "VERB" and rows[half].head == verb
        subject = half - 1
        if not joined or rows[subject].head != half or rows[subject].dep != "compound":
            continue
        if any(row.head == verb and row.dep in SUBJECTS and token != half for token, row in enumerate(rows)):
            continue
        found = [row._replace(head=subject) if row.head == half and n < subject else row for n, row in enumerate(rows)]
        found[subject] = rows[subject]._replace(dep="nsubj", head=verb)
        found[half] = rows[half]._replace(dep="obl:unmarked")
        rows = found
    return rows


def with_main_verb(rows: list[Row]) -> list[Row]:
    """The rows with the verb at the root where the parser has put its subject there."""
    verb = _main_verb(rows)
    if verb is None:
        return rows
    noun = rows[verb].head
    found = [row._replace(head=verb) if n > verb and row.head == noun else row for n, row in enumerate(rows)]
    found[verb] = rows[verb]._replace(dep="ROOT", head=verb)
    found[noun] = rows[noun]._replace(dep="nsubj", head=verb)
    return found


def _main_verb(rows: list[Row]) -> int | None:
    """The past tense that stands as a participle on a noun at the root, though it has an object of its own."""
    for token, row in enumerate(rows):
        noun = rows[row.head]
        is_past = row.dep == "acl" and row.tag in ("VBN", "VBD") and row.lemma not in GIVING
        if is_past and row.head < token and noun.dep == "ROOT" and noun.pos in ("NOUN", "PROPN"):
            below = [child.dep for child in rows if child.head == token]
            if "obj" in below and not any(dep in OF_PASSIVES for dep in below):
                return token
    return None
