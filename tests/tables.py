"""What the tests of one shape share: a table of sentences and their events."""


def listed(events):
    """The events of a table's cell, "A 111 B, C 112 D"; none for an empty one."""
    return set(filter(None, events.split(", ")))
