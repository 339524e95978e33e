"""困难: what members had trouble with, and how it was solved."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section
from duikou_desktop.domain.sides import Side


class Difficulty(Record):
    """One difficulty."""

    raised_on: date | None = entry(label("提出日期"), needed=True, aliases=("日期",))
    text: str | None = entry(label("困难"), needed=True, long=True, aliases=("内容",))
    solved_on: date | None = entry(label("解决日期"))
    how: str | None = entry(label("怎样解决"), long=True, aliases=("解决办法",))


DIFFICULTY = Register(
    key="difficulty",
    title=label("困难"),
    record=Difficulty,
    purpose=label("派驻人员提出的实际困难和解决情况。没有困难的，在年度声明里声明。"),
    section=Section.STAFF,
    seldom=True,
    identity=("raised_on", "text"),
    columns=("raised_on", "text", "solved_on", "how"),
    when="raised_on",
    spans=(("raised_on", "solved_on"),),
    sides=frozenset({Side.SUPPORTER}),
)
