"""调研督查: visits, inspections and self-inspections."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section
from duikou_desktop.domain.registers.leader_post import LeaderPost


class InspectionKind(StrEnum):
    """种类."""

    SURVEY = "调研"
    INSPECTION = "督查"
    SELF = "督导自查"


class Inspection(Record):
    """One visit and what was found."""

    on: date | None = entry(label("日期"), needed=True, aliases=("时间", "调研日期"))
    kind: InspectionKind | None = entry(label("种类"), needed=True, aliases=("类别",))
    leader: str | None = entry(
        label("带队人"), needed=True, example="示例申", aliases=("领导", "姓名")
    )
    leader_post: LeaderPost | None = entry(label("带队人职务"), needed=True, aliases=("职务",))
    findings: str | None = entry(
        label("发现的问题"), needed=True, long=True, aliases=("内容", "情况")
    )
    rectified_on: date | None = entry(label("整改完成"), aliases=("整改日期", "整改完成日期"))


INSPECTION = Register(
    key="inspection",
    title=label("调研督查"),
    record=Inspection,
    purpose=label("领导到受援医院调研、督查，以及半年一次的督导自查。"),
    section=Section.PLAN,
    identity=("on", "kind", "leader"),
    columns=("on", "kind", "leader", "findings", "rectified_on"),
    when="on",
    spans=(("on", "rectified_on"),),
    evidence_expected=True,
)
