"""三、支援成效和工作亮点: what came of it, the scores, where points are lost, the highlights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from duikou_desktop.core.messages import plain_number
from duikou_desktop.core.official import official
from duikou_desktop.documents.paper import (
    Block,
    Heading,
    text,
    to_write,
)
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.review_stage import Stage, progress, ranked_round
from duikou_desktop.services.desk.rollup import Group
from duikou_desktop.services.desk.totals import lost_points, spread
from duikou_desktop.services.desk.year_told import YearTold
from duikou_desktop.services.desk.year_words import figures, joined

_MOST_LOST = 5


def results(found: YearTold) -> Iterator[Block]:
    """What came of it, with concrete figures, and the highlights the hospitals chose."""
    built, waiting = found.specialities
    parts = [
        figures(
            found,
            ("新技术项数", "首次开展新技术、新项目、新业务", "项"),
            ("独立完成新技术项数", "受援医院医务人员已能独立完成", "项"),
            ("填补空白项数", "填补空白", "项"),
        ),
        joined([("支援以来建成重点专科", built, "个")]),
        joined([("市级重点专科尚未通过验收", waiting, "个")]),
    ]
    words = "，".join(filter(None, parts))
    yield text(f"{words}。") if words else to_write("有具体数据的成效")
    rolled = ranked_round(found.desk, found.view.round)
    for group in rolled.sides:
        if group.own is not None:
            yield text(_score(found, group))
    yield from _reviewed(found)
    yield from _lost(found)
    yield Heading("工作亮点", 3)
    told = _highlights(found)
    if not told:
        yield to_write("有具体数据的典型做法和成效")
    for (title, words), names in told.items():
        yield text(f"{'、'.join(names)}：{title.rstrip('。')}。{official(words)}")


def _reviewed(found: YearTold) -> Iterator[Block]:
    stages = Counter(each.stage for each in progress(found.desk, found.view.round.reports).values())
    adopted = stages[Stage.ADOPTED]
    if reviewed := stages[Stage.DONE] + adopted:
        told = f"，其中采用市级评审{adopted}份" if adopted else ""
        yield text(f"已评审完毕{reviewed}份{told}。")


def _highlights(found: YearTold) -> dict[tuple[str, str], list[str]]:
    """Each with who tells it: both sides of a relation may tell the same."""
    names = {each.hospital: each.name for one in found.view.lines for each in one.sides}
    told: dict[tuple[str, str], list[str]] = {}
    for (hospital, _), each in found.told.items():
        for highlight in each.highlights:
            told.setdefault(highlight, []).append(names.get(hospital, ""))
    return told


def _score(found: YearTold, group: Group) -> str:
    bands = spread(found.view, found.scheme, group.side)
    told = "、".join(f"{_band(each.least)}{each.count}个" for each in bands if each.count)
    words = f"{group.name}医院已上报{group.arrived}家"
    if group.counted != group.arrived:  # another key, two of one number, another standard
        words += f"（其中{group.counted}家计入平均）"
    words += f"，自评平均{group.own}分"
    if group.anew is not None:
        words += f"，用上报的记录重新计算平均{group.anew}分"
    if group.reviewed is not None:
        words += f"，评审完毕的平均{group.reviewed}分"
    by_relation = "按结对关系计，" if group.side is Side.SUPPORTER else ""
    return f"{words}；{by_relation}复算的基本分{told}。" if told else f"{words}。"


def _band(least: int) -> str:
    if not least:
        return "60分以下"
    return "90分以上" if least == 90 else f"{least}至{least + 10}分"


def _lost(found: YearTold) -> Iterator[Block]:
    for side in (Side.RECIPIENT, Side.SUPPORTER):
        lost = lost_points(found.desk, found.view, found.scheme, side)[:_MOST_LOST]
        told = "、".join(
            f"{each.title}（平均失{plain_number(each.lost)}分）" for each in lost if each.lost
        )
        if told:
            yield text(f"{side.label}医院失分较多的是：{told}。")
