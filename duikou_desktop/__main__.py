"""Starts the window, or a command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from duikou_desktop.core.file_types import GIVEN
from duikou_desktop.core.memory import collect_seldom


def main(arguments: Sequence[str] | None = None) -> int:
    """`duikou`: a command; without one, the window, on a file to open if one is given.

    Returns the exit code.
    """
    collect_seldom()
    given = list(sys.argv[1:] if arguments is None else arguments)
    # What the commands need costs half a second; the window must not wait for it.
    if not given or given[0].partition("=")[0] == "--home" or _is_opened(given[0]):
        # What is wrong here, the commands' own parser says in words.
        with suppress(argparse.ArgumentError):
            home, rest = _home(given)
            if not rest or (len(rest) == 1 and _is_opened(rest[0])):
                return _window(home, rest)
    from duikou_desktop.cli import run

    return run(given)


def window() -> int:
    """The program as a desktop entry starts it: no terminal reads what it might say."""
    collect_seldom()
    with suppress(argparse.ArgumentError):
        return _window(*_home(sys.argv[1:]))
    return _window(None)


def _home(given: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The office named with --home, and what else was given. Raises ArgumentError."""
    start = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    start.add_argument("--home", type=Path)
    chosen, rest = start.parse_known_args(given)
    return chosen.home, rest


def _is_opened(word: str) -> bool:
    return word.lower().endswith(GIVEN)


def _window(home: Path | None, rest: Sequence[str] = ()) -> int:
    from duikou_desktop.bootstrap import open_window

    return open_window(home, next((Path(each) for each in rest if _is_opened(each)), None))


if __name__ == "__main__":
    sys.exit(main())
