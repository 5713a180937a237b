"""Mends what a parser often gets wrong, before anything reads the tree.

`names` coordinates names that it has taken for one, `nouns` gives clauses and days to the nouns that they belong to,
`words` reads nouns as nouns and verbs as verbs, `phrases` hangs what stands beside phrases on what it belongs to,
`hyphens` joins verbs with a hyphen, `verbs` hangs what belongs to a verb on the right one, `subjects` tells whose a
verb is, `speech` hangs what is said on the verb or colon that says so, `recipients` tells who is given something from
how much, `headlines` reads clauses that lack "was" or "is to".
"""

from coder.language.mending.headlines import with_headlines
from coder.language.mending.hyphens import with_hyphened_verbs
from coder.language.mending.names import with_names_apart
from coder.language.mending.nouns import with_claims, with_days_apart, with_doers, with_relatives, with_sums
from coder.language.mending.phrases import (
    with_objects_after_phrases,
    with_outcomes_lifted,
    with_places_of_directions,
    with_victims_above,
)
from coder.language.mending.recipients import with_permitted, with_recipients
from coder.language.mending.speech import with_colons_saying, with_speech_apart
from coder.language.mending.subjects import (
    with_active_subjects,
    with_disguises,
    with_main_verb,
    with_participles_below,
    with_second_subjects,
)
from coder.language.mending.verbs import (
    with_arguments_lifted,
    with_back_apart,
    with_handed_over,
    with_means_apart,
    with_objects_called,
    with_results_apart,
)
from coder.language.mending.words import with_words_read
from coder.language.tree import Row

__all__ = ["mended"]

MENDERS = (  # in this order
    with_colons_saying,
    with_names_apart,
    with_days_apart,
    with_words_read,
    with_places_of_directions,
    with_victims_above,
    with_outcomes_lifted,
    with_objects_after_phrases,
    with_hyphened_verbs,
    with_disguises,
    with_main_verb,
    with_participles_below,
    with_second_subjects,
    with_claims,
    with_relatives,
    with_doers,
    with_arguments_lifted,
    with_speech_apart,
    with_handed_over,
    with_back_apart,
    with_means_apart,
    with_results_apart,
    with_objects_called,
    with_recipients,
    with_permitted,
    with_sums,
    with_headlines,
    with_active_subjects,
)


def mended(rows: list[Row]) -> list[Row]:
    """The rows of a sentence's tokens, mended."""
    for mender in MENDERS:
        rows = mender(rows)
    return rows
