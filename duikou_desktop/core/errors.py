"""The three kinds of trouble: what a person can mend, what the world refuses, and bugs.

A bug is any other exception: it is never caught to be hidden.
"""

from __future__ import annotations

from dataclasses import dataclass

from duikou_desktop.core.messages import Message


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with what was typed: at which field (None: the whole), and what to do."""

    field: str | None
    message: Message

    def __str__(self) -> str:
        return str(self.message)


class Trouble(Exception):
    """An error with a sentence for people."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class UserError(Trouble):
    """What a person asked for cannot be: says what is wrong and what to do."""

    def __init__(self, message: Message, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


class Damaged(UserError):
    """What the folder holds cannot be read any more: a backup of it can be put back."""


class EnvironmentProblem(Trouble):
    """Disk full, stick pulled out, no right to write: nothing is lost, try again."""


class WriteRefused(EnvironmentProblem):
    """No right to write there, or the medium is write-protected; it may still be read."""


class DiskFull(EnvironmentProblem):
    """No room where it is to be written."""
