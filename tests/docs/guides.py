"""The fenced blocks of a guide in docs/, in their order, and how to run them."""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(guide, *languages):
    """Give (language, text) of the blocks in these languages."""
    text = (DOCS / guide).read_text(encoding="utf-8")
    return [(language, block) for language, block in BLOCK.findall(text) if language in languages]


def run_shell(script, folder):
    """Run the commands of a guide in a folder, with `coder` on the path."""
    place = folder / "bin"
    place.mkdir(exist_ok=True)
    (place / "coder").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m coder "$@"\n')
    (place / "coder").chmod(0o755)
    path = f"{place}{os.pathsep}{os.environ['PATH']}"
    variables = os.environ | {"PATH": path, "PYTHONPATH": str(DOCS.parent)}
    subprocess.run(["/bin/sh", "-ec", script], cwd=folder, env=variables, check=True)  # noqa: S603 - the guide's own


def run_python(guide):
    """Run the Python blocks of a guide; give the names they leave and what they print."""
    names = {}
    with contextlib.redirect_stdout(io.StringIO()) as out:
        for _, block in blocks(guide, "python"):
            exec(compile(block, guide, "exec"), names)  # noqa: S102 - the guide's own
    return names, out.getvalue()
