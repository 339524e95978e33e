"""建章立制: a rule or technical norm that a member set up or improved."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class NormKind(StrEnum):
    """制度还是规范."""

    RULE = "管理制度"
    TECHNICAL = "技术规范"


class NormAction(StrEnum):
    """建立还是改进."""

    SET_UP = "建立"
    IMPROVED = "改进"


class Norm(Record):
    """One rule or norm and who brought it about."""

    by: tuple[UUID, ...] = entry(
        label("提出人"),
        needed=True,
        many=True,
        to="assignment",
        aliases=("派驻人员", "姓名", "队员"),
    )
    kind: NormKind | None = entry(label("类别"), needed=True)
    title: str | None = entry(
        label("名称"), needed=True, example="卒中绿色通道管理制度", aliases=("制度名称", "题目")
    )
    action: NormAction | None = entry(label("建立或改进"), needed=True, aliases=("方式",))
    adopted_on: date | None = entry(
        label("实施日期"), needed=True, aliases=("采用日期", "印发日期", "日期")
    )


NORM = Register(
    key="norm",
    title=label("建章立制"),
    record=Norm,
    purpose=label("派驻队员提出并建立或改进的管理制度、技术规范，一项记一条。"),
    section=Section.STAFF,
    scope=Scope.RELATION,
    identity=("title", "adopted_on"),
    columns=("adopted_on", "kind", "title", "action", "by"),
    when="adopted_on",
    evidence_expected=True,
)
