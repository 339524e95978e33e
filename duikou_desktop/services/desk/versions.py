"""Two packages of one report side by side: what a newer one changed; of forks, which one stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import short_number
from duikou_desktop.core.messages import say
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.noted import PartFigures, PointFigures
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.standing import round_of, stands_name
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

    @property
    def of_own(self) -> bool:
        """Whether the office itself claims another score."""
        old, new = self.before, self.after
        return old is None or new is None or old.own != new.own


@dataclass(frozen=True)
class Versions:
    """Two packages of one report."""

    before: Received
    after: Received
    changes: tuple[PointChange, ...]
    # Whether either was counted anew here; where one was, own scores are compared.
    counted: tuple[bool, bool]

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
    old, new = (_by_point(points[each]) for each in (before, after))
    counted = _counted(packages[0]), _counted(packages[1])
    changes = _changes(old, new)
    if counted[0] != counted[1]:
        # What the one was counted as, and the other not, is no change of the report.
        changes = (each for each in changes if each.of_own)
    return Versions(packages[0], packages[1], tuple(changes), counted)


def _counted(package: Received) -> bool:
    return package.content["why_not"] is None


@dataclass(frozen=True, slots=True)
class Marks:
    """By what a person tells a package from another of its number. None, empty: it was not kept."""

    number: str  # 包编号: the first figures of its id
    came_as: str  # the name of its file on the stick
    came_from: str  # the folder it lay in
    sealed_at: datetime | None
    approved_on: date
    approved_by: str


def marks(package: Received) -> Marks:
    """Of a package that was taken."""
    said = package.content
    sealed = said.get("sealed_at")
    return Marks(
        short_number(package.id),
        said.get("came_as", ""),
        said.get("came_from", ""),
        datetime.fromisoformat(sealed) if sealed else None,
        date.fromisoformat(said["approved_on"]),
        said["approved_by"],
    )


def forked(desk: DeskStore, scheme: Scheme, year: int) -> tuple[Report, ...]:
    """The reports of which several packages of one number came, chosen from or not."""
    return tuple(each for each in round_of(desk, scheme, year).reports if each.forks)


def of_number(reports: Iterable[Report], begins: str) -> Received:
    """Of packages to choose from, the one whose number begins so. Raises UserError for none, for several."""
    wanted = begins.strip().lower()
    every = [each for report in reports for each in (report.received, *report.forks)]
    found = [each for each in every if wanted and str(each.id).startswith(wanted)]
    if len(found) != 1:
        raise UserError(say("没有一份、或者不止一份的编号以 {begins} 开头。", begins=begins))
    return found[0]


Figures = dict[tuple[UUID | None, str], PointFigures]


def _by_point(raw: Any) -> Figures:
    parts = map(PartFigures.read, raw)
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
