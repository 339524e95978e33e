"""The round by county, city and kind of hospital, in sheets; each group beside its mean of the year before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.paper import DEMO_MARK, Align, Column, Paper, Table, header, row
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.rollup import NO_CITY, NO_KIND, Group, RollUp
from duikou_desktop.storage.desk import DeskStore

Means = Mapping[tuple[str, Side], Group]


def means_of(groups: Iterable[Group]) -> Means:
    """The groups of the year before, by name and side."""
    return {(each.name, each.side): each for each in groups}


def last_mean(group: Group, before: Means) -> str:
    """What was counted anew on the mean the year before; of how many, where those are other than now."""
    last = before.get((group.name, group.side))
    if last is None or last.anew is None:
        return "—"
    told = plain_number(last.anew)
    return told if last.counted == group.counted else f"{told}（{last.counted}家）"


def group_sheets(desk: DeskStore, found: RollUp, before: RollUp) -> Iterator[Paper]:
    """By county, by city and by kind of hospital, one sheet each: its head stands on every page printed.

    Left out where nobody says of what they are.
    """
    mark = DEMO_MARK if desk.identity.demo else ""
    for title, column, groups, last in (
        ("各县", "县（市、区）", found.counties, before.counties),
        ("各市", "市（盟）", found.cities, before.cities),
        ("各类医院", "类别", found.kinds, before.kinds),
    ):
        if any(each.name not in (NO_CITY, NO_KIND) for each in groups):
            table = _table(column, groups, means_of(last))
            yield Paper(title, (table,), landscape=True, mark=mark)


def _table(title: str, groups: Iterable[Group], before: Means) -> Table:
    columns = (
        Column(30),
        Column(8, Align.CENTER),
        *(Column(12, Align.RIGHT) for _ in range(6)),
    )
    titles = (
        title,
        "方",
        "应报",
        "已报",
        "自评分平均",
        "复算平均",
        "评审分平均",
        "上年复算平均",
    )
    return Table(
        columns,
        header(titles),
        tuple(
            row(
                each.name,
                each.side.label,
                "—" if each.expected is None else str(each.expected),
                str(each.arrived),
                _points(each.own),
                _points(each.anew),
                _points(each.reviewed),
                last_mean(each, before),
            )
            for each in groups
        ),
    )


def _points(value: Decimal | None) -> str:
    return "—" if value is None else plain_number(value)
