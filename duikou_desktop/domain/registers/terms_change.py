"""协议变更: a change of the agreement, and the supplement signed for it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class Aspect(StrEnum):
    """What changed (附件3 第2项, 附件4 第2项)."""

    PERIOD = "期限"
    TARGETS = "目标"
    TASKS = "任务"
    DUTIES = "职责"


class TermsChange(Record):
    """One change; without a supplement in time it can only cost points."""

    agreement: UUID | None = entry(label("协议书"), needed=True, to="agreement")
    changed_on: date | None = entry(label("变更日期"), needed=True, aliases=("调整日期", "日期"))
    aspects: tuple[Aspect, ...] = entry(
        label("变更内容"), needed=True, many=True, aliases=("变更事项", "调整内容")
    )
    before: str | None = entry(label("变更前"), long=True)
    after: str | None = entry(label("变更后"), long=True)
    supplement_signed_on: date | None = entry(
        label("补充协议签订"), aliases=("补充协议签订日期", "补充协议日期")
    )


TERMS_CHANGE = Register(
    key="terms_change",
    title=label("协议变更"),
    record=TermsChange,
    purpose=label(
        "期限、目标、任务或职责有调整时记一条，并及时签补充协议。没有调整的，在年度声明里声明。"
    ),
    section=Section.PAIRING,
    seldom=True,
    scope=Scope.THROUGH,
    through="agreement",
    identity=("agreement", "changed_on"),
    columns=("changed_on", "agreement", "aspects", "supplement_signed_on"),
    when="changed_on",
    evidence_expected=True,
)
