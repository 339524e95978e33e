"""管理制度: the rules for the team, what they cover and until when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class InstitutionKind(StrEnum):
    """制度种类, and what one rule may cover."""

    DEPLOYMENT = "派驻管理"
    LEAVE = "请假"
    WORKLOAD = "工作量统计"
    TEACHING = "带教培训"
    REVIEW = "考核"
    FUNDS = "经费"
    OTHER = "其他"


class Institution(Record):
    """One rule."""

    kind: InstitutionKind | None = entry(label("种类"), needed=True, aliases=("类别", "制度种类"))
    title: str | None = entry(
        label("制度名称"), needed=True, example="派驻人员请假管理办法", aliases=("名称",)
    )
    issued_on: date | None = entry(label("印发日期"), needed=True, aliases=("实施日期", "日期"))
    valid_to: date | None = entry(label("有效期至"), aliases=("废止日期",))
    covers: tuple[InstitutionKind, ...] = entry(
        label("还涵盖"),
        many=True,
        front=True,
        help=label("一份制度里同时规定了别的内容时勾上。"),
        aliases=("涵盖", "涵盖内容"),
    )


INSTITUTION = Register(
    key="institution",
    title=label("管理制度"),
    record=Institution,
    purpose=label("派驻管理、请假、工作量统计、带教培训、考核和经费等制度，一份记一条。"),
    section=Section.PLAN,
    seldom=True,
    identity=("title", "issued_on"),
    columns=("issued_on", "kind", "title", "covers", "valid_to"),
    when="issued_on",
    until=("valid_to",),
    spans=(("issued_on", "valid_to"),),
    evidence_expected=True,
)
