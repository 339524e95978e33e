"""Keeps the faces of records beside them, and makes them anew where they are of an older kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete

from duikou_desktop.domain.face import FACE_VERSION, face_of
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL
from duikou_desktop.storage.bulk import insert_all
from duikou_desktop.storage.rows import CHUNK, read_rows
from duikou_desktop.storage.tables import FACE


def write_faces(
    connection: Connection,
    records: Iterable[tuple[Register, Record]],
    there: Collection[UUID],
) -> None:
    """Puts the faces of records, new or `there`; those of removed ones go with them."""
    rows = [_row(register, record) for register, record in records]
    ids = [row["id"] for row in rows if row["id"] in there]
    for start in range(0, len(ids), CHUNK):
        connection.execute(delete(FACE).where(FACE.c.id.in_(ids[start : start + CHUNK])))
    insert_all(connection, FACE, rows)


def faces_are_old(connection: Connection) -> bool:
    """Whether the faces were made by another way of making them."""
    found = connection.exec_driver_sql("PRAGMA user_version").scalar()
    return found != FACE_VERSION


def renew_faces(connection: Connection) -> None:
    """Makes every face anew."""
    connection.execute(delete(FACE))
    for register in ALL:
        rows = [_row(register, record) for record in read_rows(connection, register)]
        insert_all(connection, FACE, rows)
    connection.exec_driver_sql(f"PRAGMA user_version = {FACE_VERSION}")


def _row(register: Register, record: Record) -> dict[str, Any]:
    face = face_of(register, record)
    return {
        "id": record.id,
        "register": register.key,
        "side": record.side.value if record.side else None,
        "standing": int(face.standing),
        "kind": face.kind,
        "first": face.first,
        "last": face.last,
        "relation": face.relation,
        "relations": len(record.relations),
        "proofs": face.proofs,
        "words": face.words,
    }
