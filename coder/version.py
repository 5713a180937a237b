"""The version of the package, as installed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

DISTRIBUTION = "event-coder"


def package_version() -> str:
    """Return the installed version; "checkout" when the package runs from a folder that was never installed."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "checkout"
