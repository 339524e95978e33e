"""结对关系: a recipient and a supporter, for ever; the schemes list it as terms."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class Mode(StrEnum):
    """支援形式."""

    PAIRED = "对口支援"
    TRUSTEESHIP = "托管"
    CONSORTIUM = "医联体"
    TEAM = "组团式"


class TermState(StrEnum):
    """关系状态."""

    TO_CONFIRM = "待核实"
    IN_FORCE = "有效"
    ENDED = "终止"


class Relation(Record):
    """The permanent pairing of two hospitals; many-to-many."""

    recipient: UUID | None = entry(
        label("受援医院"), needed=True, to="hospital", aliases=("受援单位",)
    )
    supporter: UUID | None = entry(
        label("支援医院"), needed=True, to="hospital", aliases=("支援单位",)
    )


class RelationTerm(Record):
    """The pairing under one scheme: one line of its table (附件1)."""

    relation: UUID | None = entry(label("结对关系"), needed=True, to="relation")
    scheme: str | None = entry(label("方案"), needed=True)
    number: str | None = entry(label("序号"))
    from_: date | None = entry(label("开始日期"), needed=True, key="from")
    to: date | None = entry(label("结束日期"))
    mode: Mode | None = entry(label("支援形式"))
    state: TermState | None = entry(label("状态"))
    change_reason: str | None = entry(
        label("变更原因"),
        long=True,
        help=label("终止、换支援医院、延长或缩短期限，写明为什么，依据哪个文件。"),
    )


RELATION = Register(
    key="relation",
    title=label("结对关系"),
    record=Relation,
    purpose=label("本单位和哪些医院结对。按方案的关系表建立，可以核对和补充。"),
    section=Section.PAIRING,
    scope=Scope.OFFICE,
    identity=("recipient", "supporter"),
    columns=("recipient", "supporter"),
    apart_from=(("recipient", "supporter"),),
)
RELATION_TERM = Register(
    key="relation_term",
    title=label("关系表"),
    record=RelationTerm,
    purpose=label("结对关系在某个方案关系表中的一行。"),
    scope=Scope.THROUGH,
    through="relation",
    parent="relation",
    identity=("scheme", "number"),
    columns=("scheme", "number", "from", "to", "mode", "state"),
    when="from",
    until=("to",),
    spans=(("from", "to"),),
    needed_when=(("state", TermState.ENDED, ("to", "change_reason")),),
    explained=("change_reason", ("from", "to", "mode")),
    evidence_expected=True,
)
