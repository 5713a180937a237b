"""Clean text for the parser, with a way back to the story's own characters.

News that came through web pages carries remains of HTML entities ("Iraq #39;s", "quot;"): they are replaced, and runs
of blanks become one, and every offset of the clean text maps to one of the original. A dateline ("BAGHDAD, Iraq (AP)
- ") is no part of the first sentence, but tells where the story is.
"""

from __future__ import annotations

import html
import re
from typing import NamedTuple

NOISE = re.compile(
    r"&?#(\d{2,4});|&?\b(quot|amp|lt|gt|nbsp|apos|mdash|ndash|rsquo|lsquo|rdquo|ldquo);|(?<=\S)[ \t\xa0]{2,}(?=\S)"
)
NOISY = (";", "  ", "\t", "\xa0")  # without any of these there is none
SURROGATE = re.compile("[\ud800-\udfff]")  # half of a character, from broken JSON; no encoding has it

_PLACE = r"[A-Z][A-Z’'.\-/ ]*[A-Z](?:,? ?[A-Z][\w.’'\- ]{1,30}?){0,2}"
_DATE = r"(?:,? ?(?:[A-Z][a-z]{2,8}|[A-Z]{3})\.? ?\d{1,2}(?:,? ?\d{4})?)?"
_AGENCY = r"(?: ?\([^)]{2,40}\))?"
DATELINE = re.compile(
    rf"\W*(?:[A-Z][\w’' ]{{2,30}} [-–—] )?(?P<place>{_PLACE}){_DATE}{_AGENCY} ?(?:--|[-–—:]){_AGENCY}\s+"
    rf"|\W*(?P<place2>[A-Z][\w ]{{2,30}}){_DATE} ?\([A-Za-z/ ]{{2,30}}\) ?(?:--|[-–—:])\s+",
)
MAX_DATELINE = 90


class CleanText(NamedTuple):
    """`text` for the parser; `offsets[i]` is the original position of its character `i` (None: the same).

    `offsets` has one item more than `text`: the end of the original.
    """

    text: str
    offsets: list[int] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the clean text to the original text."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]


def clean(text: str) -> CleanText:
    """Replace entity remains and runs of blanks; keep every other character that a parser can take."""
    text = SURROGATE.sub("\ufffd", text)
    if not any(sign in text for sign in NOISY) or not NOISE.search(text):
        return CleanText(text, None)
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for found in NOISE.finditer(text):
        pieces.append(text[last : found.start()])
        offsets.extend(range(last, found.start()))
        entity = f"#{found[1]}" if found[1] else found[2]
        character = html.unescape(f"&{entity};") if entity else " "
        pieces.append(character)
        offsets.extend([found.start()] * len(character))
        last = found.end()
    pieces.append(text[last:])
    offsets.extend(range(last, len(text) + 1))
    return CleanText("".join(pieces), offsets)


def dateline(text: str) -> tuple[str, int]:
    """Return the place of a dateline and where the text after it begins; ("", 0) where there is none."""
    found = DATELINE.match(text[:MAX_DATELINE])
    if not found:
        return "", 0
    return (found["place"] or found["place2"]).strip(" ,"), found.end()
