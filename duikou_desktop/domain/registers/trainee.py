"""进修培养: the recipient's people who are trained, where and at what fee."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class TraineeKind(StrEnum):
    """培养方式."""

    FURTHER = "进修"
    SPECIALIST = "专科规培"
    RESIDENT = "住院医规培"
    SHORT = "短期培训"
    APPRENTICE = "师带徒"


class Trainee(Record):
    """One person in training."""

    name: str | None = entry(label("姓名"), needed=True, example="示例乙", aliases=("人员",))
    department: str | None = entry(
        label("科室"),
        needed=True,
        example="神经内科",
        aliases=("所在科室",),
        recurs="department",
    )
    kind: TraineeKind | None = entry(
        label("培养方式"),
        needed=True,
        aliases=("方式", "类别"),
        # 住院医师规范化培训 is what the short word says; the other is called 专培.
        near={"规培": "住院医规培", "住培": "住院医规培", "专培": "专科规培"},
    )
    host: str | None = entry(
        label("接收单位"),
        needed=True,
        example="柳州市柳铁中心医院",
        aliases=("进修医院", "进修单位", "培训单位", "接收医院"),
    )
    from_: date | None = entry(
        label("开始日期"), needed=True, key="from", aliases=("进修开始", "起始日期")
    )
    to: date | None = entry(label("结束日期"), aliases=("进修结束",))
    fee: Decimal | None = entry(
        label("收费"),
        needed=True,
        unit=label("元"),
        help=label("免费填 0。"),
        aliases=("费用",),
        near={"免费": "0", "免收": "0", "不收费": "0"},
    )
    key_clinician: bool | None = entry(
        label("临床骨干"), aliases=("骨干",), help=label("临床骨干医师或医技人员。")
    )
    result: str | None = entry(
        label("培养结果"), long=True, front=True, aliases=("结业情况", "结果")
    )


TRAINEE = Register(
    key="trainee",
    title=label("进修培养"),
    record=Trainee,
    purpose=label("受援医院派出进修、规培和跟师的人员，一人一次记一条。"),
    section=Section.RESULTS,
    scope=Scope.RELATION,
    identity=("name", "department", "from"),
    columns=("name", "department", "kind", "from", "to", "fee", "key_clinician"),
    when="from",
    until=("to",),
    spans=(("from", "to"),),
    evidence_expected=True,
)
