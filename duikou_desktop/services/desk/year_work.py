"""二、支援工作开展情况: teaching, services, what was built up and proposed, what was told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from duikou_desktop.core.messages import grouped_number, plain_number
from duikou_desktop.documents.paper import (
    Align,
    Block,
    Cell,
    Column,
    Table,
    row,
    text,
    to_write,
)
from duikou_desktop.documents.summary.names import service_name
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.domain.registers.publicity import PublicityKind
from duikou_desktop.domain.registers.service_volume import ServiceKind
from duikou_desktop.services.desk.year_told import YearTold
from duikou_desktop.services.desk.year_words import beside, by_kind, figures

_SHADE = 35  # percent


def work(found: YearTold) -> Iterator[Block]:
    """What was done for services, people and management."""
    counts = {kind.value: found.total(f"{kind.value}次数") for kind in ActivityKind}
    known = {word: amount for word, amount in counts.items() if amount}
    if not known:
        yield to_write("在医疗服务能力、医疗人才队伍建设和医院管理等方面提供支援的具体情况")
        return
    told = "、".join(f"{word}{plain_number(amount)}次" for word, amount in known.items())
    whole = plain_number(found.total("教学活动次数"))
    attended = found.total("培训人次")
    yield text(
        f"全年开展教学活动{whole}次{beside(found, '教学活动次数', '次')}，其中{told}"
        + (f"；有人数记录的共培训{grouped_number(attended)}人次。" if attended else "。")
    )
    yield _bars(known)
    parts = figures(
        found, ("建章立制项数", "帮助建章立制", "项"), ("接收进修人数", "接收进修", "人")
    )
    if parts:
        yield text(f"{parts}。")
    if services := _services(found):
        yield text(f"派驻人员参与诊疗服务：{services}。")
    more = figures(
        found,
        ("中心和专科建设项数", "帮助完成中心和专科建设", "项"),
        ("管理建设项数", "帮助完成管理建设", "项"),
        ("合理化建议条数", "提出合理化建议", "条"),
        ("采纳建议条数", "采纳", "条"),
        ("落实建议条数", "落实", "条"),
    )
    if more:
        yield text(f"{more}。")
    if told_of := found.total("宣传报道次数"):
        kinds = by_kind(found, "宣传报道次数", [each.value for each in PublicityKind], "次")
        yield text(f"宣传报道{plain_number(told_of)}次：{kinds}。")


def _services(found: YearTold) -> str:
    """How much of each kind, in the units the offices count it in."""
    told = []
    for kind in ServiceKind:
        begins = service_name(kind.value, "").removesuffix("）")
        for name in sorted(found.names):
            if name.startswith(begins) and (amount := found.total(name)):
                unit = name.removeprefix(begins).removesuffix("）")
                told.append(f"{kind.value}{grouped_number(amount)}{unit}")
    return "、".join(told)


def _bars(known: Mapping[str, Decimal]) -> Table:
    """A chart of shaded cells: twenty of them for the most frequent kind."""
    most = max(known.values())
    columns = (Column(22), *(Column(3) for _ in range(20)), Column(12, Align.RIGHT))
    rows = []
    for word, amount in known.items():
        full = max(1, round(20 * amount / most))
        cells = [Cell("", shade=_SHADE if at < full else 0) for at in range(20)]
        rows.append(row(word, *cells, plain_number(amount)))
    return Table(columns, (), tuple(rows), whole=True)
