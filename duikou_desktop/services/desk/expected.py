"""Whose reports a desk waits for: the hospitals of its part of the table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.pairing import Pairing, TermState
from duikou_desktop.storage.desk import DeskStore, Received


@dataclass(frozen=True, slots=True)
class Expected:
    """A hospital that the scheme's table lists on a side."""

    hospital: UUID
    name: str
    side: Side
    county: str  # a recipient's; empty for a supporter, which may help several
    # Those of the table, with the name of the other hospital; and of them those that are in force: one
    # still to be confirmed (待核实) counts where it is reported, and nobody is asked for it.
    relations: Mapping[UUID, str] = field(compare=False)
    in_force: AbstractSet[UUID] = field(compare=False)


def pairings_of(desk: DeskStore, scheme: Scheme) -> tuple[Pairing, ...]:
    """The lines of the scheme's table that report here: those of its counties, or all of them."""
    counties = desk.identity.counties
    return tuple(each for each in scheme.pairings if not counties or each.county in counties)


def recipients_of(scheme: Scheme) -> dict[UUID | None, str]:
    """By relation, the recipient's name: a supporter's scores are told apart by it."""
    return {
        relation_id(hospital_id(each.recipient), hospital_id(each.supporter)): each.recipient
        for each in scheme.pairings
    }


def expected_reports(pairings: Iterable[Pairing]) -> tuple[Expected, ...]:
    """Every hospital of the table once a side, recipients first."""
    lines = tuple(pairings)
    found: dict[tuple[UUID, Side], Expected] = {}
    for side in (Side.RECIPIENT, Side.SUPPORTER):
        paired: dict[UUID, dict[UUID, str]] = defaultdict(dict)
        sure: dict[UUID, set[UUID]] = defaultdict(set)
        for line in lines:
            recipient, supporter = hospital_id(line.recipient), hospital_id(line.supporter)
            name, hospital, other, county = (
                (line.recipient, recipient, line.supporter, line.county)
                if side is Side.RECIPIENT
                else (line.supporter, supporter, line.recipient, "")
            )
            relation = relation_id(recipient, supporter)
            paired[hospital][relation] = other
            if line.state is TermState.IN_FORCE:
                sure[hospital].add(relation)
            found.setdefault(
                (hospital, side),
                Expected(hospital, name, side, county, paired[hospital], sure[hospital]),
            )
    return tuple(found.values())


def left_out(package: Received, expected: Expected) -> tuple[str, ...]:
    """With whom the table surely pairs its hospital, and of whom the package does not report."""
    wanted = expected.in_force - set(map(UUID, package.content["relations"]))
    return tuple(name for each, name in expected.relations.items() if each in wanted)
