"""What was begun in the year has come to its end (附件4 第10项: 受援医院医务人员能够独立完成)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import Field

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.base import Case, Decision, Moves, RuleModel, Step, Use
from duikou_desktop.scoring.selection import drafts_of_year, left_out, of_year


class FollowedUp(RuleModel):
    """Records of the year whose date field `done` is set: one of them, or every one."""

    kind: Literal["followed_up"]
    register_key: str = Field(alias="register")
    done: str
    which: Literal["any", "all"]
    evidence: bool

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        yield self.register_key, self.done

    def moves(self) -> Mapping[str, Moves]:
        """Where one is enough, one more is never less; where all must be, it may be behind."""
        return {self.register_key: Moves.UP} if self.which == "any" else {}

    def decide(self, case: Case) -> Decision:
        """The maximum where one (or every one) of the year's records has come to its end."""
        register = BY_KEY[self.register_key]
        found = of_year(case, self.register_key)
        filled = [record for record in found if record.value(self.done) is not None]
        done = [record for record in filled if case.view.happened(record.value(self.done))]
        proven = [record for record in done if record.evidence or not self.evidence]
        label = say(register.label_of(self.done))
        asked = max(len(found) if self.which == "all" else 1, 1)
        reasons = [
            say(
                "当年{title} {n} 项，其中{label}已填的 {filled} 项，要求 {asked} 项。",
                title=say(register.title),
                n=len(found),
                label=label,
                filled=len(filled),
                asked=asked,
            )
        ]
        if len(filled) > len(done):
            n = len(filled) - len(done)
            reasons.append(say("其中 {n} 项的{label}还没有到，未计入。", n=n, label=label))
        if len(done) > len(proven):
            reasons.append(say("其中 {n} 项缺佐证，未计入。", n=len(done) - len(proven)))
        reasons.extend(left_out(case, self.register_key))
        short = asked - len(proven)
        behind = [record for record in found if record not in proven][: max(short, 0)]
        step = Step(
            self._what_lacks(behind),
            self.register_key,
            tuple(record.id for record in behind),
            Fraction(short, asked),
            times=short,
        )
        return Decision(
            case.share(len(proven), asked),
            tuple(reasons),
            tuple(record.id for record in proven),
            (step,) if short > 0 else (),
            share=Fraction(len(proven), asked),
        )

    def _what_lacks(self, behind: list[Record]) -> Message:
        """What is to be added to the records; to one that is not there yet, everything."""
        label = say(BY_KEY[self.register_key].label_of(self.done))
        if not self.evidence:
            return say("补上{label}", label=label)
        if behind and all(record.value(self.done) is not None for record in behind):
            return say("补上佐证")
        return say("补上{label}和佐证", label=label)

    def most(self, case: Case) -> Decimal:
        """All, where something was begun or may yet be: its end may come in any later year."""
        begun = of_year(case, self.register_key) or drafts_of_year(case, self.register_key, {})
        return (case.maximum or Decimal(0)) if begun or case.open else Decimal(0)
