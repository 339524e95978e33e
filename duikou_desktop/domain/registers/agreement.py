"""协议书: what supporter and recipient (and the county's government) signed, and by whom."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class AgreementContent(StrEnum):
    """What an agreement must hold (附件4 第2项 names seven; 支援时间 stands in its 评价标准)."""

    YEARLY_TARGETS = "年度目标"
    LONG_TARGETS = "中长期目标"
    TASKS = "任务内容"
    FORM = "支援方式"
    TIME = "支援时间"
    DUTIES = "双方权利义务"
    DEPARTMENTS = "特色或重点科室"
    PEOPLE = "业务骨干或带头人培养"


class SignerRole(StrEnum):
    """签约方."""

    SUPPORTER = "支援医院"
    RECIPIENT = "受援医院"
    GOVERNMENT = "县级人民政府"


class Agreement(Record):
    """One agreement and the time it covers."""

    number: str | None = entry(
        label("协议编号"), example="示协〔2024〕14号", aliases=("编号", "合同编号")
    )
    signed_on: date | None = entry(
        label("签订日期"), needed=True, example="2024-01-15", aliases=("签署日期", "签约日期")
    )
    from_: date | None = entry(
        label("起始日期"), needed=True, key="from", aliases=("开始日期", "协议开始")
    )
    to: date | None = entry(
        label("截止日期"), needed=True, aliases=("结束日期", "到期日期", "协议结束")
    )
    contents: tuple[AgreementContent, ...] = entry(
        label("协议内容"),
        needed=True,
        many=True,
        help=label("协议里写明了哪几项，逐项核对。空白的附件2范本缺中长期目标等几项。"),
        aliases=("内容",),
    )
    long_targets: str | None = entry(
        label("中长期目标"),
        long=True,
        example="到2026年底达到县级综合医院服务能力推荐标准。",
        help=label("附件2范本没有位置，照此写进协议书的附页。"),
    )
    key_departments: str | None = entry(
        label("特色或重点科室"),
        long=True,
        example="神经内科：建成县级临床重点专科。",
        help=label("附件2范本没有位置，照此写进协议书的附页。"),
        aliases=("重点科室", "特色科室"),
    )


class Party(Record):
    """One who signs."""

    agreement: UUID | None = entry(label("协议书"), needed=True, to="agreement")
    role: SignerRole | None = entry(
        label("签约身份"), needed=True, near={"旗县人民政府": SignerRole.GOVERNMENT.value}
    )
    name: str | None = entry(label("单位名称"), needed=True, aliases=("单位", "名称"))
    signatory: str | None = entry(label("签字人"), aliases=("代表", "法定代表人"))
    signed_on: date | None = entry(label("签字日期"), aliases=("日期",))
    sealed: bool | None = entry(label("已盖章"), aliases=("盖章",))


AGREEMENT = Register(
    key="agreement",
    title=label("协议书"),
    record=Agreement,
    purpose=label("和对方医院签订的对口支援协议，一份记一条，写明了哪几项逐项勾上。"),
    section=Section.PAIRING,
    scope=Scope.RELATION,
    identity=("number", "signed_on", "from"),
    columns=("number", "signed_on", "from", "to", "contents"),
    when="from",
    made="signed_on",
    until=("to",),
    spans=(("from", "to"),),
    evidence_expected=True,
)
PARTY = Register(
    key="party",
    title=label("签约方"),
    record=Party,
    purpose=label("协议书的签约各方：谁签字，何时签，是否盖章。"),
    scope=Scope.THROUGH,
    through="agreement",
    parent="agreement",
    identity=("role", "name"),
    columns=("role", "name", "signatory", "signed_on", "sealed"),
)
