"""封账: a year is closed, with all that its score stands on; only reopening allows changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.years import ReportingYear


class Approval(Record):
    """One closing of one side's year; what it closed lies beside it, by its SHA-256."""

    scheme: str | None = entry(label("方案"), needed=True)
    year: int | None = entry(label("年度"), needed=True, year=True)
    first: date | None = entry(label("年度首日"), needed=True)
    last: date | None = entry(label("年度末日"), needed=True)
    as_of: date | None = entry(label("数据截至"), needed=True)
    approved_on: date | None = entry(label("封账日期"), needed=True)
    approved_by: str | None = entry(label("封账人"), needed=True)
    total: Decimal | None = entry(label("总分"), unit=label("分"))
    content_sha256: str | None = entry(label("内容指纹"), needed=True)
    reopened_on: date | None = entry(label("重新打开日期"))
    reopened_by: str | None = entry(label("重新打开人"))
    reopen_reason: str | None = entry(label("重新打开的理由"), long=True)

    @property
    def standing(self) -> bool:
        """Whether it still closes the year."""
        return self.reopened_on is None

    @property
    def period(self) -> ReportingYear | None:
        """The year it closes."""
        if self.year is None or self.first is None:
            return None
        return ReportingYear(self.year, (self.first.month, self.first.day))


APPROVAL = Register(
    key="approval",
    title=label("封账"),
    record=Approval,
    purpose=label("哪一年、由谁、在什么时候封账，什么时候为什么重新打开。"),
    identity=("scheme", "side", "year", "approved_on"),
    columns=("year", "approved_on", "approved_by", "total", "reopened_on"),
    when="year",
    by_hand=False,
)
