"""Accuracy and speed, each one command: `python -m benchmarks.accuracy`, `python -m benchmarks.speed`."""
