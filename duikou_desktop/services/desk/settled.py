"""What the decisions on the two sides' differences make of a report's points, as kept with its package."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from duikou_desktop.core.typed_json import from_json
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True, slots=True)
class SettledPoint:
    """A point on which something was decided."""

    relation: UUID | None
    point: str
    score: (
        Decimal | None
    )  # what ours counts by what was decided; None: it cannot be counted by that
    by: tuple[str, ...]  # the decisions that bear on it, each by a digest of what it says


Settled = Mapping[tuple[UUID | None, str], SettledPoint]  # by relation and point


def settled_points(desk: DeskStore, packages: Collection[UUID]) -> dict[UUID, Settled]:
    """By package; those on which nothing was decided are left out."""
    return {
        package: {(each.relation, each.point): each for each in _read(points)}
        for package, points in desk.claims.settled(packages).items()
    }


def _read(points: Any) -> tuple[SettledPoint, ...]:
    found: tuple[SettledPoint, ...] = from_json(tuple[SettledPoint, ...], points)
    return found
