"""会议: meetings on the support work, with what was decided."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class MeetingKind(StrEnum):
    """会议种类."""

    SPECIAL = "专题会议"
    ON_AGENDA = "重要会议涉及"
    LEADERSHIP = "党政班子专题"
    LEADING_GROUP = "领导小组"
    JOINT = "联合协商"


class Meeting(Record):
    """One meeting."""

    held_on: date | None = entry(label("会议日期"), needed=True, aliases=("日期", "时间"))
    kind: MeetingKind | None = entry(label("种类"), needed=True, aliases=("类别", "会议种类"))
    chair: str | None = entry(label("主持人"), example="示例申")
    topics: str | None = entry(
        label("议题"), needed=True, long=True, aliases=("主题", "内容", "会议内容")
    )
    opinions: str | None = entry(
        label("发展意见"),
        long=True,
        front=True,
        help=label("会上提出的意见。没有意见的不计入每季度会议。"),
    )
    problems_solved: str | None = entry(label("解决的问题"), long=True, front=True)


MEETING = Register(
    key="meeting",
    title=label("会议"),
    record=Meeting,
    purpose=label("专题会议、涉及对口支援的重要会议、领导小组和联合协商会议，一次记一条。"),
    section=Section.PLAN,
    identity=("held_on", "kind", "topics"),
    columns=("held_on", "kind", "topics", "chair"),
    when="held_on",
    evidence_expected=True,
)
