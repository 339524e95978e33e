"""年度声明: what no record can prove, declared for a year and signed."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class DeclarationKind(StrEnum):
    """声明事项."""

    NO_TERMS_CHANGE = "协议无变更"
    NO_UNAUTHORISED = "无擅自离岗"
    PAY_UNCHANGED = "岗位待遇不变"
    TRAINING_FREE = "进修免费"
    NO_DIFFICULTY = "无困难"


class Declaration(Record):
    """One declaration."""

    year: int | None = entry(label("年度"), needed=True, year=True)
    kind: DeclarationKind | None = entry(label("声明事项"), needed=True, aliases=("事项", "种类"))
    signed_by: str | None = entry(label("签字人"), needed=True, example="示例申")
    signed_on: date | None = entry(label("签字日期"), needed=True, aliases=("日期",))


DECLARATION = Register(
    key="declaration",
    title=label("年度声明"),
    record=Declaration,
    purpose=label("这一年没有发生的事（协议无变更、无擅自离岗等），由负责人签字声明。"),
    section=Section.PLAN,
    seldom=True,
    identity=("year", "kind"),
    columns=("year", "kind", "signed_by", "signed_on"),
    when="year",
    evidence_expected=True,
)
