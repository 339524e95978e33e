"""病历抽查: how many orders and notes were checked and how many were signed."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section
from duikou_desktop.domain.sides import Side


class RecordCheckKind(StrEnum):
    """抽查种类."""

    ORDERS = "医嘱"
    NOTES = "病程"
    OPERATIONS = "手术指导"
    PROCEDURES = "操作"


class RecordCheck(Record):
    """One check: counts only, never a record number or a patient's name."""

    on: date | None = entry(label("抽查日期"), needed=True, aliases=("日期",))
    kind: RecordCheckKind | None = entry(label("种类"), needed=True, aliases=("类别",))
    checked: int | None = entry(
        label("抽查份数"), needed=True, unit=label("份"), aliases=("抽查数",)
    )
    signed: int | None = entry(
        label("本人签字"),
        needed=True,
        unit=label("份"),
        aliases=("本人签字份数", "签字份数", "合格份数"),
    )
    checker: str | None = entry(label("抽查人"), needed=True, example="示例戌")


RECORD_CHECK = Register(
    key="record_check",
    title=label("病历抽查"),
    record=RecordCheck,
    purpose=label("抽查医嘱、病程和手术指导的签字，只记份数，不记病历号和患者姓名。"),
    section=Section.STAFF,
    identity=("on", "kind", "checker"),
    columns=("on", "kind", "checked", "signed", "checker"),
    when="on",
    spans=(("signed", "checked"),),
    sides=frozenset({Side.RECIPIENT}),
)
