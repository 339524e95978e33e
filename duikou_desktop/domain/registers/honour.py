"""表彰: honours for a member or the team."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class HonourKind(StrEnum):
    """表彰级别."""

    HOSPITAL = "院级"
    COUNTY = "县级"
    CITY = "市级"
    PROVINCE = "自治区级"
    NATION = "国家级"
    OTHER = "其他"


class Honour(Record):
    """One honour."""

    on: date | None = entry(label("表彰日期"), needed=True, aliases=("日期", "获奖日期"))
    person: UUID | None = entry(label("获奖人员"), to="person", aliases=("姓名", "人员"))
    team: str | None = entry(label("获奖集体"), example="第5批医疗队", aliases=("集体",))
    kind: HonourKind | None = entry(label("级别"), needed=True, aliases=("类别", "表彰级别"))
    title: str | None = entry(
        label("荣誉名称"), needed=True, example="优秀医疗队员", aliases=("名称", "称号")
    )


HONOUR = Register(
    key="honour",
    title=label("表彰"),
    record=Honour,
    purpose=label("派驻人员或医疗队受到的表彰，写明个人或集体。"),
    section=Section.STAFF,
    seldom=True,
    identity=("on", "title", "person", "team"),
    columns=("on", "kind", "title", "person", "team"),
    when="on",
    one_of=("person", "team"),
    evidence_expected=True,
)
