"""Where the sentences of a story begin and end, by clear punctuation.

Clean news prose is split better by its full stops than by a parse; what ends in an abbreviation or an initial goes on
unless the next word clearly opens a sentence. Paragraphs always end a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# The look-behind and the possessive ++ keep a heap of full stops linear: each run of them is tried once.
END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])|\n\s*\n|(?<=[.!?\"”’])[ \t]*\n")
WORD_BEFORE = re.compile(r"(\S+)$")
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "cpl",
        "cmdr",
        "adm",
        "brig",
        "sen",
        "rep",
        "gov",
        "pres",
        "hon",
        "rev",
        "fr",
        "st",
        "jr",
        "sr",
        "no",
        "nos",
        "vs",
        "etc",
        "inc",
        "co",
        "corp",
        "ltd",
        "bros",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "ave",
        "ala",
        "ariz",
        "ark",
        "calif",
        "colo",
        "conn",
        "del",
        "fla",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "mass",
        "md",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "vt",
        "wash",
        "wis",
        "wyo",
        "approx",
        "dept",
        "est",
        "fig",
        "intl",
        "op",
        "cit",
        "viz",
        "al",
        "a.m",
        "p.m",
    ],
)
ENDS_A_SENTENCE = frozenset(["inc", "co", "corp", "ltd", "jr", "sr", "a.m", "p.m", "etc"])
OPENERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "It",
        "He",
        "She",
        "They",
        "We",
        "But",
        "And",
        "As",
        "For",
        "After",
        "Before",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "His",
        "Her",
        "Its",
        "Their",
        "Our",
        "If",
        "When",
        "While",
        "Although",
        "However",
        "Meanwhile",
        "Also",
        "Both",
        "Some",
        "Many",
        "Most",
        "More",
        "Two",
        "Three",
        "Officials",
        "Police",
    ],
)
NEXT_WORD = re.compile(r"\s+[\"'“‘(\[]*(\w+)")
INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Z]")
MAX_LENGTH = 1500  # characters; a longer "sentence" is a list or a table, which the parser would waste its time on


def sentence_spans(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every sentence of `text` from `start` on, outer white space left out."""
    for found in END.finditer(text, start):
        if text[found.start()] == "." and not _ends_here(text, start, found):
            continue
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, len(text))


def _ends_here(text: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether a full stop ends its sentence, or belongs to an abbreviation."""
    before = WORD_BEFORE.search(text, max(start, found.start() - 20), found.start())
    word = before[1].lstrip("(\"'“‘") if before else ""
    abbreviation = word.lower() in ABBREVIATIONS
    if not abbreviation and not INITIALS.fullmatch(word):
        return True
    following = NEXT_WORD.match(text, found.end())
    opener = following is not None and following[1] in OPENERS
    return opener and (not abbreviation or word.lower() in ENDS_A_SENTENCE)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > MAX_LENGTH:
        cut = text.rfind(" ", start, start + MAX_LENGTH)
        cut = cut if cut > start else start + MAX_LENGTH
        yield start, cut
        start = cut + 1
    if start < end:
        yield start, end
