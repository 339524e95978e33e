"""别名: how others write a heading or a name, as a person once confirmed it."""

from __future__ import annotations

from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope


class AliasKind(StrEnum):
    """什么的别名."""

    HEADING = "表头"
    HOSPITAL = "医院"
    DEPARTMENT = "科室"


class Alias(Record):
    """One way of writing and what it means."""

    kind: AliasKind | None = entry(label("种类"), needed=True)
    place: str | None = entry(label("所在登记表"), help=label("表头属于哪一张登记表。"))
    written: str | None = entry(label("写法"), needed=True)
    means: str | None = entry(label("意思是"), needed=True)


ALIAS = Register(
    key="alias",
    title=label("别名"),
    record=Alias,
    purpose=label("别的单位的表头和名称怎样写，确认过一次就记住。"),
    scope=Scope.OFFICE,
    identity=("kind", "place", "written"),
    columns=("kind", "written", "means"),
)
