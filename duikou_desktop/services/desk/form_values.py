"""What a superior's own form may ask a commission for by name: the round, and the sums of its reports."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import plain_number
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.review_stage import ranked_round
from duikou_desktop.services.desk.totals import (
    BANDS,
    Band,
    done,
    lost_points,
    members_in_all,
    spread,
)
from duikou_desktop.services.desk.year_told import YearTold, tell_year
from duikou_desktop.storage.desk import DeskStore

# 重点专科数 has those in it that nobody accepted yet.
BUILT = "建成重点专科数"
ARRIVED = "已报份数"


def form_values(desk: DeskStore, scheme: Scheme, year: int) -> dict[str, str]:
    """Every value by its name; sums go by the side that counts of each relation."""
    return dict(values_of(desk, tell_year(desk, scheme, year)))


def values_of(desk: DeskStore, told: YearTold) -> Iterator[tuple[str, str]]:
    """The same of a year that was looked up already."""
    view, scheme = told.view, told.scheme
    yield "主管部门", desk.identity.name
    yield "方案", scheme.title
    yield "年度", str(view.round.year)
    yield "填表日期", chinese_date(desk.clock.today())
    yield "县数", str(len({each.county for each in view.lines}))
    yield "受援医院数", str(len({each.recipient.hospital for each in view.lines}))
    yield "支援医院数", str(len({each.supporter.hospital for each in view.lines}))
    yield "结对关系数", str(len(view.lines))
    yield "应报份数", str(view.expected)
    yield ARRIVED, str(view.expected - len(view.round.missing))
    yield "未报份数", str(len(view.round.missing))
    yield "未报单位", "、".join(view.round.missing_names)
    # The sums first: those of people are put right after them.
    for name in told.names:
        yield name, plain_number(told.total(name))
    yield BUILT, plain_number(told.specialities[0])
    for side in Side:
        for name in told.whole_names(side):
            yield f"{side.label}{name}", plain_number(told.of_side(name, side))
    gaps = [each for each in done(view, told.decided) if each.gaps]
    yield "派驻人数", str(members_in_all(view, told.decided))
    # The sums by profession and title are of the relations: who serves two of them is in them twice.
    yield "派驻人数（各结对关系相加）", str(sum(each.members for each in done(view, told.decided)))
    # By whose stays stand: the hospitals' own figures are of their own.
    for name in ("无人驻点天数", "无人驻点天数合计（各结对关系相加）"):
        yield name, str(sum(each.gap_days for each in gaps))
    yield "有空档的结对关系数", str(len(gaps))
    for group in ranked_round(desk, view.round).sides:
        word = group.side.label
        yield f"{word}已报份数", str(group.arrived)
        yield f"{word}自评平均分", _points(group.own)
        yield f"{word}复算平均分", _points(group.anew)
        yield f"{word}评审平均分", _points(group.reviewed)
        # A supporter has a score of each of its relations.
        what = "份数" if group.side is Side.RECIPIENT else "结对关系数"
        for band in spread(view, scheme, group.side):
            yield f"{word}{_band(band)}{what}", str(band.count)
        for lost in lost_points(desk, view, scheme, group.side):
            yield f"平均失分{lost.point}", plain_number(lost.lost)


def _band(band: Band) -> str:
    if band.least == BANDS[0]:
        return f"{band.least}分及以上"
    above = min(each for each in BANDS if each > band.least)
    return f"{band.least}至{above - 1}.9分" if band.least else f"{above}分以下"


def _points(value: Decimal | None) -> str:
    return "" if value is None else plain_number(value)
