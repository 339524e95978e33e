"""待遇: pay, allowances and post of one member in one year."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section
from duikou_desktop.domain.sides import Side


class Welfare(Record):
    """What one member kept and got."""

    assignment: UUID | None = entry(
        label("姓名"), needed=True, to="assignment", aliases=("人员", "派驻人员")
    )
    year: int | None = entry(label("年度"), needed=True, year=True)
    allowance_by_attendance: bool | None = entry(
        label("按出勤发放"),
        needed=True,
        help=label("补助按出勤天数发放时填“是”。"),
        aliases=("补助按出勤发放",),
    )
    pay_unchanged: bool | None = entry(label("待遇不变"), needed=True, aliases=("工资福利不变",))
    living_allowance: Decimal | None = entry(
        label("生活补助"), unit=label("元"), help=label("每月。")
    )
    travel_allowance: Decimal | None = entry(label("交通补助"), unit=label("元"), front=True)
    post_kept: bool | None = entry(label("保留岗位"), needed=True, aliases=("岗位保留",))


WELFARE = Register(
    key="welfare",
    title=label("待遇"),
    record=Welfare,
    purpose=label("派驻人员的工资福利、补助和岗位，一人一年记一条。"),
    section=Section.STAFF,
    scope=Scope.THROUGH,
    through="assignment",
    identity=("assignment", "year"),
    columns=(
        "year",
        "assignment",
        "allowance_by_attendance",
        "pay_unchanged",
        "living_allowance",
        "post_kept",
    ),
    when="year",
    sides=frozenset({Side.SUPPORTER}),
    evidence_expected=True,
)
