"""From a story's text to sentences with Universal Dependencies trees."""

from coder.language.model import load_model
from coder.language.tree import Tree

__all__ = ["Tree", "load_model"]
