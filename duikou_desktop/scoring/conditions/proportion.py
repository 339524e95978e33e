"""So many of so many, summed over the year's records (附件3 第7项: 有派驻医务人员本人签字)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from pydantic import Field

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.asides import TO_JUDGE
from duikou_desktop.scoring.base import Case, Undecided, Use
from duikou_desktop.scoring.conditions.base import Condition, Met, complete_of_year
from duikou_desktop.scoring.selection import left_out


class Proportion(Condition):
    """The sum of one field over the sum of another; without any record the office decides."""

    condition: Literal["proportion"]
    register_key: str = Field(alias="register")
    part: str
    whole: str

    def uses(self) -> Iterator[Use]:
        """The register and its two fields."""
        yield self.register_key, self.part
        yield self.register_key, self.whole

    def met(self, case: Case) -> Met:
        """The share, at most the whole."""
        rows = complete_of_year(case, self.register_key)
        part = sum(each.value(self.part) or 0 for each in rows)
        whole = sum(each.value(self.whole) or 0 for each in rows)
        title = say(BY_KEY[self.register_key].title)
        if not whole:
            told = say("没有{title}记录。", title=title)
            return Met(None, (told, TO_JUDGE), undecided=Undecided.JUDGED)
        register = BY_KEY[self.register_key]
        reason = say(
            "{title} {n} 次：{whole_label} {whole}，{part_label} {part}。",
            title=title,
            n=len(rows),
            whole_label=say(register.label_of(self.whole)),
            whole=whole,
            part_label=say(register.label_of(self.part)),
            part=part,
        )
        share = min(Fraction(part) / Fraction(whole), Fraction(1))
        reasons = (reason, *left_out(case, self.register_key))
        return Met(share, reasons, tuple(each.id for each in rows))

    def most(self, case: Case) -> Fraction:
        """All while the year runs, for more may be looked at; then as it is, or as the office says."""
        found = self.met(case).share
        return Fraction(1) if case.open or found is None else found
