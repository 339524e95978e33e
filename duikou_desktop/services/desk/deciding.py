"""Whose word stands where the two sides of a relation differ: decided by a person, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.reconciling import Disagreement, Reconciled
from duikou_desktop.storage.desk import Decision, DeskStore


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs, and the decision on it, as long as both still say what it was made on."""

    told: Disagreement
    decision: Decision | None
    outdated: bool  # decided once, and one of them says something else now


def with_decisions(
    desk: DeskStore, year: int, found: Iterable[Reconciled]
) -> Iterator[tuple[Reconciled, tuple[Difference, ...]]]:
    """Each relation with what differs and what was decided on it."""
    made = {(each.relation, each.what, each.subject): each for each in desk.decisions(year)}
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
        return Difference(told, None, outdated=False)
    same = (decision.supporter, decision.recipient) == (told.supporter, told.recipient)
    return Difference(told, decision if same else None, outdated=not same)


def decide(
    desk: DeskStore, year: int, of: Reconciled, told: Disagreement, stands: Side, reason: str
) -> None:
    """Keeps whose word stands. Raises UserError without a reason."""
    if not reason.strip():
        raise UserError(say("先写认定的理由。"))
    desk.decide(
        Decision(
            year=year,
            relation=of.relation,
            what=told.what,
            subject=told.subject,
            supporter=told.supporter,
            recipient=told.recipient,
            stands=stands,
            reason=reason.strip(),
            decided_by=clerk_of(desk),
            decided_on=desk.clock.today(),
        )
    )


def clerk_of(desk: DeskStore) -> str | None:
    """Who works at the desk, as chosen last."""
    name = desk.setting("clerk")
    return str(name) if name else None
