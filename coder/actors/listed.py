"""Nations of some of those counted before: "four workers, among them an American", "tourists, most of them Britons".

They tell who the workers are, where nothing else does, and nothing of whoever else stands in the sentence.
"""

from __future__ import annotations

import re

from coder.actors.gazetteer import Hit

SHARES = r"one|two|three|four|five|six|seven|eight|nine|ten|\d+|most|some|many|all|both|half"
NUMBER = rf"(?:{SHARES}|an?)"
MARKS = ("including", "them", "whom", "mostly", "mainly")
LISTING = re.compile(
    rf"\b(?:including|(?:{SHARES}) of (?:them|whom)|among (?:them|whom)|mostly|mainly)(?: (?:were|was|are|is))?"
    r"(?: (?!(?:in|at|on|near|from|by|after|who|that|to|for|with) )[\w'-]+,?){0,6} $"
)
COUNTING = re.compile(rf"[,:] (?:{NUMBER} [\w-]+,? (?:and )?)*{NUMBER} $")  # ", one Briton and two Estonians"


def listed(text: str, hits: list[Hit]) -> dict[Hit, int]:
    """The nations that list some of those told of before, and where the words begin that do so."""
    nations = [hit for hit in hits if hit.party.kind == "adjective"]
    found: dict[Hit, int] = {}
    if any(mark in text for mark in MARKS):
        matches = {hit: LISTING.search(text, 0, hit.start) for hit in nations}
        found = {hit: match.start() for hit, match in matches.items() if match}
    counted = {hit: COUNTING.search(text, 0, hit.start) for hit in nations if len(nations) > 1}
    starts = [match.start() for match in counted.values() if match]
    return found | {hit: m.start() for hit, m in counted.items() if m and starts.count(m.start()) > 1}
