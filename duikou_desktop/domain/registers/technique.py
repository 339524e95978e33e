"""新技术: a technique, item or service first carried out at the recipient."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section
from duikou_desktop.domain.registers.focus import Focus


class TechniqueKind(StrEnum):
    """类别."""

    TECHNIQUE = "新技术"
    ITEM = "新项目"
    SERVICE = "新业务"
    SUITABLE = "适宜技术"


class Technique(Record):
    """One technique and since when the recipient's own staff do it."""

    name: str | None = entry(
        label("名称"),
        needed=True,
        example="超声引导下中心静脉置管",
        aliases=("技术名称", "项目名称", "新技术名称"),
    )
    kind: TechniqueKind | None = entry(label("类别"), needed=True)
    department: str | None = entry(
        label("科室"), needed=True, aliases=("开展科室",), recurs="department"
    )
    first_on: date | None = entry(
        label("首次开展"), needed=True, aliases=("开展日期", "首例日期", "首次开展日期")
    )
    guided_by: tuple[UUID, ...] = entry(
        label("指导人"), needed=True, many=True, to="assignment", aliases=("指导专家", "派驻人员")
    )
    cases: int | None = entry(label("例数"), unit=label("例"), aliases=("开展例数",))
    gap_filled: str | None = entry(label("填补空白"), help=label("填补哪一级的空白，没有就空着。"))
    independent_on: date | None = entry(
        label("独立完成日期"),
        help=label("受援医院医务人员第一次独立完成的日期。"),
        aliases=("独立完成", "独立开展日期"),
    )
    independent_by: str | None = entry(label("独立完成人"))
    focus: Focus | None = entry(label("重点领域"), help=label("总结按它归类，可以不填。"))


TECHNIQUE = Register(
    key="technique",
    title=label("新技术"),
    record=Technique,
    purpose=label(
        "受援医院第一次开展的新技术、新项目、新业务，一项记一条。只知道名称也可以先存草稿。"
    ),
    section=Section.RESULTS,
    scope=Scope.RELATION,
    identity=("name", "first_on"),
    columns=("first_on", "name", "kind", "department", "guided_by", "cases", "independent_on"),
    when="first_on",
    spans=(("first_on", "independent_on"),),
    evidence_expected=True,
)
