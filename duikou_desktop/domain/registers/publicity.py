"""宣传: what the media and the hospital's own channels brought."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Section


class PublicityKind(StrEnum):
    """媒体种类."""

    TELEVISION = "电视"
    RADIO = "广播"
    NEWSPAPER = "报纸"
    HOSPITAL_PAPER = "院报"
    WEBSITE = "网站"
    WECHAT = "公众号"
    WEIBO = "微博"
    OTHER = "其他"


class Publicity(Record):
    """One item."""

    on: date | None = entry(label("日期"), needed=True, aliases=("发布日期", "刊发日期", "时间"))
    kind: PublicityKind | None = entry(label("种类"), needed=True, aliases=("类别", "媒体种类"))
    outlet: str | None = entry(
        label("媒体名称"), needed=True, example="融水电视台", aliases=("媒体", "平台")
    )
    issue_number: str | None = entry(label("期号"), help=label("院报填第几期。"))
    title: str | None = entry(
        label("标题"), needed=True, example="首例超声引导下置管成功", aliases=("题目",)
    )
    subject: str | None = entry(label("内容"), long=True)
    link: str | None = entry(label("网址"), aliases=("链接",))


PUBLICITY = Register(
    key="publicity",
    title=label("宣传"),
    record=Publicity,
    purpose=label("电视、广播、报纸、院报、网站和公众号上的宣传，一篇记一条。"),
    section=Section.PLAN,
    identity=("on", "outlet", "title"),
    columns=("on", "kind", "outlet", "title"),
    when="on",
    evidence_expected=True,
)
