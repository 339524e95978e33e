"""亮点: what the office wants told in the year's report."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class Highlight(Record):
    """One highlight."""

    on: date | None = entry(label("日期"), aliases=("时间",))
    title: str | None = entry(label("标题"), needed=True, aliases=("题目", "名称"))
    text: str | None = entry(label("内容"), needed=True, long=True)
    chosen: bool | None = entry(label("写进总结"), aliases=("选入总结",))


HIGHLIGHT = Register(
    key="highlight",
    title=label("亮点"),
    record=Highlight,
    purpose=label("值得写进年度总结的做法和成效，有具体数据最好。"),
    section=Section.RESULTS,
    seldom=True,
    identity=("on", "title"),
    columns=("on", "title", "chosen"),
    when="on",
)
