"""Trees written by hand, as rows of number, word, lemma, part of speech, tag, dependency, number of the head."""

from coder.language import Tree


def tree(table: str) -> Tree:
    """A tree of the rows; its text is the words with one blank between them."""
    rows, offset = [], 0
    for line in filter(str.strip, table.splitlines()):
        _, word, lemma, pos, tag, dep, head = line.split()
        rows.append((word, lemma, pos, tag, dep, int(head) - 1, offset))
        offset += len(word) + 1
    return Tree(" ".join(row[0] for row in rows), rows)
