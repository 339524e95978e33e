"""Between records and rows: bulk in, bulk out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Integer, String, cast, delete, func, select

from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.storage.bulk import insert_all
from duikou_desktop.storage.tables import LINK, RECORD, TABLES

_COMMON = (RECORD.c.id, RECORD.c.side, RECORD.c.note, RECORD.c.entered_by, RECORD.c.draft)
CHUNK = 500  # ids in one IN (…): far below SQLite's limit of variables


def read_rows(
    connection: Connection,
    register: Register,
    *,
    ids: Collection[UUID] | None = None,
    year: ReportingYear | None = None,
) -> list[Record]:
    """The records of a register, in the order they were entered; `year`: only the dated in it."""
    if ids is not None:
        return [
            record for part in _chunks(ids) for record in _read(connection, register, part, None)
        ]
    return _read(connection, register, None, year)


def _read(
    connection: Connection,
    register: Register,
    ids: list[UUID] | None,
    year: ReportingYear | None,
) -> list[Record]:
    table = TABLES[register.key]
    fields = [spec for spec in register.fields if spec.kind is not FieldKind.LINKS]
    query = (
        select(*_COMMON, *(table.c[spec.key] for spec in fields))
        .join_from(table, RECORD, RECORD.c.id == table.c.id)
        .order_by(table.c[register.when] if register.when else RECORD.c.id, RECORD.c.id)
    )
    links = select(LINK.c.source, LINK.c.field, LINK.c.target)
    if ids is not None:
        query = query.where(table.c.id.in_(ids))
        links = links.where(LINK.c.source.in_(ids))
    else:
        links = links.join(RECORD, RECORD.c.id == LINK.c.source).where(
            RECORD.c.register == register.key
        )
    if year is not None and register.when is not None:
        day = table.c[register.when]
        query = query.where(day.is_(None) | day.between(year.first, year.last))
    linked: dict[UUID, dict[str, list[UUID]]] = {}
    for source, name, target in connection.execute(
        links.order_by(LINK.c.source, LINK.c.position)
    ).all():
        linked.setdefault(source, {}).setdefault(name, []).append(target)
    many = [spec for spec in register.fields if spec.kind is FieldKind.LINKS]
    convert = [(spec.attribute, spec.choices, spec.kind is FieldKind.CHOICES) for spec in fields]
    make = register.record.kept
    records = []
    for record_id, side, note, entered_by, draft, *rest in connection.execute(query).all():
        values: dict[str, Any] = {}
        for (attribute, choices, several), value in zip(convert, rest, strict=True):
            if several:
                values[attribute] = tuple(choices(each) for each in value or ()) if choices else ()
            else:
                values[attribute] = choices(value) if choices and value is not None else value
        own = linked.get(record_id, {})
        for spec in many:
            values[spec.attribute] = tuple(own.get(spec.key, ()))
        values["id"] = record_id
        values["relations"] = tuple(own.get("relations", ()))
        values["evidence"] = tuple(own.get("evidence", ()))
        values["side"] = Side(side) if side else None
        values["note"] = note
        values["entered_by"] = entered_by
        values["draft"] = draft
        records.append(make(values))
    return records


def years_of(connection: Connection, register: Register) -> set[int]:
    """The calendar years in which records of a register begin or end."""
    if register.when is None:
        return set()
    table = TABLES[register.key]
    found: set[int] = set()
    for key in (register.when, *register.until):
        column = table.c[key]
        # Days, months and periods are kept as text that begins with the year.
        year = cast(func.substr(cast(column, String), 1, 4), Integer)
        found.update(connection.scalars(select(year).where(column.is_not(None)).distinct()))
    return found


def write_rows(
    connection: Connection,
    put: Mapping[str, Iterable[Record]],
    gone: Collection[UUID],
    there: Collection[UUID],
) -> None:
    """Puts whole records (replacing those `there`) and removes the `gone`."""
    kept: list[tuple[Register, Record]] = [
        (BY_KEY[key], record) for key, records in put.items() for record in records
    ]
    # Rows are replaced in place, never deleted and made again: others may link to them.
    linked = [record.id for _, record in kept if record.id in there] + list(gone)
    for part in _chunks(linked):
        connection.execute(delete(LINK).where(LINK.c.source.in_(part)))
    heads: list[dict[str, Any]] = []
    rows: dict[str, list[dict[str, Any]]] = {}
    links: list[dict[str, Any]] = []
    for register, record in kept:
        head, row = _head(register, record), _row(register, record)
        links.extend(_links(register, record))
        if record.id in there:
            connection.execute(RECORD.update().where(RECORD.c.id == record.id).values(**head))
            table = TABLES[register.key]
            connection.execute(table.update().where(table.c.id == record.id).values(row))
        else:
            heads.append(head)
            rows.setdefault(register.key, []).append(row)
    insert_all(connection, RECORD, heads)
    for key, group in rows.items():
        insert_all(connection, TABLES[key], group)
    insert_all(connection, LINK, links)
    for part in _chunks(gone):
        connection.execute(delete(RECORD).where(RECORD.c.id.in_(part)))


def registers_of(connection: Connection, ids: Collection[UUID]) -> dict[UUID, str]:
    """The register of each id that is a record."""
    found: dict[UUID, str] = {}
    for part in _chunks(ids):
        query = select(RECORD.c.id, RECORD.c.register).where(RECORD.c.id.in_(part))
        found.update((record_id, key) for record_id, key in connection.execute(query))
    return found


def users_of(
    connection: Connection, records: Mapping[UUID, Register]
) -> dict[UUID, dict[UUID, str]]:
    """Of each of the `records` that another one links to: those that do, and their registers."""
    links: list[tuple[UUID, UUID]] = []  # from, to
    for part in _chunks(records):
        links += connection.execute(
            select(LINK.c.source, LINK.c.target).where(LINK.c.target.in_(part))
        )
    by_register: dict[str, list[UUID]] = {}
    for record_id, register in records.items():
        by_register.setdefault(register.key, []).append(record_id)
    for register in BY_KEY.values():
        table = TABLES[register.key]
        for spec in register.fields:
            if spec.kind is not FieldKind.LINK:
                continue
            column = table.c[spec.key]
            for part in _chunks(by_register.get(spec.to or "", ())):
                links += connection.execute(select(table.c.id, column).where(column.in_(part)))
    named = registers_of(connection, {user for user, _ in links})
    found: dict[UUID, dict[UUID, str]] = {}
    for user, target in links:
        found.setdefault(target, {})[user] = named[user]
    return found


def _chunks(ids: Collection[UUID]) -> Iterator[list[UUID]]:
    """As many at a time as SQLite takes in one statement."""
    wanted = list(ids)
    for start in range(0, len(wanted), CHUNK):
        yield wanted[start : start + CHUNK]


def _head(register: Register, record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        "register": register.key,
        "side": record.side.value if record.side else None,
        "note": record.note,
        "entered_by": record.entered_by,
        "draft": record.draft,
    }


def _row(register: Register, record: Record) -> dict[str, Any]:
    row: dict[str, Any] = {"id": record.id}
    for spec in register.fields:
        if spec.kind is FieldKind.LINKS:
            continue
        value = getattr(record, spec.attribute)
        if spec.kind is FieldKind.CHOICES:
            row[spec.key] = [member.value for member in value]
        elif spec.kind is FieldKind.CHOICE and value is not None:
            row[spec.key] = value.value
        else:
            row[spec.key] = value
    return row


def _links(register: Register, record: Record) -> Iterable[dict[str, Any]]:
    several = [("relations", record.relations), ("evidence", record.evidence)]
    several += [(spec.key, getattr(record, spec.attribute)) for spec in register.linking]
    for name, targets in several:
        for position, target in enumerate(targets):
            yield {"source": record.id, "field": name, "target": target, "position": position}
