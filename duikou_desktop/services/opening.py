"""Opens an office for the window: the folder, the side it is seen from, and its own today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.registers.relation import RelationTerm
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import OWN, Shelf
from duikou_desktop.services.scores import scheme_relations
from duikou_desktop.services.today import office_today
from duikou_desktop.storage.store import Store

_READ = frozenset({"approval", "hospital", "relation", "relation_term"})


@dataclass(frozen=True, slots=True)
class Place:
    """A relation as a person chooses it: by the hospital across, its number second."""

    relation: UUID
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of the office under one scheme, with its relations in the table's order."""

    scheme: Scheme
    side: Side
    places: tuple[Place, ...]
    closed: frozenset[int] = frozenset()  # years (封账)


@dataclass(frozen=True, slots=True)
class OfficeView:
    """What the window can be turned to."""

    hospital: str
    sides: tuple[SideView, ...]
    years: tuple[int, ...]  # of the schemes, and those with records; the latest first


@dataclass(frozen=True, slots=True)
class OpenedOffice:
    """An open office, as the window takes it over."""

    store: Store
    scheme: Scheme
    side: Side
    today: date
    relation: UUID | None  # the only one of a supporter; else the whole hospital
    view: OfficeView


def open_office(folder: Path) -> OpenedOffice:
    """Opens the office in `folder`. Raises UserError, EnvironmentProblem."""
    return seen(Store(folder))


def seen(store: Store) -> OpenedOffice:
    """An open store as the window takes it over; closed again where that fails."""
    try:
        return as_opened(store)
    except BaseException:
        store.close()
        raise


def as_opened(store: Store) -> OpenedOffice:
    """An open store with the side it was made for; a demo stands on a day of its own."""
    today = office_today(store)
    view = look_round(store, today)
    # Of two rounds of a plan, the one that runs today.
    running = [each for each in view.sides if today.year in each.scheme.years]
    here = (running or view.sides)[0]
    scheme, side, places = here.scheme, here.side, here.places
    only = places[0].relation if side is Side.SUPPORTER and len(places) == 1 else None
    return OpenedOffice(store, scheme, side, today, only, view)


def look_round(store: Store, today: date) -> OfficeView:
    """The sides, relations and years of the open office."""
    book = store.book([each for each in ALL if each.key in _READ])
    own = store.identity.hospital
    sides = []
    for scheme_id, side in store.identity.sides:
        numbers = {
            term.relation: term.number or ""
            for term in book.each(RelationTerm)
            if term.scheme == scheme_id
        }
        places = tuple(
            Place(relation, book.other_hospital_name(relation, own), numbers.get(relation, ""))
            for relation in scheme_relations(book, own, scheme_id, side)
        )
        closed = frozenset(
            each.year
            for each in book.each(Approval)
            if (each.scheme, each.side) == (scheme_id, side) and each.standing and each.year
        )
        sides.append(SideView(store.shelf.scheme(scheme_id), side, places, closed))
    # A plan that was installed is prepared for before its first year has begun.
    installed = Shelf((store.folder / OWN,)).schemes()
    planned = {
        year
        for scheme in (*(each.scheme for each in sides), *installed)
        for year in range(scheme.years.first, scheme.years.last + 1)
    }
    # The term of a relation is the plan's own, not something that was done.
    kept = store.years(each for each in ALL if each.key != "relation_term")
    years = planned | kept | {today.year}
    return OfficeView(book.hospital_name(own), tuple(sides), tuple(sorted(years, reverse=True)))
