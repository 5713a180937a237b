"""Who is who: names, agents and noun phrases resolved to actor codes as of the story's date."""

from coder.actors.cast import Cast
from coder.actors.dictionary import Actors, load_actors
from coder.actors.setting import Setting

__all__ = ["Actors", "Cast", "Setting", "load_actors"]
