"""The one door for change: rows, journal and links are written together or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, insert, select
from sqlmodel import col

from duikou_desktop.core.errors import Fault, UserError
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.domain.closed_years import refusal
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL, BY_KEY, children_of
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.bulk import insert_all
from duikou_desktop.storage.faces import write_faces
from duikou_desktop.storage.ledger_tables import (
    Change,
    ClosedContent,
    Journal,
    OfficeSide,
    table_of,
)
from duikou_desktop.storage.rows import read_rows, registers_of, users_of, write_rows


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one change touched, for whoever shows it."""

    id: UUID
    label: Message
    registers: frozenset[str]
    records: frozenset[UUID]


@dataclass
class Unit:
    """Collects what one person's act changes; `commit` writes it."""

    connection: Connection
    put_records: dict[UUID, tuple[Register, Record]] = field(default_factory=dict)
    removed: dict[UUID, Register] = field(default_factory=dict)
    sides: list[tuple[str, Side]] = field(default_factory=list)
    lasting: bool = False  # what undo does not reach over: the filling of a demo, a closed year
    closed: list[bytes] = field(default_factory=list)  # what a year is closed with, packed

    def put(self, register: Register, record: Record) -> None:
        """Adds a record, or replaces the one of the same id."""
        self.removed.pop(record.id, None)
        self.put_records[record.id] = (register, record)

    def stand_on(self, scheme: str, side: Side) -> None:
        """Notes that the office stands on `side` under `scheme`."""
        self.sides.append((scheme, side))

    def remove(self, records: Mapping[UUID, Register]) -> None:
        """Takes records away with their child rows. Refused while others use one of them."""
        for target, users in users_of(self.connection, records).items():
            children = {each.key for each in children_of(records[target].key)}
            staying = {
                user: key
                for user, key in users.items()
                if user not in self.removed
                and user not in records
                and not self._lets_go(user, target)
            }
            strangers = [key for key in staying.values() if key not in children]
            if strangers:
                titles = said(each.title for each in ALL if each.key in strangers)
                raise UserError(
                    say(
                        "还有 {n} 条记录用到它（{titles}）。先改那些记录，再删除。",
                        n=len(strangers),
                        titles=titles,
                    )
                )
            self.removed.update((user, BY_KEY[key]) for user, key in staying.items())
        for record_id, register in records.items():
            self.put_records.pop(record_id, None)
            self.removed[record_id] = register

    def _lets_go(self, user: UUID, target: UUID) -> bool:
        """Whether this unit changes `user` so that it uses `target` no more."""
        if user not in self.put_records:
            return False
        register, record = self.put_records[user]
        return all(target not in targets for _, _, targets in links_of(register, record))

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.put_records and not self.removed and not self.sides

    def commit(
        self,
        *,
        label: Message,
        origin: UUID,
        at: datetime,
        clerk: str | None,
        reason: str | None,
        reverts: UUID | None,
        schema_version: str,
    ) -> ChangeSet:
        """Writes rows and journal. Raises UserError for a link to what is not there."""
        self._check_links()
        there = registers_of(self.connection, [*self.put_records, *self.removed])
        before = self._before(there)
        self._check_closed(before)
        put: dict[str, list[Record]] = {}
        for register, record in self.put_records.values():
            put.setdefault(register.key, []).append(record)
        write_rows(self.connection, put, self.removed, there)
        write_faces(self.connection, self.put_records.values(), there)
        change = new_id()
        self.connection.execute(
            insert(Change).values(
                id=change,
                at=at,
                clerk=clerk,
                label={"template": label.template, "values": _json(label.values)},
                reason=reason,
                reverts=reverts,
                schema_version=schema_version,
                undoable=not (self.sides or self.lasting),
            )
        )
        self._write_sides()
        self._write_closed()
        self._write_journal(
            change,
            origin,
            {each: plain_record(*record) for each, record in before.items()},
        )
        touched = {register.key for register, _ in self.put_records.values()}
        touched |= {register.key for register in self.removed.values()}
        records = frozenset(self.put_records) | frozenset(self.removed)
        return ChangeSet(change, label, frozenset(touched), records)

    def _write_sides(self) -> None:
        there = self.connection.execute(select(func.count()).select_from(OfficeSide)).scalar_one()
        for position, (scheme, side) in enumerate(self.sides, there):
            row = {"scheme": scheme, "side": side.value, "position": position}
            self.connection.execute(insert(OfficeSide).values(row))

    def _write_closed(self) -> None:
        for content in self.closed:
            row = {"sha256": hashlib.sha256(content).hexdigest(), "content": content}
            self.connection.execute(insert(ClosedContent).prefix_with("OR IGNORE").values(row))

    def _check_closed(self, before: Mapping[UUID, tuple[Register, Record]]) -> None:
        """Raises UserError for the first change of what belongs to a closed year."""
        rows = read_rows(self.connection, BY_KEY["approval"])
        closed = [each for each in rows if isinstance(each, Approval) and each.standing]
        if not closed:
            return
        after = dict(self.put_records)
        for record_id in {**before, **after}:
            register, old = before.get(record_id, (None, None))
            changed, new = after.get(record_id, (None, None))
            known = register or changed
            if known is None:
                continue
            told = refusal(known, old, new, closed)
            if told is not None:
                raise UserError(told)

    def _before(self, there: Collection[UUID]) -> dict[UUID, tuple[Register, Record]]:
        """The records as they stand now, of all that this unit touches and are `there`."""
        wanted: dict[str, list[UUID]] = {}
        for record_id, (register, _) in self.put_records.items():
            if record_id in there:
                wanted.setdefault(register.key, []).append(record_id)
        for record_id, register in self.removed.items():
            wanted.setdefault(register.key, []).append(record_id)
        return {
            record.id: (BY_KEY[key], record)
            for key, ids in wanted.items()
            for record in read_rows(self.connection, BY_KEY[key], ids=ids)
        }

    def _write_journal(
        self, change: UUID, origin: UUID, before: dict[UUID, dict[str, Any]]
    ) -> None:
        last = self.connection.execute(
            select(col(Journal.hash)).order_by(col(Journal.sequence).desc()).limit(1)
        ).first()
        previous = last.hash if last else "0" * 64
        lines = []
        by = str(change), str(origin)
        for register_key, record_id, after in self._after():
            was = _canonical(before[record_id]) if record_id in before else _NOTHING
            now = _canonical(after) if after is not None else _NOTHING
            line = {
                "origin": origin,
                "change": change,
                "register_key": register_key,
                "record": record_id,
                "before": None if was == _NOTHING else was,
                "after": None if now == _NOTHING else now,
                "previous_hash": previous,
            }
            previous = line["hash"] = _hash(line, was, now, *by)
            lines.append(line)
        ready = ("before", "after")
        insert_all(self.connection, table_of(Journal), lines, ready)

    def _after(self) -> Iterable[tuple[str, UUID, dict[str, Any] | None]]:
        for record_id, (register, record) in self.put_records.items():
            yield register.key, record_id, plain_record(register, record)
        for record_id, register in self.removed.items():
            yield register.key, record_id, None

    def _check_links(self) -> None:
        """Every link leads to a record of the right register, there or in this unit."""
        wanted: dict[tuple[UUID, str, str], Register] = {}
        for register, record in self.put_records.values():
            for name, to, targets in links_of(register, record):
                for target in targets:
                    wanted.setdefault((target, to, name), register)
        known = registers_of(self.connection, {target for target, _, _ in wanted})
        known.update({key: each.key for key, (each, _) in self.put_records.items()})
        faults = []
        for (target, to, name), register in wanted.items():
            if known.get(target) != to or target in self.removed:
                label = say(register.label_of(name))
                message = say("{label}指向的记录不存在或已删除。重新选择。", label=label)
                faults.append(Fault(name, message))
        if faults:
            raise UserError(faults[0].message, tuple(faults))


def links_of(register: Register, record: Record) -> Iterable[tuple[str, str, tuple[UUID, ...]]]:
    """Each linking field of a record, the register it leads to, and the records it names."""
    yield "relations", "relation", record.relations
    yield "evidence", "evidence", record.evidence
    for spec in register.links:
        value = getattr(record, spec.attribute)
        if value is not None:
            yield spec.key, spec.to or "", value if spec.many else (value,)


def line_holds(line: Mapping[str, Any]) -> bool:
    """Whether the hash of a journal line is of all but its sequence and itself."""
    was, now = line["before"], line["after"]
    by = str(line["change"]), str(line["origin"])
    if line["hash"] == _hash(line, _canonical(was), _canonical(now), *by):
        return True
    # 0.1.0 wrote several values (["a"]) into what it hashed as one text, "['a']".
    was, now = _as_texts(was), _as_texts(now)
    return bool(line["hash"] == _hash(line, _canonical(was), _canonical(now), *by))


def _as_texts(content: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if content is None:
        return None
    return {name: str(each) if isinstance(each, list) else each for name, each in content.items()}


def _hash(line: Mapping[str, Any], was: str, now: str, change: str, origin: str) -> str:
    """The hash of a line in canonical JSON; so are already the record before and after.

    Written by hand, for the record need not be written twice: names sorted, nothing between, and
    what stands in quotes has nothing to escape.
    """
    said = (
        f'{{"after":{now},"before":{was},"change":"{change}","origin":"{origin}",'
        f'"previous_hash":"{line["previous_hash"]}","record":"{line["record"]}",'
        f'"register_key":"{line["register_key"]}"}}'
    )
    return hashlib.sha256(said.encode()).hexdigest()


def _canonical(content: Mapping[str, Any] | None) -> str:
    return _CANONICAL.encode(content)


_NOTHING = "null"
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_AS_THEY_ARE = {str, int, float, bool, type(None)}
_NUMBERS = (int, float)


def _json(value: object) -> Any:
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, dict):
        kept = _AS_THEY_ARE
        return {name: each if type(each) in kept else _json(each) for name, each in value.items()}
    if isinstance(value, Message):
        return {"template": value.template, "values": _json(value.values)}
    return value if isinstance(value, _NUMBERS) else str(value)
