"""信息报送: what is due to whom and when, and whether it went in time."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class ReportDuty(Record):
    """One report that is due."""

    title: str | None = entry(
        label("报送事项"), needed=True, example="季度工作信息", aliases=("事项", "名称")
    )
    addressee: str | None = entry(
        label("报送对象"), needed=True, example="市卫生健康委", aliases=("报送单位", "主送")
    )
    period: str | None = entry(
        label("所属期"), needed=True, period=True, example="2024年第1季度", aliases=("期间",)
    )
    due: date | None = entry(label("报送时限"), needed=True, aliases=("截止", "截止日期"))
    sent_on: date | None = entry(label("报送日期"), aliases=("报出日期", "实际报送"))
    returned_on: date | None = entry(label("退回日期"))
    return_reason: str | None = entry(label("退回原因"), long=True)
    corrected_on: date | None = entry(label("更正日期"), aliases=("重报日期",))


REPORT_DUTY = Register(
    key="report_duty",
    title=label("信息报送"),
    record=ReportDuty,
    purpose=label("要报的信息和期限，报出、退回和更正的日期。"),
    section=Section.PLAN,
    identity=("title", "addressee", "period"),
    columns=("due", "title", "addressee", "period", "sent_on", "returned_on"),
    when="due",
    spans=(("sent_on", "returned_on"), ("returned_on", "corrected_on")),
)
