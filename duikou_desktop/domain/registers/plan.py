"""规划计划: what is to be done, by whom, to what standard and when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class PlanKind(StrEnum):
    """计划种类."""

    LONG = "规划"
    YEARLY = "年度计划"
    JOINT = "联合计划"


class Plan(Record):
    """A plan of the office."""

    kind: PlanKind | None = entry(label("种类"), needed=True, aliases=("类别", "计划种类"))
    year: int | None = entry(label("年度"), needed=True, year=True)
    to_year: int | None = entry(
        label("最后年度"), year=True, help=label("规划写到哪一年；只管一年的空着。")
    )
    adopted_on: date | None = entry(label("印发日期"), aliases=("制定日期", "日期"))


class PlanItem(Record):
    """One task: 附件3 第3项 asks for 进度要求, 责任人 and 完成标准."""

    plan: UUID | None = entry(label("规划计划"), needed=True, to="plan")
    task: str | None = entry(
        label("任务"), needed=True, long=True, example="举办学术讲座 20 次", aliases=("工作任务",)
    )
    requirement: str | None = entry(label("进度要求"), needed=True, aliases=("进度",))
    responsible: str | None = entry(label("责任人"), needed=True, aliases=("负责人",))
    standard: str | None = entry(label("完成标准"), needed=True, aliases=("标准",))
    due: date | None = entry(label("完成时限"), needed=True, aliases=("时限", "完成时间"))
    done_on: date | None = entry(label("完成日期"))
    result: str | None = entry(label("完成情况"), long=True)


PLAN = Register(
    key="plan",
    title=label("规划计划"),
    record=Plan,
    purpose=label("规划、年度计划和联合计划，任务一项一行，写明进度要求、责任人和完成标准。"),
    section=Section.PLAN,
    identity=("kind", "year"),
    columns=("kind", "year", "to_year", "adopted_on"),
    when="year",
    made="adopted_on",
    until=("to_year",),
    spans=(("year", "to_year"),),
    evidence_expected=True,
)
PLAN_ITEM = Register(
    key="plan_item",
    title=label("任务"),
    record=PlanItem,
    purpose=label("计划里的一项任务。"),
    scope=Scope.THROUGH,
    through="plan",
    parent="plan",
    identity=("task",),
    columns=("task", "requirement", "responsible", "standard", "due", "done_on"),
    when="due",
)
