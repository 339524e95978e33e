"""医院: the hospitals an office knows, with their names through time."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section


class HospitalKind(StrEnum):
    """医院类别: a confirmed field, never guessed from the name."""

    GENERAL = "综合"
    CHINESE_MEDICINE = "中医"
    ETHNIC_MEDICINE = "民族医"
    INTEGRATED = "中西医结合"
    MATERNAL = "妇幼"
    SPECIALISED = "专科"


class NameKind(StrEnum):
    """名称种类."""

    FULL = "全称"
    SHORT = "简称"
    FORMER = "原名"
    CAMPUS = "院区"
    PRINTED = "印刷名"


class Hospital(Record):
    """A hospital; its side belongs to each pairing, not to it."""

    name: str | None = entry(
        label("医院名称"),
        needed=True,
        help=label("现用全称，和公章一致。改了名的，这里写新名，旧名加在下面的“名称”里。"),
        example="融水苗族自治县人民医院",
        aliases=("名称", "医院", "单位名称"),
    )
    kind: HospitalKind | None = entry(
        label("类别"),
        needed=True,
        help=label("由本单位确认，决定每批应派人数。名称里有“民族”不一定是民族医医院。"),
        aliases=("医院类别",),
    )
    level: str | None = entry(label("等级"), example="三级甲等", aliases=("医院等级",))
    county: str | None = entry(label("县（市、区、旗）"), aliases=("县", "旗县", "所在县"))
    city: str | None = entry(label("市（盟）"), aliases=("市", "所在市"))
    supervising_commission: str | None = entry(label("主管卫生健康委"), aliases=("主管部门",))
    residency_base: bool | None = entry(label("住院医师规培基地"), aliases=("规培基地",))


class HospitalName(Record):
    """One name of a hospital and the days it was in use: old papers keep the old name."""

    hospital: UUID | None = entry(label("医院"), needed=True, to="hospital")
    name: str | None = entry(label("名称"), needed=True)
    from_: date | None = entry(label("启用日期"), needed=True, key="from")
    to: date | None = entry(
        label("停用日期"),
        help=label(
            "改名的，写旧名称用到哪一天：这一天和以前的文书用旧名，以后的写新名（原旧名）。"
        ),
    )
    kind: NameKind | None = entry(label("名称种类"))


HOSPITAL = Register(
    key="hospital",
    title=label("医院"),
    record=Hospital,
    purpose=label("结对双方的医院。类别要由人确认，评分按类别定每批人数。"),
    section=Section.PAIRING,
    scope=Scope.OFFICE,
    identity=("name",),
    columns=("name", "kind", "level", "county"),
)
HOSPITAL_NAME = Register(
    key="hospital_name",
    title=label("名称"),
    record=HospitalName,
    purpose=label("医院用过的名称和起止日期。"),
    scope=Scope.OFFICE,
    parent="hospital",
    identity=("name", "from"),
    columns=("name", "from", "to", "kind"),
    spans=(("from", "to"),),
    needed_when=(("kind", NameKind.FORMER, ("to",)),),
)
