"""One record of a kind takes the whole point (附件4 第6项: 没有擅自离岗情况)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from pydantic import Field

from duikou_desktop.core.messages import said, say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.rules.base import Case, Decision, RuleModel, Undecided, Use
from duikou_desktop.scoring.rules.selection import matches


class NoneRecorded(RuleModel):
    """Any such record: 0. None at all proves nothing, so then the office decides."""

    kind: Literal["none_recorded"]
    register_key: str = Field(alias="register")
    where: dict[str, tuple[str, ...]]

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        yield self.register_key, ""
        for field in self.where:
            yield self.register_key, field

    def decide(self, case: Case) -> Decision:
        """0 with any such record of the year, drafts too: it can only cost points."""
        register = BY_KEY[self.register_key]
        found = [
            record
            for record in case.facts.recorded(self.register_key)
            if matches(record, self.where)
            and register.in_year(record, case.facts.year)
            and case.view.happened(register.span(record)[0])
        ]
        words = [value for values in self.where.values() for value in values]
        if found:
            return Decision(
                Decimal(0),
                (
                    say(
                        "有{title}（{words}）记录 {n} 条。",
                        title=say(register.title),
                        words=said(words),
                        n=len(found),
                    ),
                ),
                tuple(record.id for record in found),
            )
        return Decision(
            None,
            (
                say(
                    "没有{title}（{words}）记录。没有记录不等于没有发生，由本单位自评。",
                    title=say(register.title),
                    words=said(words),
                ),
            ),
            undecided=Undecided.JUDGED,
        )
