"""院报期号: each issue of the hospital's paper, and whether it had an item."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class PaperIssue(Record):
    """One issue."""

    year: int | None = entry(label("年度"), needed=True, year=True)
    number: int | None = entry(label("期号"), needed=True, example="3", aliases=("第几期",))
    published_on: date | None = entry(label("出版日期"), aliases=("日期",))
    has_item: bool | None = entry(
        label("有相关内容"),
        aliases=("有对口支援内容",),
        help=label("这一期有对口支援的内容时填“是”；空着时看宣传里有没有这一期。"),
    )


PAPER_ISSUE = Register(
    key="paper_issue",
    title=label("院报期号"),
    record=PaperIssue,
    purpose=label("院报出了哪几期，每一期有没有对口支援的内容。没有院报的不用填。"),
    section=Section.PLAN,
    seldom=True,
    identity=("year", "number"),
    columns=("year", "number", "published_on", "has_item"),
    when="year",
)
