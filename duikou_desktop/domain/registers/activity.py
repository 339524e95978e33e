"""教学活动: lectures, demonstrations, rounds and discussions of cases."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section
from duikou_desktop.domain.registers.focus import Focus


class ActivityKind(StrEnum):
    """活动类别."""

    LECTURE = "学术讲座"
    COURSE = "业务培训"
    DEMONSTRATION = "手术示教"
    ROUND = "教学查房"
    DIFFICULT_CASE = "疑难病例讨论"
    DEATH_CASE = "死亡病例讨论"
    OTHER = "其他"


class ActivityMode(StrEnum):
    """活动方式."""

    ON_SITE = "现场"
    REMOTE = "远程"


class Activity(Record):
    """One teaching activity."""

    on: date | None = entry(
        label("日期"),
        needed=True,
        example="2024-11-12",
        aliases=("时间", "活动日期", "培训日期", "开展日期"),
    )
    kind: ActivityKind | None = entry(
        label("类别"), needed=True, aliases=("活动类别", "类型", "培训类别")
    )
    mode: ActivityMode | None = entry(label("方式"), aliases=("活动方式",))
    topic: str | None = entry(
        label("主题"),
        needed=True,
        example="急性缺血性脑卒中静脉溶栓的适应证",
        aliases=("题目", "内容", "培训内容", "讲座题目"),
    )
    department: str | None = entry(
        label("科室"),
        needed=True,
        example="神经内科",
        aliases=("开展科室", "受援科室"),
        recurs="department",
    )
    by: tuple[UUID, ...] = entry(
        label("带教人"),
        needed=True,
        many=True,
        to="assignment",
        aliases=("主讲人", "授课人", "讲者", "专家", "派驻人员"),
    )
    attendees: int | None = entry(
        label("人数"), unit=label("人"), aliases=("参加人数", "参训人数", "培训人数")
    )
    hours: Decimal | None = entry(
        label("学时"), unit=label("小时"), aliases=("课时", "时长"), most=12
    )
    focus: Focus | None = entry(label("重点领域"), help=label("总结按它归类，可以不填。"))


ACTIVITY = Register(
    key="activity",
    title=label("教学活动"),
    record=Activity,
    purpose=label("学术讲座、业务培训、手术示教、教学查房和病例讨论，一次记一条，有佐证才计入。"),
    section=Section.RESULTS,
    scope=Scope.RELATION,
    identity=("on", "kind", "topic"),
    columns=("on", "kind", "topic", "department", "by", "attendees"),
    when="on",
    yearly=True,
    evidence_expected=True,
)
