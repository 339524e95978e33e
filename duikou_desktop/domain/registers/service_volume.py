"""诊疗服务: how much of each kind of service was done in a month."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class ServiceKind(StrEnum):
    """服务种类."""

    OUTPATIENT = "门急诊"
    INPATIENT = "住院"
    OPERATION = "手术"
    CONSULTATION = "会诊"
    REMOTE_CONSULTATION = "远程会诊"
    REMOTE_ROUND = "远程查房"
    REMOTE_PATHOLOGY = "远程病理"
    REMOTE_IMAGING = "远程影像"
    SESSION = "坐诊"
    FREE_CLINIC = "义诊"
    CIRCUIT = "巡诊"


class ServiceVolume(Record):
    """One kind of service in one month."""

    month: date | None = entry(
        label("月份"), needed=True, month=True, example="2024-03", aliases=("月",)
    )
    kind: ServiceKind | None = entry(
        label("种类"),
        needed=True,
        aliases=("类别", "服务种类"),
        near={"门诊": "门急诊", "急诊": "门急诊"},
    )
    quantity: int | None = entry(label("数量"), needed=True, aliases=("人次", "例数"))
    unit: str | None = entry(label("单位"), needed=True, example="人次", aliases=("计量单位",))


SERVICE_VOLUME = Register(
    key="service_volume",
    title=label("诊疗服务"),
    record=ServiceVolume,
    purpose=label("派驻人员每月的门急诊、住院、手术、会诊、远程医疗和义诊的数量。"),
    section=Section.RESULTS,
    scope=Scope.RELATION,
    identity=("month", "kind"),
    columns=("month", "kind", "quantity", "unit"),
    when="month",
    yearly=True,
    added_by="kind",
)
