"""能力指标: figures of the recipient for a year and for the base year."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class IndicatorCode(StrEnum):
    """指标."""

    COMMON_DISEASE = "common_disease_cases"
    CRITICAL_RESCUE = "critical_rescue_success"
    LEVEL_34_OPERATIONS = "level34_operations"
    MINIMALLY_INVASIVE = "minimally_invasive_operations"
    BED_OCCUPANCY = "bed_occupancy"
    REFERRAL_OUT = "referral_out_rate"
    SERVICE_INCOME = "medical_service_income_share"

    @property
    def label(self) -> str:
        """The Chinese name of the figure."""
        return _LABELS[self]


_LABELS = {
    IndicatorCode.COMMON_DISEASE: label("常见病多发病诊治例数"),
    IndicatorCode.CRITICAL_RESCUE: label("危重急症救治成功率"),
    IndicatorCode.LEVEL_34_OPERATIONS: label("三、四级手术例数"),
    IndicatorCode.MINIMALLY_INVASIVE: label("微创手术例数"),
    IndicatorCode.BED_OCCUPANCY: label("床位使用率"),
    IndicatorCode.REFERRAL_OUT: label("转诊率"),
    IndicatorCode.SERVICE_INCOME: label("医疗服务收入占医疗收入的比例"),
}


class Indicator(Record):
    """One figure: a number, or a numerator with its denominator."""

    code: IndicatorCode | None = entry(label("指标"), needed=True, aliases=("指标名称",))
    year: int | None = entry(label("年度"), needed=True, year=True, aliases=("年份",))
    numerator: Decimal | None = entry(
        label("数值或分子"), needed=True, aliases=("分子", "数值", "例数")
    )
    denominator: Decimal | None = entry(label("分母"), help=label("比率类指标填分母，例数类空着。"))
    source: str | None = entry(
        label("数据来源"), needed=True, example="病案统计室年报", aliases=("来源",)
    )
    is_base: bool | None = entry(
        label("基准年"),
        help=label("支援前的对照年度。不标时取第一批到岗前的最后一个完整年度。"),
        aliases=("是否基准",),
    )


INDICATOR = Register(
    key="indicator",
    title=label("能力指标"),
    record=Indicator,
    purpose=label("受援医院的服务能力数字：基准年一条，报告年一条，按年比较。"),
    section=Section.RESULTS,
    scope=Scope.RELATION,
    identity=("code", "year"),
    columns=("year", "code", "numerator", "denominator", "is_base", "source"),
    when="year",
    evidence_expected=True,
)
