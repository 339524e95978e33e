"""A point made of parts: all of them, or one of several (附件3 第4项: 或自有网站…)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import Field

from duikou_desktop.core.ids import each_once
from duikou_desktop.core.messages import Message
from duikou_desktop.scoring.asides import may_earn
from duikou_desktop.scoring.base import Case, Decision, Moves, RuleModel, Step, Undecided, Use
from duikou_desktop.scoring.conditions import AnyCondition
from duikou_desktop.scoring.conditions.base import Met, Selection
from duikou_desktop.scoring.conditions.each_record import EachRecord
from duikou_desktop.scoring.parameters import Strict


class Part(Strict):
    """One condition and its weight among the parts."""

    weight: int = Field(default=1, ge=1)
    needs: AnyCondition


class Parts(RuleModel):
    """`all`: each part earns its share, where the point may be earned in part; `any`: the best.

    `proposed`: what the records show is only a proposal, the office decides.
    """

    kind: Literal["parts"]
    of: Literal["all", "any"] = "all"
    parts: tuple[Part, ...] = Field(min_length=1)
    proposed: bool = False

    def uses(self) -> Iterator[Use]:
        """What its conditions name."""
        for part in self.parts:
            yield from part.needs.uses()

    def chooses(self, register: str) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        """The values by which its conditions on the register pick records."""
        return tuple(each.where for each in self._selections(register))

    def wants(self, register: str) -> tuple[str, ...]:
        """What its conditions on the register want filled."""
        return tuple(field for each in self._selections(register) for field in each.filled)

    def _selections(self, register: str) -> Iterator[Selection]:
        """Its conditions that pick records of the register."""
        for part in self.parts:
            if isinstance(part.needs, Selection) and part.needs.register_key == register:
                yield part.needs

    def moves(self) -> Mapping[str, Moves]:
        """What all conditions that look into a register agree on."""
        found: dict[str, set[Moves | None]] = {}
        for part in self.parts:
            moved = part.needs.moves()
            for register in {key for key, _ in part.needs.uses()}:
                found.setdefault(register, set()).add(moved.get(register))
        agreed = {key: next(iter(ways)) for key, ways in found.items() if len(ways) == 1}
        return {key: way for key, way in agreed.items() if way is not None}

    def spoils(self) -> frozenset[str]:
        """Those looked at one by one, where every part is asked."""
        each = (part.needs for part in self.parts if isinstance(part.needs, EachRecord))
        return frozenset(needs.register_key for needs in each if self.of == "all")

    def decide(self, case: Case) -> Decision:
        """Points for what is met; undecided where a part is, and no other part has lost it."""
        found = [(part.weight, part.needs.met(case)) for part in self.parts]
        results = [met for _, met in found]
        told: list[Message] = []
        for met in results:
            told += [each for each in met.reasons if each not in told]
        reasons = tuple(told)
        records = each_once(each for met in results for each in met.records)
        steps = tuple(self._steps(found))
        undecided = next((met.undecided for met in results if met.undecided), None)
        share = self._share(found, case)
        done = self._together([(weight, met.share or Fraction(0)) for weight, met in found])
        if self.proposed:
            return self._proposal(case, share, Decision(None, reasons, records, steps, share=done))
        if share is None:
            return Decision(None, reasons, records, steps, undecided, share=done)
        if self.of == "any" and share >= 1:
            steps = ()  # one of them is enough
        return Decision(case.points(share), reasons, records, steps, share=done)

    def most(self, case: Case) -> Decimal:
        """From the most of each part; what the office decides it may give in full."""
        if self.proposed:
            return case.maximum or Decimal(0)
        planned = case.as_planned
        return case.points(
            self._together([(part.weight, part.needs.most(planned)) for part in self.parts])
        )

    def _together(self, shares: list[tuple[int, Fraction]]) -> Fraction:
        """The shares weighed, or the best of them."""
        if self.of == "any":
            return max(share for _, share in shares)
        weights = sum(weight for weight, _ in shares)
        return sum((weight * share for weight, share in shares), Fraction(0)) / weights

    def _steps(self, found: list[tuple[int, Met]]) -> Iterator[Step]:
        """The steps of every part, each with its share of the whole point."""
        weights = 1 if self.of == "any" else sum(weight for weight, _ in found)
        for weight, met in found:
            own = 1 if self.of == "any" else weight
            yield from (replace(step, adds=step.adds * own / weights) for step in met.steps)

    def _share(self, found: list[tuple[int, Met]], case: Case) -> Fraction | None:
        """The share of the maximum, from 0 to 1; None: undecided."""
        if self.of == "any":
            return self._best(found)
        known = [(weight, met.share) for weight, met in found if met.share is not None]
        lost = any(share < 1 for _, share in known)
        if len(known) < len(found):
            # Where all or nothing is earned, one part lost decides whatever the others say.
            return Fraction(0) if lost and not case.proportional else None
        return self._together(known)

    def _best(self, found: list[tuple[int, Met]]) -> Fraction | None:
        shares = [met.share for _, met in found if met.share is not None]
        best = max(shares, default=Fraction(0))
        if best < 1 and len(shares) < len(found):
            return None
        return best

    def _proposal(self, case: Case, share: Fraction | None, decision: Decision) -> Decision:
        reasons = decision.reasons
        if share is not None and case.maximum is not None:
            points = case.maximum * share.numerator / share.denominator
            reasons = (*reasons, may_earn(points))
        return replace(decision, reasons=reasons, undecided=Undecided.JUDGED)
