"""协议目标: one quantified yearly target of an agreement."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class TargetKind(StrEnum):
    """The twelve kinds of target under 共同责任 of both agreements."""

    CAPABILITY = "综合能力"
    SERVICE = "医疗服务能力"
    MANAGEMENT = "管理水平"
    PEOPLE = "人才培养"
    DEPARTMENTS = "诊疗科目"
    TECHNIQUES = "新医疗技术"
    SERVICES = "新服务项目"
    REMOTE = "远程医疗"
    INDICATORS = "考核指标"
    INCENTIVES = "激励约束"
    PUBLICITY = "宣传"
    OTHER = "其他"


class Target(Record):
    """What is to be reached, by whom and when, and what was."""

    agreement: UUID | None = entry(label("协议书"), needed=True, to="agreement")
    year: int | None = entry(label("年度"), needed=True, year=True)
    kind: TargetKind | None = entry(label("类别"), needed=True, aliases=("目标类别",))
    text: str | None = entry(
        label("目标"), needed=True, long=True, example="新开展技术 2 项", aliases=("目标内容",)
    )
    quantity: Decimal | None = entry(label("数量"), aliases=("目标值", "指标值"))
    unit: str | None = entry(label("单位"), example="项", front=True, aliases=("计量单位",))
    due: date | None = entry(label("完成时限"), aliases=("节点", "完成时间"))
    department: str | None = entry(
        label("科室"), example="神经内科", aliases=("责任科室",), recurs="department"
    )
    responsible: str | None = entry(label("责任人"), example="示例己", aliases=("负责人",))
    done_quantity: Decimal | None = entry(label("完成数量"), aliases=("完成值", "实际完成"))
    done_on: date | None = entry(label("完成日期"))


TARGET = Register(
    key="target",
    title=label("协议目标"),
    record=Target,
    purpose=label("协议里的年度量化目标：数量、时限、责任科室和完成情况。"),
    section=Section.PAIRING,
    scope=Scope.THROUGH,
    through="agreement",
    identity=("agreement", "year", "kind", "text"),
    columns=("year", "kind", "text", "quantity", "due", "done_quantity"),
    when="year",
)
