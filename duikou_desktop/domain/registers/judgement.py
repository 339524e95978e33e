"""自评: the office's own score and account for one scoring point."""

from __future__ import annotations

from decimal import Decimal

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register


class Judgement(Record):
    """What the office gives itself for a point, and why."""

    scheme: str | None = entry(label("方案"), needed=True)
    year: int | None = entry(label("年度"), needed=True, year=True)
    point: str | None = entry(label("评价要点"), needed=True, aliases=("要点", "编号"))
    score: Decimal | None = entry(label("自评分"), unit=label("分"), aliases=("得分",))
    account: str | None = entry(
        label("自评情况"),
        long=True,
        help=label("请详细说明完成哪一项；不写的，照记录写。"),
    )
    # Apart from the account: the records may make that anew, and what is not lost any more wants no reason.
    shortfall: str | None = entry(
        label("不完成的原因"), long=True, help=label("没有得满分的要点才写进自评表。")
    )
    reason: str | None = entry(label("和计算不同的理由"), long=True, aliases=("理由",))

    @property
    def judges(self) -> bool:
        """Whether it says anything but why the point is not full."""
        return self.score is not None or bool(self.account or self.reason)


def together(mine: Judgement, whole: Judgement | None) -> Judgement:
    """What holds in a relation: its own words; where those are only why it is not full, the hospital's with it.

    Who writes that reason at 封账 has not judged the relation apart from the hospital.
    """
    if whole is None or mine.judges:
        return mine
    held: Judgement = whole.changed(shortfall=mine.shortfall or whole.shortfall)
    return held


JUDGEMENT = Register(
    key="judgement",
    title=label("自评"),
    record=Judgement,
    purpose=label("本单位对每个评价要点的自评分和自评情况。"),
    identity=("scheme", "side", "year", "point", "relations"),
    columns=("year", "point", "score", "account", "shortfall", "reason"),
    when="year",
)
