"""How far the review of a report has come: its total is final once nothing waits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.services.desk.city_changes import changed_reports
from duikou_desktop.services.desk.report import Report, Round
from duikou_desktop.services.desk.reviewing import (
    mean_total,
    of_share,
    report_of,
    reviewed,
    reviewed_all,
    whole_of,
)
from duikou_desktop.services.desk.rollup import RollUp, roll_up
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_reviews import Reviewed


class Stage(StrEnum):
    """Of a report's review."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    DONE = "done"
    ADOPTED = "adopted"
    RETURNED = "returned"
    REFUSED = "refused"  # its key was revoked

    @property
    def label(self) -> str:
        """The word in a list."""
        return _LABELS[self]


_LABELS = {
    Stage.NOT_BEGUN: label("未评"),
    Stage.UNDER_WAY: label("评审中"),
    Stage.DONE: label("评审完"),
    Stage.ADOPTED: label("采用市级"),
    Stage.RETURNED: label("已退回"),
    Stage.REFUSED: label("不予接收"),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """A report's stage, and the reviewed total where that is final."""

    stage: Stage
    total: Decimal | None
    changed: bool = False  # a city judges it otherwise than was adopted of it

    @property
    def label(self) -> str:
        """The word in a list."""
        return label("市里改过") if self.overtaken else self.stage.label

    @property
    def overtaken(self) -> bool:
        """Whether the total is by a city's former word, and no longer what that says."""
        return self.changed and self.stage in (Stage.DONE, Stage.ADOPTED)


def total_of(whole: Reviewed | None) -> Decimal | None:
    """A hospital's reviewed sum; None: points wait."""
    return None if whole is None or whole.waiting else whole.total


def wholes(desk: DeskStore, reports: Collection[Report]) -> dict[UUID, Reviewed | None]:
    """By package, its sums over the relations that are this desk's; None: it was never summed up."""
    sums = desk.reviews.sums([each.received.id for each in reports])
    found = {each.received.id: whole_of(sums.get(each.received.id, ())) for each in reports}
    partial = [each for each in reports if each.share is not None]
    judged = reviewed_all(desk, [each.received for each in partial]) if partial else {}
    for each in partial:
        parts = of_share(judged[each.received.id], each.share)
        waiting = sum(part.waiting for part in parts)
        total = mean_total(parts) if parts else Decimal(0)
        found[each.received.id] = Reviewed(each.received.id, None, total, waiting)
    return found


def progress(desk: DeskStore, reports: Iterable[Report]) -> Mapping[UUID, Progress]:
    """By package; no package is opened, and points are read only where a city's verdicts were adopted."""
    standing = tuple(reports)
    sums = wholes(desk, standing)
    given = desk.reviews.deciders()
    cities = frozenset(each.commission for each in desk.reviews.city_rounds())
    found = {
        each.received.id: _progress(
            desk,
            each,
            sums[each.received.id],
            given.get(report_of(each.received), frozenset()),
            cities,
        )
        for each in standing
    }
    years = {each.received.year for each in standing} if cities else set()
    changed = {
        package
        for year in years
        for packages in changed_reports(desk, year, standing).values()
        for package in packages
    }
    return found | {package: replace(found[package], changed=True) for package in changed}


def ranked_round(desk: DeskStore, found: Round) -> RollUp:
    """The round in its tables, ranked by the review as far as that has come."""
    reviews = progress(desk, found.reports)
    return roll_up(found, {package: each.total for package, each in reviews.items()})


def _progress(
    desk: DeskStore,
    report: Report,
    whole: Reviewed | None,
    by: frozenset[str | None],
    cities: frozenset[str],
) -> Progress:
    """`by`: who ever gave verdicts on the report, on earlier packages of it too."""
    if report.again:
        back = report.returned is not None and not report.refused_by_city
        return Progress(Stage.RETURNED if back else Stage.REFUSED, None)
    if whole is None or whole.waiting:
        return Progress(Stage.UNDER_WAY if by else Stage.NOT_BEGUN, None)
    adopted = bool(by & cities) and holds_of(desk, report, cities)
    return Progress(Stage.ADOPTED if adopted else Stage.DONE, whole.total)


def holds_of(desk: DeskStore, report: Report, cities: frozenset[str]) -> bool:
    """Whether a verdict of one of the cities holds for what the package says now."""
    return any(
        each.verdict is not None and each.verdict.decided_by in cities
        for part in reviewed(desk, report.received)
        for each in part.points
    )
