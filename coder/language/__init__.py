"""From a story's text to sentences with Universal Dependencies trees."""

from coder.language.headlines import Headlines
from coder.language.model import load_model
from coder.language.schemes import tree_from, tree_of
from coder.language.tree import Row, Tree

__all__ = ["Headlines", "Row", "Tree", "load_model", "tree_from", "tree_of"]
