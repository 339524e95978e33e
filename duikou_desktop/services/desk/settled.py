"""What the decisions on the two sides' differences make of a report's points, as kept with its package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.typed_json import from_json
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True, slots=True)
class SettledPoint:
    """A point on which something was decided."""

    relation: UUID | None
    point: str
    score: Decimal  # what ours counts by what was decided
    by: tuple[str, ...]  # the decisions that bear on it, each by a digest of what it says


def settled_points(
    desk: DeskStore, package: UUID
) -> Mapping[tuple[UUID | None, str], SettledPoint]:
    """By relation and point; none where nothing was decided that bears on the report."""
    kept = desk.claims.settled(package)
    found: tuple[SettledPoint, ...] = from_json(tuple[SettledPoint, ...], kept) if kept else ()
    return {(each.relation, each.point): each for each in found}
