"""组织机构: the leading group, the office, the person in charge."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section
from duikou_desktop.domain.registers.leader_post import LeaderPost


class OrganisationKind(StrEnum):
    """机构种类."""

    LEADING_GROUP = "领导小组"
    OFFICE = "办公室"
    PERSON = "专人"


class Organisation(Record):
    """One body and who heads it."""

    kind: OrganisationKind | None = entry(label("种类"), needed=True, aliases=("类别", "机构"))
    document_number: str | None = entry(
        label("文号"), example="示院发〔2022〕56号", aliases=("成立文号",)
    )
    set_up_on: date | None = entry(label("成立日期"), needed=True, aliases=("任命日期",))
    dissolved_on: date | None = entry(label("撤销日期"))
    head: str | None = entry(
        label("负责人"), needed=True, example="示例申", aliases=("组长", "主任", "姓名")
    )
    head_post: LeaderPost | None = entry(label("负责人职务"), needed=True, aliases=("职务",))
    members: str | None = entry(label("成员"), long=True)


ORGANISATION = Register(
    key="organisation",
    title=label("组织机构"),
    record=Organisation,
    purpose=label("领导小组、办公室和专人各记一条，附成立文件。"),
    section=Section.PLAN,
    seldom=True,
    identity=("kind", "set_up_on"),
    columns=("kind", "head", "head_post", "set_up_on", "document_number"),
    when="set_up_on",
    until=("dissolved_on",),
    spans=(("set_up_on", "dissolved_on"),),
    evidence_expected=True,
)
