"""经费: money received and spent, in yuan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class FundKind(StrEnum):
    """收支."""

    INCOME = "收入"
    SPENDING = "支出"
    DONATION = "捐赠"


class FundSource(StrEnum):
    """经费来源."""

    HOSPITAL = "医院"
    TREASURY = "财政"
    EARMARKED = "专项"
    OTHER = "其他"


class Fund(Record):
    """One entry."""

    on: date | None = entry(label("日期"), needed=True, aliases=("时间", "记账日期"))
    kind: FundKind | None = entry(label("收支"), needed=True, aliases=("种类", "类别"))
    amount: Decimal | None = entry(label("金额"), needed=True, unit=label("元"))
    source: FundSource | None = entry(label("来源"), aliases=("经费来源",))
    purpose: str | None = entry(label("用途"), needed=True, example="派驻人员生活补助")
    approved_by: str | None = entry(
        label("审批人"), example="示例申", front=True, aliases=("批准人",)
    )
    voucher_number: str | None = entry(label("凭证号"), example="记0115", aliases=("凭证编号",))
    separate_account: bool | None = entry(
        label("专账核算"), front=True, aliases=("单独核算", "专账")
    )


FUND = Register(
    key="fund",
    title=label("经费"),
    record=Fund,
    purpose=label("对口支援经费的收入、支出和捐赠，有凭证号、审批人和专账核算。"),
    section=Section.PLAN,
    identity=("on", "kind", "amount", "purpose"),
    columns=("on", "kind", "amount", "purpose", "voucher_number"),
    when="on",
    added_by="kind",
    evidence_expected=True,
)
