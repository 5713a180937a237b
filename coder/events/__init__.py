"""Who did what to whom: event patterns on the tree, composed with acts of speech."""
