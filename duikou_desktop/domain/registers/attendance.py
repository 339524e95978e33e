"""月考勤: days due and days present of one member in one month."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class Attendance(Record):
    """One month of one member; days only, never places."""

    assignment: UUID | None = entry(
        label("姓名"), needed=True, to="assignment", aliases=("人员", "派驻人员")
    )
    month: date | None = entry(
        label("月份"), needed=True, month=True, example="2024-03", aliases=("月",)
    )
    days_due: Decimal | None = entry(
        label("应出勤"), needed=True, unit=label("天"), aliases=("应出勤天数",)
    )
    days_present: Decimal | None = entry(
        label("实出勤"), needed=True, unit=label("天"), aliases=("实出勤天数", "出勤天数")
    )
    allowance: Decimal | None = entry(label("补助"), unit=label("元"), aliases=("补贴",))
    allowance_linked: bool | None = entry(
        label("按出勤发放"),
        aliases=("补助和出勤挂钩", "挂钩"),
        help=label("补助按出勤天数发放时填“是”。"),
    )


ATTENDANCE = Register(
    key="attendance",
    title=label("月考勤"),
    record=Attendance,
    purpose=label("每名派驻人员每个月的应出勤和实出勤天数，补助是否和出勤挂钩。"),
    section=Section.STAFF,
    scope=Scope.THROUGH,
    through="assignment",
    identity=("assignment", "month"),
    columns=("month", "assignment", "days_due", "days_present", "allowance", "allowance_linked"),
    when="month",
    yearly=True,
    part_of=(("days_present", "days_due"),),
    evidence_expected=True,
)
