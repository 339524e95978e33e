"""人员: the people of both hospitals, with their titles and since when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.core.text import persons_name
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section
from duikou_desktop.domain.titles import Rank, Series, read_title


class Sex(StrEnum):
    """性别."""

    MALE = "男"
    FEMALE = "女"


class Person(Record):
    """Somebody who is deployed, trained or guided."""

    name: str | None = entry(
        label("姓名"), needed=True, example="示例甲", aliases=("人员", "派驻人员", "队员")
    )
    hospital: UUID | None = entry(
        label("所在医院"), needed=True, to="hospital", aliases=("单位", "派出单位", "工作单位")
    )
    distinction: str | None = entry(
        label("同名区分"),
        example="内科",
        aliases=("区分", "同名"),
        help=label("同一医院有两个同名的人时才填，比如科室。"),
    )
    sex: Sex | None = entry(label("性别"))
    speciality: str | None = entry(
        label("专业特长"), example="脑卒中急救", aliases=("专业", "特长")
    )
    phone: str | None = entry(
        label("电话"), personal=True, aliases=("手机", "联系电话"), help=label("不进入上报材料。")
    )
    id_number: str | None = entry(
        label("身份证号"),
        personal=True,
        aliases=("身份证", "身份证号码"),
        help=label("不进入上报材料。"),
    )

    @classmethod
    def derive(cls, values: dict[str, Any]) -> dict[str, Any]:
        """The name as it is spoken, without blanks that only spread it."""
        name = values.get("name")
        return {**values, "name": persons_name(name)} if isinstance(name, str) else values


class Title(Record):
    """A professional title and the day it was held from."""

    person: UUID | None = entry(label("人员"), needed=True, to="person")
    name: str | None = entry(
        label("职称"),
        needed=True,
        example="副主任医师",
        aliases=("职称名称", "专业技术职务"),
    )
    series: Series | None = entry(label("系列"), needed=True, help=label("不填时按职称名称读出。"))
    rank: Rank | None = entry(label("级别"), needed=True, help=label("不填时按职称名称读出。"))
    from_: date | None = entry(
        label("取得日期"),
        needed=True,
        key="from",
        aliases=("任职日期", "任职时间", "聘任日期", "聘任时间", "取得时间"),
    )

    @classmethod
    def derive(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Series and rank from the title's name, where they were left empty."""
        read = read_title(str(values.get("name") or ""))
        if read is None:
            return values
        series, rank = read
        return {
            **values,
            "series": values.get("series") or series,
            "rank": values.get("rank") or rank,
        }


TITLE = Register(
    key="title",
    title=label("职称"),
    record=Title,
    purpose=label("一个人先后取得的职称。评分取驻点第一天的职称。"),
    scope=Scope.OFFICE,
    parent="person",
    identity=("name", "from"),
    columns=("name", "series", "rank", "from"),
)
PERSON = Register(
    key="person",
    title=label("人员"),
    record=Person,
    purpose=label("派驻人员和受援医院的骨干。职称记在下面，带取得日期。"),
    section=Section.PAIRING,
    scope=Scope.OFFICE,
    identity=("name", "hospital"),
    apart="distinction",
    beside=TITLE,
    columns=("name", "hospital", "sex", "speciality"),
)
