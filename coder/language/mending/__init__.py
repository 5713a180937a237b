"""Mends what a parser often gets wrong, before anything reads the tree.

`names` coordinates names that it has taken for one, `lists` those that it has taken for appositions,
`clauses` tells joined clauses apart, `nouns` gives clauses and days to the nouns that they belong to,
`words` reads nouns as nouns and verbs as verbs, `phrases` hangs what stands beside phrases on what it belongs to,
`hyphens` joins verbs with a hyphen, `verbs` hangs what belongs to a verb on the right one, `subjects` tells whose a
verb is, `speech` hangs what is said on the verb or colon that says so, `recipients` tells who is given something from
how much, `headlines` reads clauses that lack "was" or "is to".
"""

from collections.abc import Callable

from coder.language.mending.clauses import with_clauses_apart
from coder.language.mending.headlines import with_headlines
from coder.language.mending.hyphens import with_hyphened_verbs
from coder.language.mending.lists import with_lists
from coder.language.mending.names import with_names_apart
from coder.language.mending.nouns import (
    DAYS,
    INDEFINITE,
    MADE,
    with_claims,
    with_days_apart,
    with_doers,
    with_relatives,
    with_sums,
)
from coder.language.mending.phrases import (
    OUTCOMES,
    with_objects_after_phrases,
    with_outcomes_lifted,
    with_places_of_directions,
    with_victims_above,
)
from coder.language.mending.recipients import GIVING, with_permitted, with_recipients
from coder.language.mending.speech import ACCORDING, COLON, TELLING, with_colons_saying, with_speech_apart
from coder.language.mending.subjects import (
    CAPTIVES,
    DISGUISING,
    with_active_subjects,
    with_captives_held,
    with_disguises,
    with_main_verb,
    with_participles_below,
    with_second_subjects,
)
from coder.language.mending.verbs import (
    BACK,
    RESULTS,
    with_arguments_lifted,
    with_back_apart,
    with_handed_over,
    with_means_apart,
    with_objects_called,
    with_results_apart,
    with_ways_taken,
)
from coder.language.mending.words import READ_WRONG, with_predicates, with_words_read
from coder.language.tree import DIRECTIONS, Row

__all__ = ["mended"]

ALWAYS: frozenset[str] = frozenset()

# In this order. Each is asked only where the sentence has one of the words, lemmas or dependencies beside it.
MENDERS: tuple[tuple[Callable[[list[Row]], list[Row]], frozenset[str]], ...] = (
    (with_colons_saying, frozenset((COLON,))),
    (with_names_apart, ALWAYS),
    (with_lists, frozenset((",",))),
    (with_clauses_apart, frozenset(("conj",))),
    (with_days_apart, DAYS),
    (with_words_read, READ_WRONG),
    (with_predicates, ALWAYS),
    (with_places_of_directions, DIRECTIONS),
    (with_victims_above, frozenset(("acl",))),
    (with_outcomes_lifted, OUTCOMES),
    (with_objects_after_phrases, frozenset(("obl",))),
    (with_hyphened_verbs, frozenset(("-",))),
    (with_disguises, DISGUISING),
    (with_main_verb, frozenset(("acl", "military"))),
    (with_participles_below, ALWAYS),
    (with_captives_held, CAPTIVES),
    (with_second_subjects, frozenset(("appos",))),
    (with_claims, MADE),
    (with_relatives, frozenset(("that",))),
    (with_doers, frozenset(("by",))),
    (with_arguments_lifted, ALWAYS),
    (with_speech_apart, TELLING | ACCORDING),
    (with_handed_over, frozenset(("over",))),
    (with_back_apart, BACK),
    (with_means_apart, frozenset(("obl:agent",))),
    (with_results_apart, RESULTS),
    (with_ways_taken, frozenset(("xcomp",))),
    (with_objects_called, frozenset(("xcomp",))),
    (with_recipients, GIVING),
    (with_permitted, frozenset(("for",))),
    (with_sums, INDEFINITE),
    (with_headlines, ALWAYS),
    (with_active_subjects, frozenset(("nsubj:pass",))),
)


def mended(rows: list[Row]) -> list[Row]:
    """The rows of a sentence's tokens, mended."""
    told = _told(rows)
    for mender, words in MENDERS:
        if words is not ALWAYS and words.isdisjoint(told):
            continue
        found = mender(rows)
        if found != rows:
            rows, told = found, _told(found)
    return rows


def _told(rows: list[Row]) -> set[str]:
    return {told for row in rows for told in (row.word, row.lemma, row.dep)}
