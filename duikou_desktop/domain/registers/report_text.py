"""总结文字: what the office wrote itself for a section of the year's report (附件5)."""

from __future__ import annotations

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope


class ReportText(Record):
    """One section of one side's report of a year."""

    scheme: str | None = entry(label("方案"), needed=True)
    year: int | None = entry(label("年度"), needed=True, year=True)
    section: str | None = entry(label("章节"), needed=True)
    # With marks for figures; empty: the draft stands.
    text: str | None = entry(label("文字"), long=True)
    # Of what was read when a person said that it is right; another figure since, and it is not.
    checked_sha256: str | None = entry(label("核对时的指纹"))


REPORT_TEXT = Register(
    key="report_text",
    title=label("总结文字"),
    record=ReportText,
    purpose=label("年度总结里本单位自己写的文字，和哪些章节已经核对。"),
    scope=Scope.OFFICE,
    identity=("scheme", "side", "year", "section"),
    columns=("year", "section"),
    when="year",
    by_hand=False,
)
