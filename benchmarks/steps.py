"""Run a step of a benchmark in a process of its own, and take its time and peak memory.

`python -m benchmarks.steps MODULE ARGUMENTS` is that process: it runs the module and prints its own peak last. What the
system reports of a child cannot be used, since it counts the memory of the parent at the moment of the fork.
"""

from __future__ import annotations

import os
import resource
import runpy
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

KILOBYTES_IN_GIGABYTE = 1024 * 1024
STATUS = Path("/proc/self/status")


class Step(NamedTuple):
    """What a step took, the start of Python included, and what it printed last."""

    seconds: float
    processor: float  # seconds of all cores together: on a busy machine the better measure
    gigabytes: float
    said: str


def fastest(rounds: int, work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds of the fastest round, by the clock or, with `time.process_time`, of the processor."""
    times = []
    for _ in range(rounds):
        began = clock()
        work()
        times.append(clock() - began)
    return min(times)


def run_step(module: str, *arguments: str) -> Step:
    """Run `python -m MODULE ARGUMENTS`; RuntimeError if it fails."""
    command = [sys.executable, "-m", "benchmarks.steps", module, *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own module
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - began
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)}: exit status {process.returncode}")
    *lines, peak = said.strip().splitlines()
    return Step(seconds, usage.ru_utime + usage.ru_stime, int(peak) / KILOBYTES_IN_GIGABYTE, lines[-1] if lines else "")


def peak_kilobytes() -> int:
    """Peak memory of this process, since its program was started where the system tells that."""
    if STATUS.exists():
        return int(STATUS.read_text(encoding="utf-8").partition("VmHWM:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Run the module that the arguments name, then print the peak."""
    sys.argv = sys.argv[1:]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    finally:
        print(peak_kilobytes())


if __name__ == "__main__":
    main()
