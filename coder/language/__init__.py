"""From a story's text to sentences with Universal Dependencies trees."""

from coder.language.model import load_model
from coder.language.schemes import tree_of
from coder.language.tree import Row, Tree

__all__ = ["Row", "Tree", "load_model", "tree_of"]
