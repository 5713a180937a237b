"""The errors a user can meet. Each says where, which value, and what to do."""


class CoderError(Exception):
    """Base of all errors of this package; the command line prints it and exits with 1."""


class DictionaryError(CoderError):
    """One or more wrong entries in the dictionaries; `problems` holds one line each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        count = f"{len(problems)} errors" if len(problems) > 1 else "1 error"
        super().__init__(f"{count} in the dictionaries:\n" + "\n".join(problems))


class StoryError(CoderError):
    """A story that cannot be read; the run counts it as rejected and goes on."""


class InputError(CoderError):
    """An input that cannot be opened or has no known format."""


class DatasetError(CoderError):
    """A dataset that cannot be opened, written or continued."""


class ModelError(CoderError):
    """A spaCy model that is not there or does not fit."""
