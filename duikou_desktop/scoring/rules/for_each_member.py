"""Every deployed member has something: a department (附件3 第6项), a rule made (附件4 第12项)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.ids import each_once
from duikou_desktop.core.messages import say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.service_time import Span
from duikou_desktop.scoring.base import Case, Decision, Moves, RuleModel, Step, Undecided, Use
from duikou_desktop.scoring.parameters import Strict
from duikou_desktop.scoring.stays import on_site, stays


class FieldNeed(Strict):
    """A field of the member's own assignment is filled."""

    field: str


class RecordNeed(Strict):
    """A record of `register` points at the member by its field `link`."""

    register_key: str = Field(alias="register")
    link: str
    # `both`: one of each kind the register knows; `any`: one record is enough.
    kinds: Literal["any", "both"]


class ForEachMember(RuleModel):
    """Every one of the year's members has what is needed.

    `on_site`: whoever was there at least one day of the year; `served`: whose stay ends in the
    year or reaches the needed length in it.
    """

    kind: Literal["for_each_member"]
    members: Literal["on_site", "served"]
    needs: FieldNeed | RecordNeed

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        if isinstance(self.needs, FieldNeed):
            yield "assignment", self.needs.field
        else:
            yield self.needs.register_key, self.needs.link
            if self.needs.kinds == "both":
                yield self.needs.register_key, "kind"

    def moves(self) -> Mapping[str, Moves]:
        """One more of what is needed is never less; one more member may lack it."""
        return {self.needs.register_key: Moves.UP} if isinstance(self.needs, RecordNeed) else {}

    def decide(self, case: Case) -> Decision:
        """The share of members (or assignments) that have what is needed."""
        groups = self._groups(case)
        if not groups:
            return self._nobody_yet(case)
        having: list[UUID] = []
        lacking: list[Assignment] = []
        for group in groups:
            proof = self._proof(case, group)
            if proof:
                having.extend(proof)
            else:
                lacking.append(group[0])
        done = len(groups) - len(lacking)
        what = self._what()
        reasons = [say("{total} 人中 {n} 人有{what}。", total=len(groups), n=done, what=say(what))]
        steps: tuple[Step, ...] = ()
        if lacking:
            book = case.facts.book
            names = tuple(dict.fromkeys(book.person_name(each.person) for each in lacking))
            reasons.append(say("还没有的：{names}。", names=names))
            step = say("给{names}补{what}", names=names, what=say(what))
            adds = Fraction(len(lacking), len(groups))
            steps = (Step(step, self._register_key(), adds=adds, times=len(lacking)),)
        return Decision(
            case.share(done, len(groups)),
            tuple(reasons),
            each_once(having),
            steps,
            share=Fraction(done, len(groups)),
        )

    def most(self, case: Case) -> Decimal:
        """All while the year runs, or where it is a field that can still be filled in.

        Then, of the members: who has it, and whose draft of it can still be completed.
        """
        groups = self._groups(case.as_planned)
        if case.open or (groups and isinstance(self.needs, FieldNeed)):
            return case.maximum or Decimal(0)
        done = sum(1 for group in groups if self._proof(case, group) or self._draft(case, group))
        return case.share(done, len(groups))

    def _nobody_yet(self, case: Case) -> Decision:
        """Nobody to be looked at; where somebody will be as planned, what they lack is said now."""
        told = say("当年没有要看的派驻人员。")
        steps: tuple[Step, ...] = ()
        if not case.view.planned:
            later = self.decide(case.as_planned)
            if later.earned is not None:
                told, steps = say("派驻人员还没有驻满或离岗，到时才看。"), later.steps
        return Decision(None, (told,), steps=steps, undecided=Undecided.NO_DATA)

    def _groups(self, case: Case) -> list[tuple[Assignment, ...]]:
        return self._on_site(case) if self.members == "on_site" else self._served(case)

    def _on_site(self, case: Case) -> list[tuple[Assignment, ...]]:
        """Each assignment with at least one day in the year."""
        year = Span(case.facts.year.first, case.facts.year.last)
        return [(each,) for each, span in on_site(case.facts, case.view) if span.overlap(year)]

    def _served(self, case: Case) -> list[tuple[Assignment, ...]]:
        """Each stay that ends in the year or reaches the needed time in it."""
        year = case.facts.year
        return [
            stay.assignments
            for stay in stays(case.facts, case.parameters.service_time, case.view)
            if (stay.long_enough and stay.needed_until in year)
            or ((case.view.planned or not stay.running) and stay.span.last in year)
        ]

    def _proof(self, case: Case, group: tuple[Assignment, ...]) -> list[UUID]:
        """The ids of what a member has; empty: nothing."""
        if isinstance(self.needs, FieldNeed):
            filled = [each.id for each in group if each.value(self.needs.field) not in (None, ())]
            return filled if len(filled) == len(group) else []
        need = self.needs
        mine = {each.id for each in group}
        register = BY_KEY[need.register_key]
        found: list[Record] = [
            record
            for record in case.facts.complete(register.record, need.register_key)
            if not mine.isdisjoint(record.value(need.link))
            and (day := register.first_day(record)) is not None
            and day <= case.facts.year.last
            and case.view.happened(day)
        ]
        if need.kinds == "both":
            choices = register.field_by_key["kind"].choices
            if choices is None or {record.value("kind") for record in found} != set(choices):
                return []
        return [record.id for record in found]

    def _draft(self, case: Case, group: tuple[Assignment, ...]) -> bool:
        """Whether a draft of the year names the member."""
        mine = {each.id for each in group}
        return isinstance(self.needs, RecordNeed) and any(
            not mine.isdisjoint(each.value(self.needs.link) or ())
            for each in case.facts.incomplete(self.needs.register_key)
        )

    def _register_key(self) -> str:
        return "assignment" if isinstance(self.needs, FieldNeed) else self.needs.register_key

    def _what(self) -> str:
        if isinstance(self.needs, FieldNeed):
            return BY_KEY["assignment"].label_of(self.needs.field)
        return BY_KEY[self.needs.register_key].title
