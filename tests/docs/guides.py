"""The fenced blocks of a guide in docs/, in their order."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(guide, *languages):
    """Give (language, text) of the blocks in these languages."""
    text = (DOCS / guide).read_text(encoding="utf-8")
    return [(language, block) for language, block in BLOCK.findall(text) if language in languages]
