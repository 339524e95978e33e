"""People of high title (附件4 第5项: 派驻副高以上医师每派1名加0.5分)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import say
from duikou_desktop.scoring.base import Case, Decision, RuleModel, Use
from duikou_desktop.scoring.parameters import Points
from duikou_desktop.scoring.stays import Stay
from duikou_desktop.scoring.teams import teams_of_year


class BonusTitles(RuleModel):
    """Points for each person who, on the first day of the stay, holds such a title."""

    kind: Literal["bonus_titles"]
    series: tuple[str, ...] = Field(min_length=1)
    ranks: tuple[str, ...] = Field(min_length=1)
    # Points.
    each: Points = Field(gt=0)
    # True: only those whose stay is long enough.
    needs_full_stay: bool

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule looks into."""
        yield "assignment", "person"
        yield from (("title", field) for field in ("series", "rank", "from"))

    def decide(self, case: Case) -> Decision:
        """Each physician once, over the batches begun in the year, by the title of the first day."""
        counted = {
            person: member
            for person, member, stay in self._titled(case)
            if stay.long_enough or not self.needs_full_stay
        }
        names = "、".join(case.facts.book.person_name(person) for person in counted)
        earned = len(counted) * self.each
        reason = (
            say(
                "副高以上医师 {n} 名（{names}），加 {points} 分。",
                n=len(counted),
                names=names,
                points=earned,
            )
            if counted
            else say("当年派出的批次里没有副高以上医师。")
        )
        return Decision(Decimal(earned), (reason,), tuple(counted.values()))

    def most(self, case: Case) -> Decimal:
        """If of the batches begun whoever has not left stays long enough; nobody more is sent."""
        people = {
            person
            for person, _, stay in self._titled(case.as_planned)
            if stay.long_enough or stay.running or not self.needs_full_stay
        }
        return len(people) * self.each

    def _titled(self, case: Case) -> Iterator[tuple[UUID, UUID, Stay]]:
        """Who holds such a title on the first day of the stay: person, assignment, stay."""
        found = teams_of_year(case.facts, case.parameters, case.view)
        for team in found.teams if found.begun_in_year else ():
            for member, stay in team.served:
                title = case.facts.book.title_on(stay.person, stay.span.first)
                if title and title.series in self.series and title.rank in self.ranks:
                    yield stay.person, member.id, stay
