"""Starts the window, or a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """`duikou`: a command; without one, the window. Returns the exit code."""
    from duikou_desktop.cli import run

    return run(sys.argv[1:] if arguments is None else arguments)


def window() -> int:
    """The program as a desktop entry starts it."""
    from duikou_desktop.bootstrap import open_window

    return open_window(None)


if __name__ == "__main__":
    sys.exit(main())
