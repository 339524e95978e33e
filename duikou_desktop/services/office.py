"""An office: made from a scheme's pairing table, opened, and given another side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.pinyin import closeness, match
from duikou_desktop.core.text import normal_name
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.reading import read_line, read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital, HospitalKind
from duikou_desktop.domain.registers.relation import Mode, Relation, RelationTerm, TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.pairing import Pairing
from duikou_desktop.services.known_hospitals import NAMING, KnownHospitals
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.desk import is_desk
from duikou_desktop.storage.store import DATABASE, Store

# What tells of the hospitals and relations an office stands in.
_STANDING = (*NAMING, "relation", "relation_term")


@dataclass(frozen=True, slots=True)
class Membership:
    """What makes an office: under which scheme, on which side, which hospital."""

    scheme: Scheme
    side: Side
    hospital: str
    kind: HospitalKind | None = None
    unlisted: bool = False  # the hospital may stand outside the scheme's table


@dataclass(frozen=True, slots=True)
class Listed:
    """A hospital of a scheme's table, on one side, with its pairings."""

    name: str
    county: str
    pairings: tuple[Pairing, ...]


def listed_hospitals(scheme: Scheme, side: Side) -> tuple[Listed, ...]:
    """The hospitals that stand on `side` in the scheme's table, in its order."""
    groups: dict[str, list[Pairing]] = {}
    for pairing in scheme.pairings:
        groups.setdefault(normal_name(name_on(pairing, side)), []).append(pairing)
    return tuple(
        Listed(
            name=name_on(pairings[0], side),
            county=pairings[0].county if side is Side.RECIPIENT else "",
            pairings=tuple(pairings),
        )
        for pairings in groups.values()
    )


def name_on(pairing: Pairing, side: Side) -> str:
    """The name of the hospital that stands on `side`."""
    return pairing.recipient if side is Side.RECIPIENT else pairing.supporter


def find_listed(scheme: Scheme, side: Side, name: str) -> Listed | None:
    """The listed hospital of that name, whatever the blanks and widths in it."""
    wanted = normal_name(name)
    hospitals = listed_hospitals(scheme, side)
    return next((each for each in hospitals if normal_name(each.name) == wanted), None)


def make_office(
    folder: Path,
    membership: Membership,
    *,
    clerk: str | None = None,
    demo: bool = False,
    clock: Clock | None = None,
) -> Store:
    """Makes an office with the pairings of the scheme's table. Raises UserError, also at a desk."""
    if is_desk(folder):
        raise UserError(say("{folder} 里是主管部门的收报台。换一个空文件夹。", folder=folder))
    clerk = read_line(clerk or "")
    records = tuple(_first_records(membership, KnownHospitals(Book())))

    def put(unit: Unit) -> None:
        unit.stand_on(membership.scheme.id, membership.side)
        for key, record in records:
            unit.put(BY_KEY[key], record)

    return Store.make(
        folder,
        hospital=hospital_id(membership.hospital),
        begin=put,
        clerk=clerk,
        demo=demo,
        clock=clock,
    )


def is_office(folder: Path) -> bool:
    """Whether there is an office in the folder."""
    return (folder / DATABASE).is_file()


def add_membership(store: Store, membership: Membership) -> ChangeSet | None:
    """Gives the open office another side or scheme. Raises UserError."""
    book = store.book([BY_KEY[key] for key in _STANDING])
    known = KnownHospitals(book)
    if known.id_of(membership.hospital) != store.identity.hospital:
        own = book.hospital_name(store.identity.hospital)
        raise UserError(
            say(
                "这个文件夹是{own}的办公室，不能再建{other}。换一个文件夹。",
                own=own,
                other=membership.hospital,
            )
        )
    if (membership.scheme.id, membership.side) in store.identity.sides:
        raise UserError(
            say(
                "本单位在“{title}”里已经是{side}医院。",
                title=membership.scheme.short_title,
                side=membership.side.label,
            )
        )
    fresh = [
        (key, record)
        for key, record in _first_records(membership, known)
        if book.find(key, record.id) is None
    ]

    def put(unit: Unit) -> None:
        unit.stand_on(membership.scheme.id, membership.side)
        for key, record in fresh:
            unit.put(BY_KEY[key], record)

    return store.change(say("增加{side}一方", side=say(membership.side.label)), put)


def follow_table(store: Store, scheme: Scheme) -> ChangeSet | None:
    """Adds what a corrected pairing table tells anew of the office; what is there stays."""
    book = store.book([BY_KEY[key] for key in _STANDING])
    known_by = KnownHospitals(book)
    names = book.hospital_ways(store.identity.hospital)
    told = {each.relation for each in book.each(RelationTerm) if each.scheme == scheme.id}
    sides = [side for mine, side in store.identity.sides if mine == scheme.id]
    fresh: dict[UUID, tuple[str, Record]] = {}
    for side in sides:
        # A table may still list the office's hospital by the name it bore.
        listed = next((each for each in names if find_listed(scheme, side, each)), None)
        if listed is None:
            continue
        for key, record in _first_records(Membership(scheme, side, listed), known_by):
            known = isinstance(record, RelationTerm) and record.relation in told
            if not known and book.find(key, record.id) is None:
                fresh[record.id] = key, record

    def put(unit: Unit) -> None:
        for key, record in fresh.values():
            unit.put(BY_KEY[key], record)

    return store.change(say("按新的关系表增加结对关系"), put)


def _first_records(membership: Membership, known: KnownHospitals) -> Iterator[tuple[str, Record]]:
    """The hospitals, relations and terms that the scheme's table tells of."""
    scheme, side = membership.scheme, membership.side
    listed = find_listed(scheme, side, membership.hospital)
    if listed is None and not membership.unlisted:
        raise UserError(_unknown(scheme, side, membership.hospital))
    own_raw: dict[str, object] = {
        "id": known.id_of(membership.hospital),
        "name": membership.hospital if listed is None else listed.name,
        "kind": membership.kind,
        "county": listed.county if listed else None,
    }
    yield "hospital", read_record(BY_KEY["hospital"], own_raw)
    for pairing in listed.pairings if listed else ():
        yield from _pairing_records(scheme, side, pairing, known)


def _pairing_records(
    scheme: Scheme, side: Side, pairing: Pairing, known: KnownHospitals
) -> Iterator[tuple[str, Record]]:
    recipient, supporter = known.id_of(pairing.recipient), known.id_of(pairing.supporter)
    other = Hospital(
        id=supporter if side is Side.RECIPIENT else recipient,
        name=name_on(pairing, side.other),
        county=pairing.county if side is Side.SUPPORTER else None,
    )
    relation = Relation(
        id=known.book.relation_between(recipient, supporter) or relation_id(recipient, supporter),
        recipient=recipient,
        supporter=supporter,
    )
    term = RelationTerm(
        relation=relation.id,
        scheme=scheme.id,
        number=str(pairing.number),
        from_=date(scheme.years.first, 1, 1),
        to=date(scheme.years.last, 12, 31),
        mode=Mode.PAIRED,
        state=TermState(pairing.state.value),
        note=pairing.note or None,
    )
    yield "hospital", other
    yield "relation", relation
    yield "relation_term", term


def _unknown(scheme: Scheme, side: Side, name: str) -> Message:
    if find_listed(scheme, side.other, name) is not None:
        return say(
            "“{name}”在关系表里是{other}医院，不是{side}医院。核对身份。",
            name=name[:40],
            other=say(side.other.label),
            side=say(side.label),
        )
    names = [each.name for each in listed_hospitals(scheme, side)] if name.strip() else []
    near = [(closeness(at, each), each) for each in names if (at := match(name, each)) is not None]
    if near:
        told = "、".join(each for _, each in sorted(near)[:5])
        return say("关系表里没有“{name}”。是不是：{names}？", name=name[:40], names=told)
    return say(
        "“{title}”的关系表里没有叫“{name}”的{side}医院。核对名称，或换一个方案。",
        title=scheme.short_title,
        name=name[:40],
        side=say(side.label),
    )
