"""个人目标: what one member is to do, how much and by when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section
from duikou_desktop.domain.sides import Side


class MemberGoal(Record):
    """One goal."""

    assignment: UUID | None = entry(
        label("姓名"), needed=True, to="assignment", aliases=("人员", "派驻人员")
    )
    task: str | None = entry(label("任务"), needed=True, example="指导手术示教", aliases=("目标",))
    quantity: Decimal | None = entry(label("数量"), needed=True, aliases=("目标数量",))
    unit: str | None = entry(label("单位"), needed=True, example="次", aliases=("计量单位",))
    due: date | None = entry(label("完成时限"), needed=True, aliases=("时限",))
    done_quantity: Decimal | None = entry(label("完成数量"), aliases=("实际完成",))


MEMBER_GOAL = Register(
    key="member_goal",
    title=label("个人目标"),
    record=MemberGoal,
    purpose=label("每名派驻人员的任务、数量和完成时限。"),
    section=Section.STAFF,
    scope=Scope.THROUGH,
    through="assignment",
    identity=("assignment", "task", "due"),
    columns=("assignment", "task", "quantity", "unit", "due", "done_quantity"),
    when="due",
    ahead=True,  # of a stay from autumn on mostly in the next year
    sides=frozenset({Side.SUPPORTER}),
)
