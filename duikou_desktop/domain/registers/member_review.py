"""考核: how a member was assessed, and whether the supporter was told."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class MemberReview(Record):
    """One assessment."""

    assignment: UUID | None = entry(
        label("姓名"), needed=True, to="assignment", aliases=("人员", "派驻人员")
    )
    period: str | None = entry(
        label("考核期"), needed=True, period=True, example="2024年上半年", aliases=("期间",)
    )
    result: str | None = entry(label("考核结果"), needed=True, example="合格", aliases=("结果",))
    with_own_staff: bool | None = entry(
        label("一同考核"),
        needed=True,
        aliases=("和本院职工同考核", "与本院职工同考核", "同考核"),
        help=label("和本院职工一起考核时填“是”。"),
    )
    fed_back_on: date | None = entry(label("反馈日期"), aliases=("反馈支援医院日期",))


MEMBER_REVIEW = Register(
    key="member_review",
    title=label("考核"),
    record=MemberReview,
    purpose=label("派驻人员和本院职工一起考核的结果，以及反馈给支援医院的日期。"),
    section=Section.STAFF,
    scope=Scope.THROUGH,
    through="assignment",
    identity=("assignment", "period"),
    columns=("period", "assignment", "result", "with_own_staff", "fed_back_on"),
    when="period",
    evidence_expected=True,
)
