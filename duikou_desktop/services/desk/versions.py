"""Two packages of one report side by side: what a newer one changed; of forks, which one stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.typed_json import from_json
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.services.desk.noted import PartFigures, PointFigures
from duikou_desktop.services.desk.standing import stands_name
from duikou_desktop.storage.desk import DeskStore, Received


@dataclass(frozen=True, slots=True)
class PointChange:
    """A point of which the two packages say something different."""

    relation: UUID | None
    point: str
    before: PointFigures | None  # None: it was not in that package
    after: PointFigures | None

    @property
    def of_figures(self) -> bool:
        """Whether they count it otherwise, and do not only say other words or name other records."""
        old, new = self.before, self.after
        return old is None or new is None or (old.own, old.anew) != (new.own, new.anew)


@dataclass(frozen=True)
class Versions:
    """Two packages of one report."""

    before: Received
    after: Received
    changes: tuple[PointChange, ...]

    @property
    def own(self) -> tuple[Decimal, Decimal]:
        """自评分 of both."""
        return Decimal(self.before.content["own"]), Decimal(self.after.content["own"])


def compare(desk: DeskStore, before: UUID, after: UUID) -> Versions | None:
    """What the one says otherwise than the other; None: one of them was not taken."""
    packages = [desk.package(each) for each in (before, after)]
    points = desk.points_of((before, after))
    if packages[0] is None or packages[1] is None:
        return None
    told = [_by_point(points[each]) for each in (before, after)]
    return Versions(packages[0], packages[1], tuple(_changes(*told)))


Figures = dict[tuple[UUID | None, str], PointFigures]


def _by_point(raw: object) -> Figures:
    parts: tuple[PartFigures, ...] = from_json(tuple[PartFigures, ...], raw)
    return {(part.relation, each.point): each for part in parts for each in part.points}


def _changes(before: Figures, after: Figures) -> Iterator[PointChange]:
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        if old is None or new is None or old.digest != new.digest:
            yield PointChange(*key, old, new)


def fingerprint_of(package: Received) -> str:
    """Whose signature it bears, in groups of four figures."""
    return fingerprint(bytes.fromhex(package.key))


def let_stand(desk: DeskStore, package: Received) -> None:
    """Of packages of one number, this one stands, whichever came first."""
    desk.set_setting(stands_name(package), str(package.id))
