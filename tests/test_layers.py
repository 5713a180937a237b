"""The rooms of the package and the one direction of their imports; and what starts without spaCy.

Imports inside functions count too; only those under `if TYPE_CHECKING:` do not, since they never run.
"""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from fake_coder import FakeCoder

from coder.run import code_stories

PACKAGE = Path(__file__).parents[1] / "coder"
MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}

BASE = {"records", "errors", "sectors", "tables"}

# Each room with all that it may import of ours, beside itself and the base. A room that is not here may import all.
MAY_IMPORT = {
    "records": set(),
    "errors": set(),
    "sectors": set(),
    "version": set(),
    "locations": set(),
    "tables": set(),
    "stdout": set(),
    "cameo": {"tables"},
    "discards": {"tables"},
    "stories": set(),
    "language": set(),
    "actors": {"language", "tables", "cameo"},
    "events": {"actors", "language", "tables", "cameo"},
    "dictionaries": {"actors", "events", "language", "discards", "tables", "cameo", "compiled"},
    "dataset": {"tables", "cameo", "locations", "version"},
    "panel": {"dataset", "codes", "countries", "tables", "cameo", "locations", "version", "stdout"},
    "evaluation": {"dataset", "language", "formats", "cameo", "locations"},
    "formats": {"dataset", "tables", "cameo", "codes", "countries", "locations", "version", "stories", "stdout"},
}
NO_SPACY = [
    "coder.cli",
    "coder.dataset.connect",
    "coder.dataset.writer",
    "coder.stories",
    "coder.run",
    "coder.evaluation",
    "coder.panel",
    "coder.formats",
]
ONLY_CLI_MAY = "cli"


def room(module):
    """`coder.events.rules` is of the room `events`, `coder` itself of none."""
    return module.split(".")[1] if "." in module else ""


def imported(name, path):
    """All modules of ours that a module imports when it runs."""
    found = set()
    for node in running(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: write imports in full"
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module or ""}
    return found & set(MODULES)


def running(node):
    """All nodes below that run: not those under `if TYPE_CHECKING:`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING":
            continue
        yield child
        yield from running(child)


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_go_one_way(name):
    own = room(name)
    others = {room(module) for module in imported(name, MODULES[name])} - {own, ""}
    if own in MAY_IMPORT:
        assert others <= MAY_IMPORT[own] | (BASE - {own})
    if own not in (ONLY_CLI_MAY, "__main__"):
        assert ONLY_CLI_MAY not in others


def test_no_rooms_import_each_other_in_a_circle():
    graph = {}
    for name, path in MODULES.items():
        own = room(name)
        graph.setdefault(own, set()).update({room(module) for module in imported(name, path)} - {own, ""})
    assert list(TopologicalSorter(graph).static_order())  # CycleError names the circle


def test_every_room_named_here_exists():
    assert set(MAY_IMPORT) - {"formats"} <= {room(name) for name in MODULES}


@pytest.mark.parametrize("module", NO_SPACY)
def test_a_module_starts_without_spacy(module):
    assert not loaded_with(f"import {module}")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["query", "--help"],
        ["code", "--help"],
        ["panel", "--help"],
        ["info", "--help"],
        ["evaluate", "--help"],
    ],
)
def test_a_command_starts_without_spacy(arguments):
    assert not loaded_with(command(arguments))


def test_a_query_runs_without_spacy(tmp_path):
    story = tmp_path / "2018-03-05.txt"
    story.write_text("KORGOV 040 PRKGOV | PRKGOV 040 KORGOV")
    code_stories([story], tmp_path / "events", factory=FakeCoder)
    assert not loaded_with(command(["query", str(tmp_path / "events"), "select count(*) from dyad_month"]))


def test_spacy_is_noticed_when_it_is_loaded():
    assert loaded_with("import coder.coder")


def command(arguments):
    return f"import runpy; sys.argv = ['coder', *{arguments!r}]; runpy.run_module('coder', run_name='__main__')"


def loaded_with(statement):
    """Run the statement in a fresh interpreter; give the heavy modules that it has loaded at its end."""
    program = (
        f"import sys\ntry:\n    {statement}\nexcept SystemExit as end:\n    assert not end.code\n"
        "print('\\nLOADED', *({'spacy', 'thinc', 'coder.coder', 'coder.events'} & set(sys.modules)))"
    )
    done = subprocess.run(  # noqa: S603 - our own statement
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    return done.stdout.rpartition("LOADED")[2].split()
