"""Whose word stands where the two sides of a relation differ: decided by a person, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import tidy_text
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.claims import Disagreement
from duikou_desktop.services.desk.reconciling import Reconciled
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_claims import Decision


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs, and the decision on it, as long as both still say what it was made on."""

    told: Disagreement
    decision: Decision | None
    # Made on what they said before; one of them says something else now.
    former: Decision | None = None

    @property
    def outdated(self) -> bool:
        """Whether it is to be decided again."""
        return self.former is not None


def with_decisions(
    desk: DeskStore, year: int, found: Iterable[Reconciled]
) -> Iterator[tuple[Reconciled, tuple[Difference, ...]]]:
    """Each relation with what differs and what was decided on it."""
    made = {(each.relation, each.what, each.subject): each for each in desk.claims.decisions(year)}
    for relation in found:
        yield (
            relation,
            tuple(
                _difference(told, made.get((relation.relation, told.what, told.subject)))
                for told in relation.found
            ),
        )


def _difference(told: Disagreement, decision: Decision | None) -> Difference:
    if decision is None:
        return Difference(told, None)
    same = (decision.supporter, decision.recipient) == (told.supporter, told.recipient)
    return Difference(told, decision) if same else Difference(told, None, former=decision)


# By relation, on what and whom the two differ: whose word stands; None: nobody decided.
Decided = Mapping[UUID, Mapping[tuple[str, str], Side | None]]


def decided(desk: DeskStore, year: int, found: Iterable[Reconciled]) -> Decided:
    """Whose word stands, of all that was decided and is still said as it was then; of the rest None."""
    return {
        relation.relation: {
            (each.told.what, each.told.subject): each.decision.stands if each.decision else None
            for each in differing
        }
        for relation, differing in with_decisions(desk, year, found)
    }


def taken_together(
    what: str,
    supporter: Iterable[str],
    recipient: Iterable[str],
    stands: Mapping[tuple[str, str], Side | None],
) -> tuple[str, ...]:
    """The names either side tells, each once; one that was decided only where that side tells it."""
    told = {Side.SUPPORTER: tuple(supporter), Side.RECIPIENT: tuple(recipient)}
    return tuple(
        name
        for name in dict.fromkeys((*told[Side.RECIPIENT], *told[Side.SUPPORTER]))
        if (side := stands.get((what, name))) is None or name in told[side]
    )


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whose word is to stand, and why."""

    stands: Side
    reason: str


def decide(desk: DeskStore, of: Reconciled, told: Disagreement, ruling: Ruling) -> None:
    """Keeps whose word stands. Raises UserError without a reason."""
    if not tidy_text(ruling.reason):
        raise UserError(say("先写认定的理由。"))
    desk.claims.decide(
        Decision(
            year=of.supporter.received.year,
            relation=of.relation,
            what=told.what,
            subject=told.subject,
            supporter=told.supporter,
            recipient=told.recipient,
            stands=ruling.stands,
            reason=tidy_text(ruling.reason),
            decided_by=clerk_of(desk),
            decided_on=desk.clock.today(),
        )
    )


def clerk_of(desk: DeskStore) -> str | None:
    """Who works at the desk, as chosen last."""
    name = desk.setting("clerk")
    return str(name) if name else None
