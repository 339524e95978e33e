"""The same services without a window: `duikou COMMAND`.

Exit codes: 0 done, 1 refused wholly or in part, 2 wrong use, 3 the world refused
(disk, rights), 4 a fault of the program.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from duikou_desktop.cli.arguments import parser
from duikou_desktop.cli.commands import BUG, DONE, REFUSED, WORLD, WRONG_USE, WrongUse
from duikou_desktop.cli.output import tell, tell_bug
from duikou_desktop.core.errors import EnvironmentProblem, Trouble, UserError
from duikou_desktop.core.messages import say


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and returns its exit code."""
    _speak_utf8()
    try:
        chosen = parser().parse_args(arguments)
    except SystemExit as stop:  # argparse has said what is wrong, or printed its help
        return int(stop.code or 0)
    try:
        code = int(chosen.act(chosen))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has enough (`| head`); Python's own last flush must find no pipe either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (Trouble, OSError) as error:
        return _told(error)
    except Exception as bug:  # noqa: BLE001 - the last door: told with its trace and exit code 4
        tell_bug(bug)
        return BUG
    return code


def _told(error: Trouble | OSError) -> int:
    """Says what is wrong, each fault on its line; returns the exit code."""
    if isinstance(error, OSError):
        tell(say("读写文件时出错：{reason}", reason=error))
        return WORLD
    tell(error)
    if isinstance(error, UserError) and len(error.faults) > 1:
        for fault in error.faults:
            tell(fault)
    if isinstance(error, WrongUse):
        return WRONG_USE
    return WORLD if isinstance(error, EnvironmentProblem) else REFUSED


def _speak_utf8() -> None:
    """A console of another code page must not turn a Chinese sentence into an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
