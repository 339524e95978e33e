"""Who a batch is made of (附件4 第5项: 以医疗为主，兼顾护理、医技、管理等专业人员)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import Field, model_validator

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.scoring.base import Case, Decision, RuleModel, Step, Undecided, Use
from duikou_desktop.scoring.rules.batch_staffing import BatchStaffing
from duikou_desktop.scoring.teams import Team, teams_of_year


class Composition(RuleModel):
    """Professions allowed, the one that must be the largest, and those that must hold a title."""

    kind: Literal["composition"]
    professions: tuple[str, ...] = Field(min_length=1)
    mainly: str
    titled: tuple[str, ...]

    @model_validator(mode="after")
    def _among_the_professions(self) -> Composition:
        if strange := {self.mainly, *self.titled} - set(self.professions):
            raise ValueError(f"不在所列专业之中：{'、'.join(sorted(strange))}")
        return self

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule looks into."""
        yield "assignment", "profession"
        yield "title", "from"

    def decide(self, case: Case) -> Decision:
        """Three conditions of equal weight, over the same batch as the head-count's.

        Professions allowed and titles held count by the share of members; that 医疗 is the
        largest counts wholly or not.
        """
        team = _scored_team(case)
        if team is None:
            return Decision(None, (say("当年没有派驻批次。"),), undecided=Undecided.NO_DATA)
        names = [case.facts.book.person_name(each.person) for each in self._untitled(case, team)]
        mainly = self._mainly(team)
        reasons = [
            say(
                "{batch} {n} 人，其中{mainly} {medical} 人{verdict}",
                batch=team.batch.number,
                n=len(team.members),
                mainly=say(self.mainly),
                medical=self._count(team, self.mainly),
                verdict=say("，人数最多。") if mainly else say("，不是人数最多的专业。"),
            )
        ]
        if names:
            reasons.append(
                say(
                    "没有登记职称（驻点第一天）的 {n} 人：{names}。",
                    n=len(names),
                    names="、".join(names),
                )
            )
        else:
            reasons.append(say("应有职称的人员都有职称。"))
        share = self._share(case, team)
        if share < 1:
            reasons.append(say("专业、职称、以谁为主三项各占三分之一，前两项按人数折算。"))
        step = Step(
            say("补登 {n} 人的职称和取得日期", n=len(names)),
            "person",
            adds=Fraction(len(names), 3 * len(team.members)),
            times=len(names),
        )
        return Decision(
            case.points(share),
            tuple(reasons),
            tuple(each.id for each in team.members),
            (step,) if names else (),
            share=share,
        )

    def most(self, case: Case) -> Decimal:
        """All while the year runs; then as it is or is planned, with every title entered."""
        if case.open:
            return case.maximum or Decimal(0)
        return max(self._titled(view) for view in (case, case.as_planned))

    def _titled(self, case: Case) -> Decimal:
        """The points once every title is entered."""
        team = _scored_team(case)
        if team is None:
            return Decimal(0)
        untitled = Fraction(len(self._untitled(case, team)), 3 * len(team.members))
        return case.points(self._share(case, team) + untitled)

    def _share(self, case: Case, team: Team) -> Fraction:
        total = len(team.members)
        allowed = sum(1 for each in team.members if each.profession in self.professions)
        titled = total - len(self._untitled(case, team))
        return Fraction(allowed + titled + total * self._mainly(team), 3 * total)

    def _count(self, team: Team, profession: str) -> int:
        return sum(1 for each in team.members if each.profession == profession)

    def _mainly(self, team: Team) -> bool:
        most = self._count(team, self.mainly)
        return all(
            most > self._count(team, other) for other in self.professions if other != self.mainly
        )

    def _untitled(self, case: Case, team: Team) -> list[Assignment]:
        return [
            each
            for each in team.members
            if each.profession in self.titled
            and case.facts.book.title_on(each.person, _first_day(team, each)) is None
        ]


def _scored_team(case: Case) -> Team | None:
    """The batch that the head-count is scored by; None: nobody was sent."""
    found = teams_of_year(case.facts, case.parameters, case.view)
    if not found.teams:
        return None
    staffing = next((rule for rule in case.rules if isinstance(rule, BatchStaffing)), None)
    return staffing.scored_team(case, found) if staffing else found.teams[0]


def _first_day(team: Team, member: Assignment) -> date | None:
    """The first day of the member's stay."""
    stay = team.stay_of(member.person) if member.person else None
    return stay.span.first if stay else member.from_
