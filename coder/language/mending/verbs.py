"""What belongs to a verb, hung on the right one.

Arguments that hang on an auxiliary: "said North Korea had sunk a ship". What somebody is to do: "allowed jets based
there to attack". Finite verbs joined to an infinitive: "forced a plane to land and arrested a man". Participles after
who said it: "soldiers fired, he said, drawing criticism". The verb of a sentence that the parser takes for a noun
phrase: "Police arrested at least three protesters". The subject of a verb with a hyphen: "Iran test-fired a missile",
read as the firing of an Iran test. Second subjects. Who is called, read as what somebody is called: "Modi called
President Xi on Friday". Particles: "handed over five men" are not more than five.
"""

from __future__ import annotations

from coder.language.tree import Row

SUBJECTS = ("nsubj", "nsubj:pass")
FINITE = ("VBD", "VBZ")
INFINITIVE = ("xcomp", "advcl", "acl")
AUXILIARY = frozenset(("aux", "aux:pass", "cop", "mark", "case"))  # "due to" is a preposition to the parser
ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "cop", "aux", "mark"))
BELOW_NAME = frozenset(("conj", "nmod", "appos", "acl:relcl"))  # of a name, not of its end
FINITES = ("VBD", "VBZ", "VBP", "VBN")
OF_PASSIVES = ("obl:agent", "aux:pass", "nsubj")
ORDERING = frozenset("allow permit let help enable order urge tell ask force persuade press want expect".split())
HANDING = ("hand", "turn")
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
    if row.dep == "conj" and row.tag == "VBD" and rows[head].dep == "ccomp" and _is_perfect(rows, head):
        head = rows[head].head  # "said the vote had been delayed and accused ..."
    if row.dep == "advcl" and row.tag == "VB" and (ordering := _ordering(rows, head)) is not None:
        return row._replace(dep="xcomp", head=ordering)
    if row.dep == "advcl" and row.tag == "VBG" and (told := _told_before(rows, head)) is not None:
        head = told
    return row if head == row.head else row._replace(head=head)


def _ordering(rows: list[Row], participle: int) -> int | None:
    """The verb that has an object, described by a participle, do something: "let jets based there attack Iraq"."""
    noun = rows[participle].head
    described = rows[participle].dep == "acl" and rows[noun].dep in ("obj", "iobj")
    return rows[noun].head if described and rows[rows[noun].head].lemma in ORDERING else None


def _is_perfect(rows: list[Row], verb: int) -> bool:
    return any(row.head == verb and row.dep == "aux" and row.lemma == "have" for row in rows[:verb])


def _told_before(rows: list[Row], speech: int) -> int | None:
    """The predicate of what is said before the verb that says so: "soldiers fired, he said, drawing criticism"."""
    if rows[speech + 1 : speech + 2] and rows[speech + 1].lemma != ",":
        return None  # "he said on Monday, reversing ..." is what he did himself
    own = [(token, row.dep) for token, row in enumerate(rows[:speech]) if row.head == speech]
    subjects = [token for token, dep in own if dep in SUBJECTS]
    return next((token for token, dep in own if dep == "ccomp" and subjects and token < subjects[0]), None)


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


def with_called(rows: list[Row]) -> list[Row]:
    """The rows with a name after "called", unless it is what another is called, as its object."""
    for token, row in enumerate(rows):
        verb = rows[row.head]
        if row.dep == "xcomp" and row.pos == "PROPN" and verb.lemma == "call" and row.head < token:
            before = {child.dep for child in rows[:token] if child.head == row.head}
            if "nsubj" in before and "obj" not in before:
                rows = [*rows[:token], row._replace(dep="obj"), *rows[token + 1 :]]
    return rows


def with_handed_over(rows: list[Row]) -> list[Row]:
    """The rows with "over" on the verb in "handed over five men", read as more than five."""
    for token in range(1, len(rows) - 1):
        before, number = rows[token - 1], rows[token].head
        quantified = rows[token].word == "over" and rows[token].dep == "advmod" and rows[number].tag == "CD"
        if quantified and before.lemma in HANDING and rows[rows[number].head].head == token - 1:
            rows = [*rows[:token], rows[token]._replace(dep="compound:prt", head=token - 1), *rows[token + 1 :]]
    return rows


def with_second_subjects(rows: list[Row]) -> list[Row]:
    """The rows with a second subject on its verb, where the parser takes it for a further object of the first.

    "Police freed the men, and the president, Ivan Volkov, thanked them": of a second verb without a subject the "and"
    before that noun, not before the verb, tells.
    """
    for verb, row in enumerate(rows):
        noun = _second_subject(rows, verb) if row.dep == "conj" and row.tag in FINITES else None
        if noun is not None:
            rows = _with_subject(rows, noun, verb)
    return rows


def _second_subject(rows: list[Row], verb: int) -> int | None:
    """The noun after ", and" and before ", NAME," and the verb."""
    below = {child.dep for child in rows if child.head == verb}
    if below & {*SUBJECTS, "cc"} or rows[verb - 1].word != ",":
        return None
    for joining in range(verb - 2, rows[verb].head, -1):
        noun = rows[joining].head
        if rows[joining].dep == "cc" and rows[joining - 1].word == "," and joining < noun < verb:
            named = any(row.dep == "appos" for row in rows[noun + 1 : verb])
            object_too = rows[noun].dep == "conj" and rows[noun].head < joining and rows[noun].pos in ("NOUN", "PROPN")
            return noun if named and object_too else None
    return None


def _with_subject(rows: list[Row], noun: int, verb: int) -> list[Row]:
    joining = next(token for token, row in enumerate(rows) if row.dep == "cc" and row.head == noun)
    found = list(rows)
    for token, row in enumerate(rows[:verb]):
        if row.head == noun and (token == joining or (row.dep == "punct" and token < joining)):
            found[token] = row._replace(head=verb)
        elif row.dep == "appos" and token > noun and row.head < joining:
            found[token] = row._replace(head=noun)
    found[noun] = rows[noun]._replace(dep="nsubj", head=verb)
    return found


def with_main_verb(rows: list[Row]) -> list[Row]:
    """The rows with the verb at the root where the parser has put its subject or object there."""
    verb = _main_verb(rows)
    if verb is not None:
        noun = rows[verb].head
        found = [row._replace(head=verb) if n > verb and row.head == noun else row for n, row in enumerate(rows)]
        found[noun] = rows[noun]._replace(dep="nsubj", head=verb)
    elif (verb := _verb_of_military(rows)) is not None:
        found = _with_military(rows, verb - 1, verb)
    else:
        return rows
    found[verb] = rows[verb]._replace(dep="ROOT", pos="VERB", head=verb)
    return found


def _verb_of_military(rows: list[Row]) -> int | None:
    """The verb of "Mali's military seized power", read as a power that is military and seized."""
    for token in range(1, len(rows)):
        army, row = rows[token - 1], rows[token]
        together = army.lemma == "military" and army.dep == row.dep == "amod" and army.head == row.head
        if together and row.tag in ("VBN", "VBD") and rows[row.head].dep == "ROOT":
            return token
    return None


def _with_military(rows: list[Row], army: int, verb: int) -> list[Row]:
    """The rows with what stands before the army on it, and what it does on the verb."""
    noun = rows[verb].head
    found = list(rows)
    for token, row in enumerate(rows):
        if row.head == noun and token != noun:
            above = army if token < army else verb if row.pos in ("VERB", "PUNCT") and token > noun else noun
            found[token] = row._replace(head=above)
    found[army] = rows[army]._replace(pos="NOUN", tag="NN", dep="nsubj", head=verb)
    found[noun] = rows[noun]._replace(dep="obj", head=verb)
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
