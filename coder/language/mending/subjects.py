"""Whose a verb is: its subject, and the verb of a sentence.

The verb of a sentence that the parser takes for a noun phrase: "Police arrested at least three protesters". Second
subjects: "Police freed the men, and the president, Ivan Volkov, thanked them". The verb below a disguise: "Men dressed
as police shot a judge", where the police would have shot. The verb below a participle of its subject: "Police firing
tear gas stormed a park", read as what police are firing. Subjects that act, read as those of passives: "Iran arrested
and then freed a banker", "peacekeepers left for Sudan".
"""

from __future__ import annotations

from coder.language.mending.verbs import SUBJECTS
from coder.language.tree import NOMINAL, Row

# What ships, troops and trains do, and the words right after it by which they are no passives.
MOVING = frozenset(
    "advance cross dock drill drive exercise head march pull retreat roll sail steam train travel".split()
)
WAYS = frozenset("across alongside back into out past through toward towards with".split())
AIMS = ("at", "into", "toward", "towards")  # nobody is charged with a deed so
PAST = ("VBN", "VBD")
FINITES = ("VBD", "VBZ", "VBP", "VBN")
OF_PASSIVES = ("obl:agent", "aux:pass", "nsubj")
NEAR = 3  # tokens from a verb to one that is joined to it: "arrested and then freed"
CLAUSAL = ("ROOT", "csubj", "ccomp")
BEING = frozenset(("was", "were", "been", "be", "is", "are", "being"))
CAPTIVES = frozenset(("hostage", "captive", "prisoner"))
LOADED = ("lade", "laden")
DISGUISING = frozenset(("disguise", "dress", "pose", "masquerade"))
# Passives of these keep an object: "the man given three years".
GIVING = frozenset("give grant award hand offer deny refuse send show tell ask teach pay call name".split())


def with_main_verb(rows: list[Row]) -> list[Row]:
    """The rows with the verb at the root where the parser has put its subject or object there."""
    verb = _main_verb(rows)
    if verb is not None:
        noun = _top(rows, rows[verb].head)
        found = _raised(rows, verb, noun)
        found[noun] = rows[noun]._replace(dep="nsubj", head=verb)
    elif (verb := _verb_of_military(rows)) is not None:
        found = _with_military(rows, verb - 1, verb)
    else:
        return rows
    found[verb] = rows[verb]._replace(dep="ROOT", pos="VERB", head=verb)
    return found


def _main_verb(rows: list[Row]) -> int | None:
    """The past tense that stands as a participle on a noun at the root, though it has an object of its own."""
    for token, row in enumerate(rows):
        noun = rows[_top(rows, row.head)]
        is_past = row.dep == "acl" and row.tag in ("VBN", "VBD") and row.lemma not in GIVING
        if is_past and row.head < token and noun.dep == "ROOT" and noun.pos in ("NOUN", "PROPN"):
            below = [child.dep for child in rows if child.head == token]
            if "obj" in below and not any(dep in OF_PASSIVES for dep in below):
                return token
    return None


def _top(rows: list[Row], noun: int) -> int:
    """The noun that a noun belongs to by prepositions: the arrest of "the arrest of a poet"."""
    while rows[noun].dep == "nmod" and rows[noun].head < noun:
        noun = rows[noun].head
    return noun


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


def with_disguises(rows: list[Row]) -> list[Row]:
    """The rows with what the disguised did above their disguise, where the parser has it done by whom they pose as."""
    for guise, row in enumerate(rows[:-1]):
        deed = rows[guise + 1].head
        is_clause = rows[guise + 1].dep == "mark" and rows[deed].dep == "advcl" and rows[deed].head == guise
        if row.lemma not in DISGUISING or rows[guise + 1].lemma != "as" or not is_clause:
            continue
        masks = [n for n in range(guise, deed) if rows[n].head == deed and rows[n].dep in SUBJECTS]
        own = [n for n in range(guise) if rows[n].head == guise and rows[n].dep in SUBJECTS]
        worn = [row.head] if row.dep == "acl" else own
        if masks and worn:
            found = _raised(rows, deed, row.head if row.dep == "acl" else guise)
            found[worn[0]] = rows[worn[0]]._replace(dep="nsubj", head=deed)
            found[guise] = row._replace(dep="acl", head=worn[0])
            found[masks[0]] = rows[masks[0]]._replace(dep="obl", head=guise)
            found[guise + 1] = rows[guise + 1]._replace(dep="case", head=masks[0])
            return found
    return rows


def with_participles_below(rows: list[Row]) -> list[Row]:
    """The rows with a sentence's verb above a participle of its subject: "Police firing tear gas stormed a park"."""
    for participle, row in enumerate(rows):
        passive = _passive_after(rows, participle)
        is_participle = row.tag == "VBG" or row.lemma in LOADED or passive is not None
        noun = _bearer(rows, participle) if is_participle else None
        if noun is None:
            continue
        verb = passive or (row.head if row.dep == "csubj" else _finite_below(rows, participle))
        if verb is None:
            continue
        taken = [n for n in range(participle, verb) if rows[n].head == verb and rows[n].dep in SUBJECTS]
        found = list(rows) if row.dep == "csubj" else _raised(rows, verb, noun if row.dep == "acl" else participle)
        found[noun] = rows[noun]._replace(dep="nsubj", head=verb)
        found[participle] = row._replace(tag="VBN" if passive else row.tag, dep="acl", head=noun)
        for subject in taken:  # "soldiers hunting rebels shot ...", read as what the rebels did
            found[subject] = rows[subject]._replace(dep="obj", head=participle)
        return found
    return rows


def _passive_after(rows: list[Row], participle: int) -> int | None:
    """ "Freed" of "workers seized in May were freed", where the parser has workers who seize."""
    row = rows[participle]
    if row.tag not in PAST or row.dep not in CLAUSAL or any(_is_object(r, participle) for r in rows):
        return None
    for verb in range(participle + 1, len(rows)):
        if rows[verb].head != participle or rows[verb].dep not in ("conj", "advcl", "ccomp", "parataxis"):
            continue
        below = [r for r in rows if r.head == verb]
        helped = any(r.dep == "aux:pass" and r.word in BEING for r in below)
        if helped and not any(r.dep in ("cc", "mark", "advmod", *SUBJECTS) for r in below):
            return None if any(r.word in (",", "and") for r in rows[participle:verb]) else verb
    return None


def _is_object(row: Row, verb: int) -> bool:
    """Whether it is one, and not what somebody is held as: "held hostage"."""
    return row.dep == "obj" and row.head == verb and row.lemma not in CAPTIVES


def with_captives_held(rows: list[Row]) -> list[Row]:
    """The rows with "hostage" of "men held hostage" as what they are, and not as whom they hold."""
    found = list(rows)
    for token, row in enumerate(rows):
        bare = row.lemma in CAPTIVES and row.dep == "obj" and row.head == token - 1
        verb = rows[row.head]
        if bare and (verb.dep == "acl" or any(r.dep == "aux:pass" and r.head == row.head for r in rows)):
            found[token] = row._replace(dep="xcomp")
    return found


def _bearer(rows: list[Row], participle: int) -> int | None:
    """The subject of a bare participle that is read as a sentence's verb, or the noun at the root above it."""
    row, own = rows[participle], [(n, r.dep) for n, r in enumerate(rows) if r.head == participle and n != participle]
    if any(dep in ("aux", "aux:pass", "mark", "cop") for _, dep in own):
        return None
    if row.dep == "acl" and row.head < participle and rows[row.head].dep == "ROOT" and rows[row.head].pos in NOMINAL:
        return row.head
    subjects = [n for n, dep in own if dep in SUBJECTS and n < participle]
    return subjects[0] if subjects and row.dep in CLAUSAL else None


def _finite_below(rows: list[Row], participle: int) -> int | None:
    """The first past tense after a participle, in a clause below it that is neither marked nor another's."""
    for verb in range(participle + 1, len(rows)):
        row = rows[verb]
        deps = {r.dep for r in rows if r.head == verb}
        is_past = row.tag == "VBD" or (row.tag == "VBN" and "obj" in deps and not deps & set(OF_PASSIVES))
        if not is_past or row.dep not in ("acl", "xcomp", "advcl", "ccomp") or row.lemma in GIVING:
            continue
        below = [r for r in rows[participle:verb] if r.head == verb and r is not row]
        subjects = [r for r in below if r.dep in SUBJECTS]
        objects = [r for r in rows[participle:verb] if r.head == participle and r.dep == "obj"]
        is_free = all(r.dep in (*SUBJECTS, "advmod") and r.tag not in ("WRB", "WP", "WDT") for r in below)
        return verb if is_free and not (subjects and (objects or row.dep != "ccomp")) else None
    return None


def _raised(rows: list[Row], verb: int, top: int) -> list[Row]:
    """The rows with the verb in the place of `top`, and with what follows it."""
    between = (top, rows[verb].head)
    found = [row._replace(head=verb) if n > verb and row.head in between else row for n, row in enumerate(rows)]
    found[verb] = rows[verb]._replace(dep=rows[top].dep, head=verb if rows[top].head == top else rows[top].head)
    return found


def with_active_subjects(rows: list[Row]) -> list[Row]:
    """The rows with the subject of a verb as who acts, where nothing but the parser makes it a passive."""
    return [row._replace(dep="nsubj") if row.dep == "nsubj:pass" and _acts(rows, row.head) else row for row in rows]


def _acts(rows: list[Row], verb: int) -> bool:
    """Whether a past tense shares the object of the verb joined to it, or is "left for" or "charged at"."""
    below = [token for token, row in enumerate(rows) if row.head == verb]
    if rows[verb].tag not in PAST or any(rows[token].dep in ("aux:pass", "aux", "obl:agent", "obj") for token in below):
        return False
    if rows[verb].lemma in MOVING and any(row.dep == "case" and row.lemma in WAYS for row in rows[verb + 1 : verb + 2]):
        return True
    if rows[verb].lemma == "charge":
        return any(row.lemma in AIMS and row.dep == "case" for row in rows[verb + 1 : verb + 2])
    joined = [token for token in below if rows[token].dep == "conj" and rows[token].tag in PAST]
    if rows[verb].lemma == "leave":
        goals = {token for token in below if rows[token].dep == "obl" and rows[token].pos == "PROPN"}
        return any(row.lemma == "for" and row.dep == "case" and row.head in goals for row in rows)
    return any(_has_object_only(rows, verb, token) for token in joined)


def _has_object_only(rows: list[Row], verb: int, joined: int) -> bool:
    """Whether the verb right after "and", or after one word more, has an object and no subject."""
    deps = {row.dep for row in rows if row.head == joined}
    return joined - verb <= NEAR and "obj" in deps and not deps & {"nsubj", "nsubj:pass", "aux:pass", "aux"}
