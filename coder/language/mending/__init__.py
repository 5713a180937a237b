"""Mends what a parser often gets wrong, before anything reads the tree.

`names` coordinates names that it has taken for one, `verbs` hangs what belongs to a verb on the right one, `speech`
what is said on the verb that says so, `nouns` gives clauses and days to the nouns that they belong to, `words` reads
nouns as nouns and verbs as verbs.
"""

from coder.language.mending.names import with_names_apart
from coder.language.mending.nouns import with_claims, with_days_apart, with_doers, with_relatives, with_sums
from coder.language.mending.speech import with_speech_apart
from coder.language.mending.verbs import with_arguments_lifted, with_hyphened_verbs, with_main_verb, with_objects_called
from coder.language.mending.words import with_words_read
from coder.language.tree import Row

__all__ = ["mended"]


def mended(rows: list[Row]) -> list[Row]:
    """The rows of a sentence's tokens, mended."""
    rows = with_words_read(with_days_apart(with_names_apart(rows)))
    rows = with_doers(with_relatives(with_claims(with_main_verb(with_hyphened_verbs(rows)))))
    return with_sums(with_objects_called(with_speech_apart(with_arguments_lifted(rows))))
