"""Lists of records: filtered, counted, searched and put in order by the database.

A list is read in windows, so that a register of a hundred thousand records opens as fast as
one of a hundred.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    not_,
    or_,
    select,
    type_coerce,
)

from duikou_desktop.core.dates import part_of_date
from duikou_desktop.core.ids import IdRun
from duikou_desktop.domain.face import Standing
from duikou_desktop.domain.fields import FieldKind, FieldSpec
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.storage.tables import FACE, LINK, TABLES

# What a list is put in order by beside the fields of its register.
STANDING, PROOFS = "standing", "proofs"
# An activity names an assignment, and that a person: further nobody looks for a word.
_DEPTH = 2
# The first rows are looked for among so many of the register's own order before the faces of
# all its records are asked whether they are of the list.
_REACH = 2_000


# The sums of each number column: of all that is added up, under "", or of each choice apart.
Sums = Mapping[str, Mapping[str, Decimal]]


@dataclass(frozen=True, slots=True)
class Listing:
    """Which records of a register, and in which order."""

    register: Register
    side: Side | None = None
    relation: UUID | None = None  # its records and the whole hospital's
    year: ReportingYear | None = None
    kind: str | None = None
    standing: Standing | None = None
    words: tuple[str, ...] = ()  # as `search_words` gives them
    sort: str = ""
    descending: bool = False


def counts_of(connection: Connection, listing: Listing) -> Mapping[tuple[str, Standing], int]:
    """How many records there are of each kind ("" for none) and standing."""
    query = (
        select(FACE.c.kind, FACE.c.standing, func.count())
        .where(_listed(listing), *_conditions(replace(listing, kind=None, standing=None)))
        .group_by(FACE.c.kind, FACE.c.standing)
    )
    return {
        (kind or "", Standing(standing)): count
        for kind, standing, count in connection.execute(query)
    }


def window_of(connection: Connection, listing: Listing, offset: int, limit: int) -> list[UUID]:
    """The ids of `limit` records from the `offset`th on, in order."""
    query = _ordered(listing).offset(offset).limit(limit)
    if not listing.words and _of_face(listing) is None and offset + limit <= _REACH:
        found = list(connection.scalars(query.where(_at_the_head(listing))))
        if len(found) == limit:
            return found
    return list(connection.scalars(query))


def _at_the_head(listing: Listing) -> ColumnElement[bool]:
    """Whether a record stands first in its register: found without a look at any face."""
    table = TABLES[listing.register.key]
    ordered = _in_order(select(table.c.id), _sorted_by(listing), table.c.id, listing)
    return table.c.id.in_(ordered.limit(_REACH))


def order_of(connection: Connection, listing: Listing) -> IdRun:
    """The ids of all records of a list, in order: one text, for there may be very many."""
    ordered = _ordered(listing, whole=True).subquery()
    query = select(func.group_concat(type_coerce(ordered.c.id, String), ""))
    return IdRun(connection.scalar(query) or "")


def sums_of(
    connection: Connection,
    listing: Listing,
    keys: Collection[str],
    ids: Iterable[str] | None,
    *,
    drafts: bool,
) -> Sums:
    """The sums of number columns over a list without words, or over these of its records.

    `drafts`: with the drafts among them, which count nowhere else.
    """
    register = listing.register
    table = TABLES[register.key]
    # Decimals are kept as text: added up in hundredths, so that no sum ends in …0001.
    sums = (func.sum(func.round(cast(table.c[key], Float) * 100)) for key in keys)
    apart: Any = table.c[register.added_by] if register.added_by else literal("")
    query: Select[Any] = _beside_faces(select(apart, *sums), table).group_by(apart)
    if not drafts:
        query = query.where(FACE.c.standing != int(Standing.DRAFT))
    wanted = _conditions(listing) if ids is None else [_among(table.c.id, ids)]
    query = query.where(*wanted)
    found = {apart or "": totals for apart, *totals in connection.execute(query)}
    order = [each.value for each in _choices_of(register, register.added_by)] or [""]
    return {
        key: {
            each: Decimal(int(found[each][at] or 0)) / 100 if each in found else Decimal(0)
            for each in order
            if each in found or not register.added_by
        }
        for at, key in enumerate(keys)
    }


def _choices_of(register: Register, key: str | None) -> Iterable[StrEnum]:
    """The choices of a field, in their order; none for no field."""
    choices = register.field_by_key[key].choices if key else None
    return choices or ()


def drafts_among(connection: Connection, ids: Iterable[str]) -> int:
    """How many of these records are drafts."""
    draft = FACE.c.standing == int(Standing.DRAFT)
    query = select(func.count()).where(draft, _among(FACE.c.id, ids))
    return connection.execute(query).scalar_one()


def _among(column: Any, ids: Iterable[str]) -> ColumnElement[bool]:
    """Handed over as one text: so many variables as there may be ids SQLite does not take."""
    each = func.json_each(json.dumps(list(ids))).table_valued("value")
    return type_coerce(column, String).in_(select(each.c.value))


def place_of(connection: Connection, listing: Listing, record: UUID) -> int | None:
    """Where a record stands in the list, from 0; None: it is not in it."""
    for place, found in enumerate(connection.scalars(_ordered(listing))):
        if found == record:
            return place
    return None


def _ordered(listing: Listing, *, whole: bool = False) -> Select[Any]:
    """The ids in order; `whole`: all of them are wanted, not only the first."""
    table = TABLES[listing.register.key]
    told = _of_face(listing)
    if told is not None and (listing.words or whole):
        # One run through the faces tells both which and in what order.
        query, column, record = _found(listing), told, FACE.c.id
    elif listing.words:
        # Few answer: the faces are looked through once, then the found are put in order.
        query = select(table.c.id).where(table.c.id.in_(_found(listing)))
        column, record = _sorted_by(listing), table.c.id
    else:
        # All answer: the order is the index's, and only the window's faces are looked at.
        query = _beside_faces(select(table.c.id), table).where(*_conditions(listing))
        column, record = _sorted_by(listing), table.c.id
    return _in_order(query, column, record, listing)


def _in_order(query: Select[Any], column: Any, record: Any, listing: Listing) -> Select[Any]:
    if column is not None:
        order = column.desc() if listing.descending else column.asc()
        query = query.order_by(order.nulls_last())
    return query.order_by(record)


def _found(listing: Listing) -> Select[Any]:
    """The ids of a list, by its faces alone."""
    return select(FACE.c.id).where(*_conditions(listing), _listed(listing))


def _beside_faces(query: Select[Any], table: Any) -> Select[Any]:
    return query.join_from(table, FACE, FACE.c.id == table.c.id)


def _of_face(listing: Listing) -> Any:
    """What a face tells of the order asked for; None: it does not."""
    if listing.sort in (STANDING, PROOFS):
        return FACE.c[listing.sort]
    key, register = listing.sort, listing.register
    dated = key == register.when and register.field_by_key[key].kind is FieldKind.DATE
    return FACE.c.first if dated else None


def _listed(listing: Listing) -> ColumnElement[bool]:
    """The faces of the register: by the index that counts, or in one run through all words."""
    key = listing.register.key
    return (FACE.c.register + "" if listing.words else FACE.c.register) == key


def _sorted_by(listing: Listing) -> Any:
    """What the list is put in order by; None: nothing but the ids."""
    key, register = listing.sort, listing.register
    if not key:
        return None
    if key in (STANDING, PROOFS):
        return FACE.c[key]
    spec = register.field_by_key[key]
    table = TABLES[register.key]
    if spec.kind is FieldKind.LINKS:
        first = (
            select(LINK.c.target)
            .where(LINK.c.source == table.c.id, LINK.c.field == key, LINK.c.position == 0)
            .correlate(table)
            .scalar_subquery()
        )
        return _name_of(spec, first)
    column = table.c[key]
    if spec.kind is FieldKind.LINK:
        return _name_of(spec, column)
    if spec.kind is FieldKind.CHOICE and spec.choices is not None:
        places = {member.value: place for place, member in enumerate(spec.choices)}
        return case(places, value=column)
    # Decimals are kept as text; they go by their size.
    return cast(column, Float) if spec.kind is FieldKind.DECIMAL else column


def _name_of(spec: FieldSpec, target: Any) -> Any:
    """The first identifying word of what a link leads to."""
    register = BY_KEY[spec.to or ""]
    table = TABLES[register.key].alias()
    first = register.field_by_key[register.identity[0]]
    name = table.c[first.key]
    query = select(_name_of(first, name) if first.kind is FieldKind.LINK else name)
    return query.where(table.c.id == target).scalar_subquery()


def _conditions(listing: Listing) -> list[ColumnElement[bool]]:
    register = listing.register
    # The words first: they leave the least, and what comes after is not asked of the others.
    found: list[ColumnElement[bool]] = [
        or_(_held(word), *_linked(register, FACE.c.id, word, _DEPTH)) for word in listing.words
    ]
    if listing.side is not None:
        found.append(FACE.c.side.is_(None) | (FACE.c.side == listing.side.value))
    if listing.kind is not None:
        found.append(FACE.c.kind == listing.kind)
    if listing.standing is not None:
        found.append(FACE.c.standing == int(listing.standing))
    if listing.year is not None and register.when is not None:
        found.append(_in_year(register, listing.year))
    if listing.relation is not None and register.scope is not Scope.OFFICE:
        found.append(_of_relation(register, listing.relation))
    return found


def _in_year(register: Register, year: ReportingYear) -> ColumnElement[bool]:
    """As `Register.in_year`: undated records stand in every year."""
    key = register.when or ""
    if register.field_by_key[key].kind is FieldKind.YEAR:
        table = TABLES[register.key]
        ends = (table.c[each] for each in (*register.until, key))
        lasts = and_(table.c[key] <= year.label, func.coalesce(*ends, None) >= year.label)
        of_year = select(table.c.id).where(table.c[key].is_(None) | lasts)
        return FACE.c.id.in_(of_year)
    begun = and_(
        FACE.c.first <= register.latest(year), or_(FACE.c.last.is_(None), FACE.c.last >= year.first)
    )
    return or_(FACE.c.first.is_(None), begun)


def _of_relation(register: Register, relation: UUID) -> ColumnElement[bool]:
    """As `Book.relations_of`: the relation's, and what belongs to none."""
    if register.scope is Scope.THROUGH and register.through is not None:
        table = TABLES[register.key]
        column = table.c[register.through]
        above = BY_KEY[register.field_by_key[register.through].to or ""]
        inside = column.is_(None) | _through(above, column, relation)
        return FACE.c.id.in_(select(table.c.id).where(inside))
    several = select(LINK.c.source).where(
        LINK.c.field == "relations", LINK.c.target == relation, LINK.c.source == FACE.c.id
    )
    return or_(
        FACE.c.relations == 0,
        FACE.c.relation == relation,
        and_(FACE.c.relations > 1, several.exists()),
    )


def _through(above: Register, column: Any, relation: UUID) -> ColumnElement[bool]:
    if above.key == "relation":
        return column == relation  # type: ignore[no-any-return]
    table = TABLES[above.key]
    if above.scope is Scope.THROUGH and above.through is not None:
        further = BY_KEY[above.field_by_key[above.through].to or ""]
        link = table.c[above.through]
        return column.in_(  # type: ignore[no-any-return]
            select(table.c.id).where(link.is_(None) | _through(further, link, relation))
        )
    named = select(LINK.c.source).where(LINK.c.field == "relations")
    mine = named.where(LINK.c.target == relation)
    return or_(column.in_(mine), column.not_in(named))


def _answers(register: Register, record: Any, word: str, depth: int) -> ColumnElement[bool]:
    """Whether the record of that id, or what it links to, holds the word."""
    face = FACE.alias()
    own = select(face.c.id).where(
        face.c.register == register.key, func.instr(face.c.words, word) > 0
    )
    return or_(record.in_(own), *_linked(register, record, word, depth))


def _linked(
    register: Register, record: Any, word: str, depth: int
) -> Iterator[ColumnElement[bool]]:
    """The ways in which something the record links to holds the word."""
    table = TABLES[register.key]
    for spec in register.fields if depth else ():
        if spec.to is None or spec.to == register.key:
            continue
        to = BY_KEY[spec.to]
        if spec.kind is FieldKind.LINK:
            linked = select(table.c.id).where(_answers(to, table.c[spec.key], word, depth - 1))
        else:
            linked = select(LINK.c.source).where(
                LINK.c.field == spec.key, _answers(to, LINK.c.target, word, depth - 1)
            )
        yield record.in_(linked)


def linked_with(connection: Connection, register: Register, word: str) -> set[str]:
    """The ids, as text, of what records of a register may link to and that holds the word."""
    found: set[str] = set()
    for key in {spec.to for spec in register.links if spec.to and spec.to != register.key}:
        holds = _answers(BY_KEY[key], FACE.c.id, word, _DEPTH - 1)
        query = select(type_coerce(FACE.c.id, String)).where(FACE.c.register == key, holds)
        found.update(connection.scalars(query))
    return found


@dataclass
class Latest:
    """How many of a register were found, and the latest of them."""

    ids: list[UUID] = field(default_factory=list)
    total: int = 0


def found_in(
    connection: Connection,
    words: tuple[str, ...],
    registers: Collection[str],
    side: Side | None,
    most: int,
) -> Mapping[str, Latest]:
    """The records of many registers that hold all the words themselves, at most so many of each."""
    query = (
        # As text: of a hundred thousand only the few that are shown are made ids.
        select(FACE.c.register, type_coerce(FACE.c.id, String))
        # No index tells of words: one run through all is faster than one for each register.
        .where(FACE.c.register + "" != "", *(_held(word) for word in words))
        .order_by(FACE.c.first.desc().nulls_last(), FACE.c.id)
    )
    if side is not None:
        query = query.where(FACE.c.side.is_(None) | (FACE.c.side == side.value))
    found: dict[str, Latest] = {}
    for key, record in connection.execute(query):
        held = found.get(key) or found.setdefault(key, Latest())
        held.total += 1
        if held.total <= most:
            held.ids.append(UUID(record))
    return {key: each for key, each in found.items() if key in registers}


def naming_in(
    connection: Connection,
    people: Collection[UUID],
    words: tuple[str, ...],
    registers: Collection[str],
    side: Side | None,
    *,
    most: int,
    besides: tuple[str, ...] = (),
) -> Mapping[str, Latest]:
    """The records that name these people, or a stay of theirs, and do not hold the words.

    They hold those of the words that are `besides` the people's names.
    """
    stay = TABLES["assignment"]
    stays = select(stay.c.id).where(stay.c.person.in_(people))
    found: dict[str, Latest] = {}
    for key in registers:
        table = TABLES[key]
        ways: list[ColumnElement[bool]] = []
        for spec in BY_KEY[key].fields:
            if spec.to not in ("person", "assignment") or spec.to == key:
                continue
            named: Any = people if spec.to == "person" else stays
            if spec.kind is FieldKind.LINK:
                ways.append(FACE.c.id.in_(select(table.c.id).where(table.c[spec.key].in_(named))))
            else:
                linked = select(LINK.c.source).where(
                    LINK.c.field == spec.key, LINK.c.target.in_(named)
                )
                ways.append(FACE.c.id.in_(linked))
        if not ways:
            continue
        query = (
            select(FACE.c.id)
            .where(FACE.c.register == key, or_(*ways), not_(and_(*map(_held, words))))
            .where(*map(_held, besides))
            .order_by(FACE.c.first.desc().nulls_last(), FACE.c.id)
        )
        if side is not None:
            query = query.where(FACE.c.side.is_(None) | (FACE.c.side == side.value))
        ids = list(connection.scalars(query))
        if ids:
            found[key] = Latest(ids[:most], len(ids))
    return found


def _held(word: str) -> ColumnElement[bool]:
    """The word as it stands there, or a day as people write it: 11月, 2024.11.12."""
    held = func.instr(FACE.c.words, word) > 0
    pattern = day_pattern(word)
    return held if pattern is None else or_(held, cast(FACE.c.first, String).like(pattern))


def day_pattern(word: str) -> str | None:
    """The days that a word names, ____-11-12, with _ for any figure; None: it names none."""
    told = part_of_date(word)
    if told is None:
        return None
    year, month, day = told
    return f"{year or '____'}-{month or '__':>02}-{day or '__':>02}"
