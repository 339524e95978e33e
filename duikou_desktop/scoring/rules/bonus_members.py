"""More people than asked (附件4 第5项: 派驻人数>5人时，每多1人且连续派驻半年以上加0.5分)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import Message, say
from duikou_desktop.scoring.base import Case, Decision, RuleModel, Use
from duikou_desktop.scoring.parameters import Points
from duikou_desktop.scoring.teams import Team, teams_of_year


class BonusMembers(RuleModel):
    """Per batch: so many points for each person above the number who stays long enough.

    Of those sent with it, as they are counted in its head-count: whoever came later, or in somebody's
    place, makes it no larger.
    """

    kind: Literal["bonus_members"]
    above: int = Field(ge=0)
    # Points.
    each: Points = Field(gt=0)

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule looks into."""
        yield "batch", "planned_from"
        yield from (("assignment", field) for field in ("batch", "from", "to"))

    def decide(self, case: Case) -> Decision:
        """Summed over the batches begun in the year: each one more who stays long enough."""
        earned = Decimal(0)
        reasons = []
        records: list[UUID] = []
        found = teams_of_year(case.facts, case.parameters, case.view)
        for team in found.teams if found.begun_in_year else ():
            stayed = team.heads - len(team.sent_among(team.under_time()))
            more = max(stayed - self.above, 0)
            earned += more * self.each
            reasons.append(_told(team, stayed, self.above, more * self.each))
            if more:
                records.extend(each.id for each in team.members)
        return Decision(
            earned, tuple(reasons) or (say("当年没有新批次，不加分。"),), tuple(records)
        )

    def most(self, case: Case) -> Decimal:
        """If of the batches begun whoever has not left stays long enough; nobody more is sent."""
        found = teams_of_year(case.facts, case.parameters, case.as_planned.view)
        points = Decimal(0)
        for team in found.teams if found.begun_in_year else ():
            stayed = team.heads - len(team.sent_among(team.left_under_time()))
            points += max(stayed - self.above, 0) * self.each
        return points


def _told(team: Team, stayed: int, above: int, points: Decimal) -> Message:
    known = {"batch": team.batch.number, "n": team.heads, "stayed": stayed, "above": above}
    if not points:
        return say("{batch}派 {n} 人，驻满 {stayed} 人，没有超过 {above} 人，不加分。", **known)
    return say(
        "{batch}派 {n} 人，驻满 {stayed} 人，比 {above} 人多 {more} 人，加 {points} 分。",
        **known,
        more=stayed - above,
        points=points,
    )
