"""The tables of the review: reports with what waits in each, and the points of one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.report_view import PointSeen
from duikou_desktop.services.desk.review_stage import total_of, wholes
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_reviews import Reviewed
from duikou_desktop.ui.commission.round_table import points, side_column
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.state import State


@dataclass(frozen=True)
class Listed:
    """A report in the list at the left."""

    report: Report
    total: Decimal | None  # None: points wait
    waiting: int

    @property
    def key(self) -> str:
        """By it the table knows it."""
        return str(self.report.received.id)


def listed_reports(desk: DeskStore, scheme: Scheme, year: int) -> tuple[Listed, ...]:
    """All of a year's, in the order of the table. Raises PackageFault, EnvironmentProblem."""
    reports = read_year(desk, scheme, year).view.round.reports
    # Read after: settling counts anew what was decided.
    sums = wholes(desk, reports)
    return tuple(
        Listed(each, total_of(whole), _waiting(each, whole))
        for each in reports
        for whole in (sums[each.received.id],)
    )


def _waiting(report: Report, whole: Reviewed | None) -> int:
    """How many of its points wait for this desk: none of what went back, or stands in no table of its."""
    mine = report.expected and not report.again
    return whole.waiting if whole is not None and mine else 0


def listed_columns() -> tuple[Column, ...]:
    """Whose report, and how it stands."""
    again = (tr("退回"), tr("作废"))
    return (
        Column("name", tr("医院"), ems=7, stretch=True, sortable=False),
        side_column(),
        Column("waiting", tr("待评"), CellKind.FIGURE, ems=3, sortable=False),
        Column("total", tr("评审"), CellKind.FIGURE, ems=4.4, sortable=False, says=again),
    )


def listed_row(each: Listed) -> Row:
    """Of a report that went back there is no reviewed score."""
    one = each.report.received
    total = points(each.total)
    if each.report.again:
        total = tr("退回") if each.report.returned is not None else tr("作废")
    return Row(
        each.key,
        (one.hospital_name, words(one.side.label), each.waiting or None, total),
    )


def point_columns() -> tuple[Column, ...]:
    """What was claimed, counted and judged."""
    says = (tr("待评"), tr("照自评"), tr("已调整"), tr("要重新评"), tr("认定不同"), tr("认定改了"))
    return (
        Column("state", tr("评审"), CellKind.STATE, ems=5.4, sortable=False, says=says),
        Column("point", tr("要点"), ems=4.4, sortable=False),
        Column("title", tr("内容"), ems=10, stretch=True, sortable=False),
        Column("maximum", tr("满分"), CellKind.FIGURE, ems=3, sortable=False),
        Column("own", tr("自评"), CellKind.FIGURE, ems=3, sortable=False),
        Column("anew", tr("复算"), CellKind.FIGURE, ems=3, sortable=False),
        Column("decided", tr("按认定"), CellKind.FIGURE, ems=3.6, sortable=False),
        Column("score", tr("评审分"), CellKind.FIGURE, ems=3.6, sortable=False),
        Column("reason", tr("理由"), ems=12, sortable=False),
    )


def point_row(each: PointSeen) -> Row:
    """A point; what waits for people alone has no recount."""
    figures, verdict = each.reviewed.figures, each.reviewed.verdict
    if each.reviewed.to_look_at:
        # What stands is not moved by a decision, but somebody has to look at it.
        state = State.JUDGE
        word = tr("认定改了") if each.reviewed.overtaken else tr("认定不同")
    elif verdict is not None:
        state = State.RECEIVED if verdict.score is None else State.PART
        word = tr("照自评") if verdict.score is None else tr("已调整")
    elif each.reviewed.score is None:
        state = State.JUDGE
        word = tr("要重新评") if each.reviewed.outdated else tr("待评")
    else:
        state, word = State.NOTED, tr("一致")
    return Row(
        each.point.id,
        (
            state,
            each.point.id,
            words(each.point.short),
            tr("加分") if figures.maximum is None else figure(figures.maximum),
            _or_dash(figures.own),
            _or_dash(figures.anew),
            figure(each.as_decided) if each.as_decided is not None else None,
            _or_dash(each.reviewed.stands),
            verdict.reason if verdict is not None else None,
        ),
        {"state": word},
    )


def _or_dash(value: Decimal | None) -> str:
    return "—" if value is None else figure(value)
