"""A handle on long work: how far it is, and whether somebody wants it to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class Cancelled(Exception):
    """The person stopped the work; what was begun is taken back."""


def _nothing(_done: int, _of: int) -> None:
    """Nobody watches."""


def _go_on() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Task:
    """Given to long work, which tells its progress and asks whether to go on."""

    progress: Callable[[int, int], None] = _nothing
    stopped: Callable[[], bool] = _go_on

    def step(self, done: int, of: int) -> None:
        """Tells `done` of `of`. Raises Cancelled where the work should stop."""
        if self.stopped():
            raise Cancelled
        self.progress(done, of)
