"""A whole office, or a desk, on its way to another computer (`.dkmove`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from duikou_desktop.exchange.faults import MoveFault
from duikou_desktop.exchange.manifest import PartedManifest
from duikou_desktop.exchange.sealed import Count, Moment, Name, Sealed
from duikou_desktop.exchange.sealed_reader import open_sealed


class MoveManifest(PartedManifest):
    """What the signature covers.

    The key is made for this one file and then forgotten: it says that nothing was altered, not who
    carried it.
    """

    format: Literal["duikou-move"] = "duikou-move"
    program: Name
    kind: Literal["office", "desk"]
    name: Name  # the hospital's, or the commission's
    count: Count  # records of an office, packages of a desk
    moved_at: Moment
    with_key: bool


@dataclass(frozen=True)
class Move(Sealed[MoveManifest]):
    """One whose every named byte can be told from another."""

    MODEL = MoveManifest
    PREFIX = b"duikou-move-v1\n"
    FAULT = MoveFault
    LIMIT, VALUES = 24 * 1024 * 1024, 500_000


def open_move(path: Path) -> Move:
    """It, as `open_sealed` opens it. Raises MoveFault, EnvironmentProblem."""
    return open_sealed(Move, path)
