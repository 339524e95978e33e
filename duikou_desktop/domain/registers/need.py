"""受援需求: what the recipient's departments lack, and what answers it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class Need(Record):
    """One need raised by a department."""

    raised_on: date | None = entry(label("提出日期"), needed=True, aliases=("日期",))
    department: str | None = entry(
        label("科室"), needed=True, example="神经内科", recurs="department"
    )
    disease: str | None = entry(label("病种"), example="急性脑卒中")
    text: str | None = entry(
        label("需求"), needed=True, long=True, aliases=("需求内容", "内容"), example="静脉溶栓带教"
    )
    cases_referred_out: int | None = entry(
        label("上年转出例数"), unit=label("例"), aliases=("转出例数",)
    )
    answered_by_target: UUID | None = entry(label("对应目标"), to="target")
    answered_by_technique: UUID | None = entry(label("对应新技术"), to="technique")
    answered_by_speciality: UUID | None = entry(label("对应重点专科"), to="speciality")


NEED = Register(
    key="need",
    title=label("受援需求"),
    record=Need,
    purpose=label("受援科室提出的需求，以及用哪个目标、新技术或专科来解决。"),
    section=Section.PAIRING,
    seldom=True,
    scope=Scope.RELATION,
    identity=("raised_on", "department", "text"),
    columns=("raised_on", "department", "disease", "text", "cases_referred_out"),
    when="raised_on",
)
