"""离岗: leave and absence from the post, in days."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class AbsenceKind(StrEnum):
    """离岗种类."""

    LEAVE = "请假"
    IN_LIEU = "补休"
    ERRAND = "公差"
    UNAUTHORISED = "擅自"


_LEAVES = ("事假", "病假", "年假", "年休假", "休假", "婚假", "产假", "丧假", "探亲假")
_NEAR = {
    **dict.fromkeys(_LEAVES, AbsenceKind.LEAVE.value),
    "调休": AbsenceKind.IN_LIEU.value,
    "出差": AbsenceKind.ERRAND.value,
    "旷工": AbsenceKind.UNAUTHORISED.value,
}


class Absence(Record):
    """Days one member was away."""

    assignment: UUID | None = entry(
        label("姓名"), needed=True, to="assignment", aliases=("人员", "派驻人员")
    )
    from_: date | None = entry(
        label("离岗开始"), needed=True, key="from", aliases=("开始日期", "请假开始")
    )
    to: date | None = entry(
        label("离岗结束"), needed=True, aliases=("结束日期", "请假结束"), help=label("含这一天。")
    )
    kind: AbsenceKind | None = entry(
        label("种类"), needed=True, aliases=("类别", "请假类别"), near=_NEAR
    )
    approved_by: str | None = entry(label("批准人"), example="医务科", aliases=("审批人",))


ABSENCE = Register(
    key="absence",
    title=label("离岗"),
    record=Absence,
    purpose=label("请假、补休、公差和擅自离岗。批准的请假不打断驻点。"),
    section=Section.STAFF,
    scope=Scope.THROUGH,
    through="assignment",
    identity=("assignment", "from", "kind"),
    columns=("assignment", "kind", "from", "to", "approved_by"),
    when="from",
    until=("to",),
    spans=(("from", "to"),),
    evidence_expected=True,
)
