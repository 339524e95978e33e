"""Both sides of a relation side by side: what the supporter and the recipient say differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from duikou_desktop.core.ids import relation_id
from duikou_desktop.core.typed_json import from_json, to_json
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import open_package, read_part
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.claims import Disagreement, SideSays, disagreements, side_says
from duikou_desktop.services.desk.report import Report, Round
from duikou_desktop.services.package_check import read_book
from duikou_desktop.services.package_content import RECORDS
from duikou_desktop.services.scored_year import reporting_year
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_claims import Pair


@dataclass(frozen=True)
class Reconciled:
    """A relation that both sides reported on."""

    relation: UUID
    supporter: Report
    recipient: Report
    found: tuple[Disagreement, ...]


def reconcile(desk: DeskStore, scheme: Scheme, found: Round) -> tuple[Reconciled, ...]:
    """Every relation of which both reports count. Raises PackageFault, EnvironmentProblem.

    Two packages are compared once: they never change, and what they say differently is kept.
    """
    claimed: dict[str, list[Report]] = defaultdict(list)
    for each in found.counting:
        if each.received.side is Side.SUPPORTER:
            for relation in each.received.content["relations"]:
                claimed[relation].append(each)
    both = {
        Pair(UUID(relation), supporter.received.id, recipient.received.id): (supporter, recipient)
        for recipient in found.counting
        if recipient.received.side is Side.RECIPIENT
        for relation in recipient.received.content["relations"]
        for supporter in claimed[relation]
        if _is_theirs(UUID(relation), recipient, supporter)
    }
    kept = desk.claims.comparisons(both)
    known = {
        pair: tuple(Disagreement(**each) for each in differing) for pair, differing in kept.items()
    }
    fresh = {pair: sides for pair, sides in both.items() if pair not in known}
    known.update(_compare(desk, scheme, fresh))
    return tuple(Reconciled(pair.relation, *both[pair], known[pair]) for pair in both)


def _is_theirs(relation: UUID, recipient: Report, supporter: Report) -> bool:
    """Whether it is the relation of these two, whoever claims it: its id is made of their ids."""
    return relation == relation_id(recipient.received.hospital, supporter.received.hospital)


def _compare(
    desk: DeskStore, scheme: Scheme, fresh: Mapping[Pair, tuple[Report, Report]]
) -> dict[Pair, tuple[Disagreement, ...]]:
    packages = {each.received.id: each.received for sides in fresh.values() for each in sides}
    said = desk.claims.said(packages)
    for package, received in packages.items():
        if package not in said:  # collected by an earlier program
            said[package] = note_claims(desk, scheme, received, book_of(desk, package))

    def of(package: UUID, pair: Pair) -> SideSays:
        says: SideSays = from_json(SideSays, said[package][str(pair.relation)])
        return says

    found = {
        pair: tuple(disagreements(of(pair.supporter, pair), of(pair.recipient, pair)))
        for pair in fresh
    }
    desk.claims.keep_comparisons({pair: to_json(told) for pair, told in found.items()})
    return found


def note_claims(desk: DeskStore, scheme: Scheme, received: Received, book: Book) -> Any:
    """Keeps beside a package what it says of each of its relations; returns that as it is kept."""
    year = reporting_year(scheme, received.year)
    said = {
        relation: to_json(
            side_says(YearFacts(book, scheme.id, received.side, year, (UUID(relation),)))
        )
        for relation in received.content["relations"]
    }
    desk.claims.keep_said(received.id, said)
    return said


def book_of(desk: DeskStore, package: UUID) -> Book:
    """The records a package holds. Raises PackageFault, EnvironmentProblem."""
    opened = open_package(desk.package_file(package))
    wanted = [each.path for each in opened.manifest.parts if each.path.startswith(f"{RECORDS}/")]
    return read_book({path: read_part(opened, path) for path in wanted})
