"""The round in further sheets: by relation, where points are lost, what was done, when nobody was there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.paper import DEMO_MARK, Align, Column, Paper, Table, header, line, row
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.deciding import decided
from duikou_desktop.services.desk.remarks import not_ranked
from duikou_desktop.services.desk.round_view import RoundView, SideReport
from duikou_desktop.services.desk.totals import Done, LostPoint, counted, done, lost_points
from duikou_desktop.services.desk.year_read import YearRead
from duikou_desktop.storage.desk import DeskStore


def more_sheets(desk: DeskStore, read: YearRead) -> Iterator[Paper]:
    """One sheet each; those that would be empty are left out."""
    view, scheme = read.view, read.scheme
    mark = DEMO_MARK if desk.identity.demo else ""
    yield Paper("双方对照", (_relations(view),), landscape=True, mark=mark)
    for side in (Side.RECIPIENT, Side.SUPPORTER):
        found = lost_points(desk, view, scheme, side)
        if found:
            title = f"{side.label}医院失分"
            each = "一个结对关系" if side is Side.SUPPORTER else "一家医院"
            how = line(
                f"已评审的要点按评审分，其余按复算；待判断的不算进平均失分。{each}算一个。",
                Align.LEFT,
            )
            yield Paper(title, (how, _lost(found)), landscape=True, mark=mark)
    said = decided(desk, view.round.year, read.both)
    told = tuple(done(view, said))
    if told:
        yield Paper("工作量", (_done(told),), landscape=True, mark=mark)
    gaps = [each for each in told if each.gaps]
    if gaps:
        yield Paper("派驻空档", (_gaps(gaps),), landscape=True, mark=mark)


def _relations(view: RoundView) -> Table:
    columns = (
        Column(6, Align.CENTER),
        Column(14),
        Column(24),
        Column(8, Align.CENTER),
        Column(10, Align.CENTER),
        *(Column(9, Align.RIGHT) for _ in range(4)),
        Column(14),
    )
    titles = (
        "序号",
        "县（市、区）",
        "医院",
        "方",
        "收到",
        "自评分",
        "复算",
        "相差",
        "评审分",
        "说明",
    )
    rows = tuple(
        row(
            str(line.number),
            line.county,
            each.name,
            each.side.label,
            _came(each),
            _figure(each.own),
            _figure(each.anew),
            _figure(each.difference),
            _reviewed(each),
            f"{why}，不排名次" if each.report and (why := not_ranked(each.report)) else "",
        )
        for line in view.lines
        for each in line.sides
    )
    return Table(columns, header(titles), rows)


def _came(each: SideReport) -> str:
    if each.report is None:
        return "未到"
    return str(each.report.received.collected_at.astimezone().date())


def _reviewed(each: SideReport) -> str:
    if each.reviewed is None:
        return "—"
    if each.again:
        return each.again
    return "待评" if each.reviewed.waiting else plain_number(each.reviewed.total)


def _lost(found: tuple[LostPoint, ...]) -> Table:
    columns = (Column(10), Column(40), *(Column(10, Align.RIGHT) for _ in range(5)))
    titles = ("要点", "内容", "满分", "平均失分", "失分的个数", "待判断", "共几个")
    rows = tuple(
        row(
            each.point,
            each.title,
            plain_number(each.maximum),
            plain_number(each.lost),
            str(each.losing),
            str(each.undecided),
            str(each.of),
        )
        for each in found
    )
    return Table(columns, header(titles), rows)


def _done(told: tuple[Done, ...]) -> Table:
    columns = (
        Column(6, Align.CENTER),
        Column(26),
        Column(26),
        *(Column(10, Align.RIGHT) for _ in range(5)),
    )
    titles = (
        "序号", "受援医院", "支援医院", "派驻人数",
        "教学活动（支援医院报）", "教学活动（受援医院报）", "新技术", "空档天数",
    )  # fmt: skip
    rows = tuple(
        row(
            str(each.line.number),
            each.line.recipient.name,
            each.line.supporter.name,
            str(each.members),
            str(each.activities[0]) if counted(each.line.supporter) else "—",
            str(each.activities[1]) if counted(each.line.recipient) else "—",
            str(each.techniques),
            str(each.gap_days),
        )
        for each in told
    )
    return Table(columns, header(titles), rows)


def _gaps(told: list[Done]) -> Table:
    columns = (Column(6, Align.CENTER), Column(28), Column(28), Column(40), Column(10, Align.RIGHT))
    titles = ("序号", "受援医院", "支援医院", "没有派驻人员的日子", "天数")
    rows = tuple(
        row(
            str(each.line.number),
            each.line.recipient.name,
            each.line.supporter.name,
            "、".join(f"{first} 至 {last}" for first, last in each.gaps),
            str(each.gap_days),
        )
        for each in told
    )
    return Table(columns, header(titles), rows)


def _figure(value: Decimal | None) -> str:
    return "—" if value is None else plain_number(value)
