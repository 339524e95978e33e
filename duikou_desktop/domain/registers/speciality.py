"""重点专科: key specialities the recipient won with the supporter's help."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section
from duikou_desktop.domain.registers.focus import Focus


class SpecialityLevel(StrEnum):
    """级别."""

    HOSPITAL = "院级"
    CITY = "市级"
    REGION = "自治区级"
    NATION = "国家级"


class Speciality(Record):
    """One speciality at one level."""

    name: str | None = entry(
        label("专科名称"), needed=True, example="神经内科", aliases=("专科", "名称")
    )
    level: SpecialityLevel | None = entry(label("级别"), needed=True, aliases=("专科级别",))
    granted_on: date | None = entry(
        label("获批日期"), needed=True, aliases=("获得日期", "批准日期")
    )
    accepted_on: date | None = entry(
        label("验收日期"), help=label("市级重点专科通过验收才计分。"), aliases=("通过验收日期",)
    )
    supported_from: date | None = entry(label("开始支援日期"), aliases=("支援开始",))
    document_number: str | None = entry(label("批准文号"), aliases=("文号",))
    focus: Focus | None = entry(label("重点领域"), help=label("总结按它归类，可以不填。"))


SPECIALITY = Register(
    key="speciality",
    title=label("重点专科"),
    record=Speciality,
    purpose=label("支援以来受援医院获得的临床重点专科，一个专科的一个级别记一条。"),
    section=Section.RESULTS,
    scope=Scope.RELATION,
    identity=("name", "level"),
    columns=("name", "level", "granted_on", "accepted_on", "document_number"),
    when="granted_on",
    spans=(("granted_on", "accepted_on"),),
    evidence_expected=True,
)
