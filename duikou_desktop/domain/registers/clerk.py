"""经办人: who works in the office; picked at start, and stands in the journal."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope


class Clerk(Record):
    """One who keeps the records."""

    name: str | None = entry(label("姓名"), needed=True, aliases=("经办人",))
    left_on: date | None = entry(label("离开日期"), help=label("不再经办后，不在名单里出现。"))


CLERK = Register(
    key="clerk",
    title=label("经办人"),
    record=Clerk,
    purpose=label("用这个办公室的人。打开时选一下，每条修改都记着是谁做的。"),
    scope=Scope.OFFICE,
    identity=("name",),
    columns=("name", "left_on"),
)
