"""合理化建议: what members suggested and what became of it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section
from duikou_desktop.domain.sides import Side


class Decision(StrEnum):
    """处理."""

    ADOPTED = "采纳"
    DECLINED = "不采纳"
    OPEN = "待定"


class Suggestion(Record):
    """One suggestion."""

    on: date | None = entry(label("提出日期"), needed=True, aliases=("日期", "征集日期"))
    by: tuple[UUID, ...] = entry(
        label("提出人"), needed=True, many=True, to="assignment", aliases=("姓名", "派驻人员")
    )
    text: str | None = entry(label("建议"), needed=True, long=True, aliases=("内容", "建议内容"))
    decision: Decision | None = entry(label("处理"), aliases=("是否采纳", "采纳情况"))
    reason: str | None = entry(label("处理理由"), long=True, aliases=("理由",))
    carried_out_on: date | None = entry(label("落实日期"), aliases=("实施日期",))


SUGGESTION = Register(
    key="suggestion",
    title=label("合理化建议"),
    record=Suggestion,
    purpose=label("派驻人员提出的合理化建议，采纳和落实的情况。"),
    section=Section.STAFF,
    scope=Scope.RELATION,
    identity=("on", "text"),
    columns=("on", "by", "text", "decision", "carried_out_on"),
    when="on",
    spans=(("on", "carried_out_on"),),
    sides=frozenset({Side.RECIPIENT}),
    evidence_expected=True,
)
