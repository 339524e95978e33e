"""公示: who was posted where patients, or the whole hospital, can see it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class NoticeKind(StrEnum):
    """公示种类."""

    FOR_PATIENTS = "受援公示"
    IN_HOSPITAL = "院内公示"


class NoticeItem(StrEnum):
    """公示内容 (附件3 第7项)."""

    NAME = "姓名"
    TITLE = "职称"
    HOSPITAL = "支援医院"
    SPECIALITY = "专业特长"
    PERIOD = "支援时间"


class Notice(Record):
    """One notice and the members it covers."""

    kind: NoticeKind | None = entry(label("种类"), needed=True, aliases=("类别", "公示种类"))
    on: date | None = entry(label("公示日期"), needed=True, aliases=("开始日期", "日期"))
    until: date | None = entry(label("公示结束"), aliases=("结束日期",))
    place: str | None = entry(
        label("公示地点"), needed=True, example="门诊大厅公示栏", aliases=("地点", "位置")
    )
    shows: tuple[NoticeItem, ...] = entry(
        label("公示内容"), many=True, front=True, aliases=("内容",)
    )
    covers: tuple[UUID, ...] = entry(
        label("公示人员"),
        needed=True,
        many=True,
        to="assignment",
        aliases=("人员", "派驻人员", "姓名"),
    )


NOTICE = Register(
    key="notice",
    title=label("公示"),
    record=Notice,
    purpose=label("派驻人员的公示：受援医院给患者看的，支援医院每半年在全院的。"),
    section=Section.STAFF,
    scope=Scope.RELATION,
    identity=("kind", "on", "place"),
    columns=("on", "kind", "place", "covers", "until"),
    when="on",
    until=("until",),
    spans=(("on", "until"),),
    evidence_expected=True,
)
