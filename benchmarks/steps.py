"""Run a step of a benchmark in a process of its own, and take its time and peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import NamedTuple

KILOBYTES_IN_GIGABYTE = 1e6  # the kernel counts kilobytes of 1,024 bytes; the difference is below that of two runs


class Step(NamedTuple):
    """What a step took, the start of Python included, and what it printed last."""

    seconds: float
    processor: float  # seconds of all cores together: on a busy machine the better measure
    gigabytes: float
    said: str


def run_step(module: str, *arguments: str) -> Step:
    """Run `python -m MODULE ARGUMENTS`; RuntimeError if it fails."""
    command = [sys.executable, "-m", module, *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own module
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - began
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)}: exit status {process.returncode}")
    lines = said.strip().splitlines()
    return Step(
        seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KILOBYTES_IN_GIGABYTE, lines[-1] if lines else ""
    )
