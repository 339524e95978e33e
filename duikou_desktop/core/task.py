"""Long work that reports how far it is and can be given up."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """The person gave the work up; nothing of it stays."""


class Task(Protocol):
    """What long work is handed: it tells how far it is, and asks whether to go on."""

    def progress(self, done: int, of: int) -> None:
        """Says that `done` of `of` steps are done."""

    def check(self) -> None:
        """Raises Cancelled when the person gave up."""


class Quiet:
    """A task nobody watches and nobody gives up."""

    def progress(self, done: int, of: int) -> None:
        """Says nothing."""

    def check(self) -> None:
        """Goes on."""
