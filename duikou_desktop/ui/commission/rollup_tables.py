"""The tables of the round added up: columns and rows of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.deciding import Decided
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.remarks import remarks
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.review_stage import Progress, Stage
from duikou_desktop.services.desk.rollup import Group, Ranked, RollUp
from duikou_desktop.services.desk.round_view import RoundView
from duikou_desktop.services.desk.totals import LostPoint, counted, done
from duikou_desktop.ui.commission.rollup_leads import Only, group_key
from duikou_desktop.ui.commission.round_table import (
    WIDEST,
    points,
    side_column,
    signed,
)
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.columns import Cell, CellKind, Column, Row
from duikou_desktop.ui.widgets.state import State

STAGES = {  # how each is marked
    Stage.NOT_BEGUN: State.TO_REVIEW,
    Stage.UNDER_WAY: State.PART,
    Stage.DONE: State.RECEIVED,
    Stage.ADOPTED: State.RECEIVED,
    Stage.RETURNED: State.LOST,
    Stage.REFUSED: State.LOST,
}


def stage_cell(review: Progress) -> tuple[State, str]:
    """How far a report's review is, as it is marked and in words."""
    shape = State.PART if review.overtaken else STAGES[review.stage]
    return shape, words(review.label)


def stage_words() -> tuple[str, ...]:
    """All that may stand there: as wide is the column."""
    return (*(words(each.label) for each in Stage), tr("市里改过"))


def _figure(key: str, title: str, ems: float = 4) -> Column:
    return Column(key, title, CellKind.FIGURE, ems=ems, sortable=False)


def _text(key: str, title: str, ems: float, *, stretch: bool = False) -> Column:
    return Column(key, title, ems=ems, stretch=stretch, sortable=False)


def place_columns() -> tuple[Column, ...]:
    """Who stands where, and whether the reviewed score is final."""
    remarks = (*(words(each.label) for each in KeyState), tr("不在关系表"))
    return (
        _figure("place", tr("名次"), 3),
        _text("name", tr("医院"), 11, stretch=True),
        _text("county", tr("县（市、区）"), 9.5),
        _figure("own", tr("自评")),
        _figure("anew", tr("复算")),
        Column("difference", tr("差"), CellKind.FIGURE, ems=4, sortable=False, says=WIDEST),
        Column("stage", tr("评审"), CellKind.STATE, ems=5.4, sortable=False, says=stage_words()),
        _figure("reviewed", tr("评审分")),
        _figure("before", tr("上年复算"), 5),
        _figure("sequence", tr("第几次"), 4),
        Column("why", tr("说明"), ems=6, sortable=False, says=remarks),
    )


def place_rows(
    rolled: RollUp,
    reviews: Mapping[UUID, Progress],
    before: RoundView,
    side: Side,
    only: Only | None = None,
) -> tuple[Row, ...]:
    """Those of a side (or `only` some), by their places; the review and last year's sum beside."""
    last: Mapping[UUID, Decimal | None] = {
        each.received.hospital: each.anew
        for each in before.round.reports
        if each.received.side is side and each.ranks
    }
    return tuple(
        _place_row(each, reviews[each.report.received.id], last.get(each.report.received.hospital))
        for each in rolled.ranked
        if each.report.received.side is side
        and (only is None or each.report.received.id in only.packages)
    )


def _place_row(each: Ranked, review: Progress, before: Decimal | None) -> Row:
    report = each.report
    shape, told = stage_cell(review)
    return Row(
        str(report.received.id),
        (
            _or_dash(each.place),
            report.received.hospital_name,
            each.county,
            points(report.own),
            points(report.anew),
            signed(report.difference),
            shape,
            points(review.total),
            points(before),
            report.received.sequence,
            _remark(report),
        ),
        {"stage": told},
    )


def _remark(report: Report) -> str:
    """Why a report is neither ranked nor added up, or what is still to be looked at where it is."""
    told = list(map(words, remarks(report)))
    if report.ranks and report.to_confirm:
        told.insert(0, words(report.key.label))
    return tr("；").join(told)


def group_columns(title: str) -> tuple[Column, ...]:
    """Reports taken together: of a city, a county, a kind of hospital."""
    return (
        _text("name", title, 12, stretch=True),
        side_column(),
        _figure("expected", tr("应报")),
        _figure("arrived", tr("已报")),
        _figure("own", tr("自评平均"), 6),
        _figure("anew", tr("复算平均"), 6),
        _figure("reviewed", tr("评审平均"), 6),
        _figure("before", tr("上年复算平均"), 8),
    )


def group_rows(groups: Iterable[Group], before: Iterable[Group]) -> tuple[Row, ...]:
    """All of them, also those of which nothing came yet; `before`: those of the year before."""
    last = {(each.name, each.side): each for each in before}
    return tuple(
        Row(
            group_key(each),
            (
                words(each.name),
                words(each.side.label),
                _or_dash(each.expected),
                each.arrived,
                points(each.own),
                points(each.anew),
                points(each.reviewed),
                _last_mean(each, last.get((each.name, each.side))),
            ),
        )
        for each in groups
    )


def _last_mean(group: Group, last: Group | None) -> Cell:
    """Of how many, where those are other than now: the two means are of other hospitals then."""
    if last is None or last.anew is None or last.counted == group.counted:
        return points(last.anew if last is not None else None)
    return tr("{mean}（{n} 家）").format(mean=points(last.anew), n=last.counted)


def lost_columns() -> tuple[Column, ...]:
    """Where points are lost."""
    return (
        _text("point", tr("要点"), 5),
        _text("title", tr("内容"), 16, stretch=True),
        _figure("maximum", tr("满分")),
        _figure("lost", tr("平均失分"), 6),
        _figure("losing", tr("失分的个数"), 6),
        _figure("undecided", tr("待判断"), 5),
        _figure("of", tr("共几个"), 5),
    )


def lost_rows(found: tuple[LostPoint, ...]) -> tuple[Row, ...]:
    """The dearest first."""
    return tuple(
        Row(
            each.point,
            (
                each.point,
                each.title,
                each.maximum,
                each.lost,
                each.losing,
                each.undecided,
                each.of,
            ),
        )
        for each in found
    )


def done_columns() -> tuple[Column, ...]:
    """What was done in the year."""
    return (
        _figure("number", tr("序号"), 3),
        _text("recipient", tr("受援医院"), 13, stretch=True),
        _text("supporter", tr("支援医院"), 13),
        _figure("members", tr("派驻人数"), 5),
        _figure("ours", tr("教学活动（支援医院报）"), 6),
        _figure("theirs", tr("教学活动（受援医院报）"), 6),
        _figure("techniques", tr("新技术"), 4),
        _figure("gaps", tr("空档天数"), 5),
    )


def done_rows(view: RoundView, decided: Decided) -> tuple[Row, ...]:
    """Every relation of which a side reported."""
    return tuple(
        Row(
            str(each.line.relation),
            (
                each.line.number,
                each.line.recipient.name,
                each.line.supporter.name,
                each.members,
                _or_dash(each.activities[0] if counted(each.line.supporter) else None),
                _or_dash(each.activities[1] if counted(each.line.recipient) else None),
                each.techniques,
                each.gap_days,
            ),
        )
        for each in done(view, decided)
    )


def _or_dash(value: int | None) -> Cell:
    return "—" if value is None else value
