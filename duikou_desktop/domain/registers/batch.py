"""批次: the group a supporter sends to one recipient at one time."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class Batch(Record):
    """One batch for one relation."""

    relation: UUID | None = entry(label("结对关系"), needed=True, to="relation")
    number: str | None = entry(
        label("批次"),
        needed=True,
        example="第5批",
        aliases=("批次号", "第几批"),
    )
    planned_from: date | None = entry(
        label("计划开始"), needed=True, example="2024-03-11", aliases=("计划开始日期", "开始日期")
    )
    planned_to: date | None = entry(
        label("计划结束"), needed=True, example="2024-09-10", aliases=("计划结束日期", "结束日期")
    )
    document_number: str | None = entry(label("派出文号"), aliases=("文号",))
    leader: UUID | None = entry(label("领队"), to="person", aliases=("队长",))


BATCH = Register(
    key="batch",
    title=label("批次"),
    record=Batch,
    purpose=label("支援医院一次派到一家受援医院的队伍，一批记一条。"),
    section=Section.STAFF,
    scope=Scope.THROUGH,
    through="relation",
    identity=("number", "relation"),
    columns=("number", "relation", "planned_from", "planned_to", "leader"),
    when="planned_from",
    until=("planned_to",),
    spans=(("planned_from", "planned_to"),),
    evidence_expected=True,
)
