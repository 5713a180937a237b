"""What all tests share. Its being here puts `tests/` on the path, where `fake_coder` is."""

import os
import sys
import tempfile

import pytest
from hypothesis import settings

# Before anything loads dictionaries, and for the processes that tests start: nothing is left in the user's cache.
os.environ["CODER_CACHE"] = tempfile.mkdtemp(prefix="coder-cache-")

from fake_coder import FakeCoder

import coder.cli
from coder.coder import Coder

# In CI the same examples every time: a new one that fails is found at a desk, not by who changed something else.
settings.register_profile("ci", derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture
def run(monkeypatch, capsys):
    """Run `coder ARGUMENTS` with the fake coder; give exit status, stdout, stderr."""
    monkeypatch.setattr("coder.run.make_coder", lambda *_: FakeCoder())

    def run_coder(*arguments):
        monkeypatch.setattr(sys, "argv", ["coder", *map(str, arguments)])
        with pytest.raises(SystemExit) as exit_status:
            coder.cli.main()
        captured = capsys.readouterr()
        return exit_status.value.code or 0, captured.out, captured.err

    return run_coder


@pytest.fixture(scope="session")
def real_coder():
    """The coder as shipped: its own dictionaries and parser, loaded once for all tests."""
    return Coder()


@pytest.fixture(scope="session")
def events_of(real_coder):
    """Code a text as of a day; give its events as "SOURCE CODE TARGET", "-" for a missing party."""

    def code(text, date=None):
        events = real_coder.code(text, date)
        return {f"{e.source.code or '-'} {e.cameo_code} {e.target.code or '-'}" for e in events}

    return code
