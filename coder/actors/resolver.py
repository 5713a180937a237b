"""What the rules ask of the cast whose sentence they read."""

from __future__ import annotations

from typing import Protocol

from coder.actors.gazetteer import Hit
from coder.actors.memory import Memory
from coder.actors.mentions import Mentions
from coder.actors.scene import Scene
from coder.language.lexicon import Lexicon
from coder.language.tree import Tree
from coder.records import Mention


class Resolver(Protocol):
    """The sentence, what is known of its story, and the actor of any of its phrases."""

    tree: Tree
    lexicon: Lexicon
    memory: Memory
    scene: Scene
    mentions: Mentions
    hits: list[Hit]
    offset: int

    def at(self, token: int) -> Mention | None:
        """The actor of the phrase headed by `token`."""

    def group(self, token: int) -> list[Mention]:
        """All actors of the phrase."""

    def hit(self, token: int) -> Hit | None:
        """The name or agent of the dictionaries that covers the token."""
