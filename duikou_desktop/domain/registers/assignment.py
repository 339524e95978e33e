"""派驻: one person in one batch, from when to when, in which post."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class Post(StrEnum):
    """挂职岗位."""

    VICE_PRESIDENT = "副院长"
    DEPARTMENT_HEAD = "科主任"
    PHYSICIAN = "医师"
    NURSE = "护理"
    TECHNICIAN = "医技"
    MANAGER = "管理"
    OTHER = "其他"


class Profession(StrEnum):
    """专业类别."""

    MEDICAL = "医疗"
    NURSING = "护理"
    TECHNICAL = "医技"
    PHARMACY = "药学"
    MANAGEMENT = "管理"


class Assignment(Record):
    """A stay in the county hospital."""

    batch: UUID | None = entry(label("批次"), needed=True, to="batch", aliases=("派驻批次",))
    person: UUID | None = entry(
        label("姓名"), needed=True, to="person", aliases=("人员", "派驻人员")
    )
    from_: date | None = entry(
        label("到岗日期"),
        needed=True,
        key="from",
        example="2024-03-11",
        aliases=("开始日期", "到岗", "进驻日期", "到岗时间", "进驻时间"),
    )
    planned_to: date | None = entry(
        label("计划离岗"), needed=True, example="2024-09-10", aliases=("计划结束", "计划离岗日期")
    )
    to: date | None = entry(
        label("实际离岗"),
        help=label("还在岗时空着。"),
        aliases=("离岗日期", "结束日期", "实际离岗日期", "离岗时间"),
    )
    end_reason: str | None = entry(label("提前离岗原因"), aliases=("离岗原因",))
    replaces: UUID | None = entry(label("接替"), to="assignment", aliases=("接替谁",))
    post: Post | None = entry(
        label("岗位"),
        needed=True,
        aliases=("挂职", "挂职岗位", "职务", "派驻职务", "派驻岗位", "挂任职务"),
    )
    department: str | None = entry(
        label("科室"),
        example="神经内科",
        aliases=("派驻科室", "所在科室"),
        recurs="department",
    )
    profession: Profession | None = entry(label("专业类别"), needed=True, aliases=("类别", "专业"))


ASSIGNMENT = Register(
    key="assignment",
    title=label("派驻"),
    record=Assignment,
    purpose=label("每名派驻人员的到岗、离岗、岗位和科室，一人一批记一条。"),
    section=Section.STAFF,
    scope=Scope.THROUGH,
    through="batch",
    identity=("person", "batch", "from"),
    columns=("person", "batch", "post", "department", "profession", "from", "planned_to", "to"),
    when="from",
    # A stay without an end has not ended: the planned end alone is no end.
    until=("to", "planned_to"),
    spans=(("from", "planned_to"), ("from", "to")),
    evidence_expected=True,
)
