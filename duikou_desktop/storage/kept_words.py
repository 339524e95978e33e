"""What the records of a long list are found by, kept in memory: quicker than to ask their faces.

It is read in steps, between which other questions are answered. One register is kept, the last
that was asked for. Until it is whole, and for any list but the one whose order is known, the
database answers as before.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import compress
from sys import intern
from uuid import UUID

from sqlalchemy import Connection, String, select, type_coerce

from duikou_desktop.core.ids import IdRun
from duikou_desktop.domain.face import face_of
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.storage.listing import Listing, day_pattern, linked_with, order_of
from duikou_desktop.storage.tables import FACE, LINK, TABLES

# A step reads the ids from one of these to the next: some thousand records at a time.
_STEPS = (*(f"{first:02x}" for first in range(0, 256, 8)), "g")
# So many changed records are put in one by one; after more, the register is read again.
_FEW = 50
Links = tuple[str, ...]


class KeptWords:
    """Answers searches in one list from memory, once it was made ready for them."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self._words: _Words | None = None
        self._listing: Listing | None = None  # without words; with its order:
        self._order = IdRun("")
        self._last: tuple[Listing, IdRun] | None = None  # asked again for the sums, and for paper
        self._places: array[int] | None = None  # where in the words the records of that order are

    def order(self, connection: Connection, listing: Listing) -> IdRun:
        """The ids of all records of a list, in order: as `order_of`."""
        if self._last is None or self._last[0] != listing:
            self._last = listing, self._order_anew(connection, listing)
        return self._last[1]

    def _order_anew(self, connection: Connection, listing: Listing) -> IdRun:
        if not listing.words:
            self._order, self._listing = order_of(connection, listing), listing
            self._places = None
            return self._order
        words, places = self._words, self._places
        if words is None or places is None or self._listing != replace(listing, words=()):
            return order_of(connection, listing)
        holds = words.holding(connection, listing.words)
        found = compress(range(len(places)), map(holds.__getitem__, places))
        return IdRun("".join([self._order[at] for at in found]))

    def get_ready(self, connection: Connection, listing: Listing) -> bool:
        """Takes a step towards searches in the list; False: there was nothing left to do."""
        words = self._words
        if words is None or words.register is not listing.register:
            words = self._words = _Words(listing.register)
        plain = replace(listing, words=())
        if words.read_on(connection):
            return True
        if self._listing != plain:
            self.order(connection, plain)
        elif self._places is None:
            self._places = words.places_of(self._order)
        else:
            return False
        return True

    def follow(self, put: Collection[tuple[Register, Record]], gone: Iterable[Register]) -> None:
        """Something was changed: any list may be another now, the words are put right."""
        self._listing = self._places = self._last = None
        self._order = IdRun("")
        words = self._words
        if words is None:
            return
        # Words of the removed stay: no list names them any more.
        mine = [record for register, record in put if register is words.register]
        touched = mine or words.register in gone
        if touched and (len(mine) > _FEW or not words.whole):
            self._words = None
            return
        for record in mine:
            words.put(record)


class _Words:
    """The words of a register's records, and which groups of links they have, in order of ids."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._step = 0
        self._ids = ""  # one after the other, as in an IdRun
        self._words: list[str] = []
        self._days: list[str] = []  # the first of each record, empty for none
        self._links = array("I")  # the group of each record
        self._groups: dict[Links, int] = {}  # a thousand records name the same few people

    @property
    def whole(self) -> bool:
        return self._step == len(_STEPS) - 1

    def read_on(self, connection: Connection) -> bool:
        """Reads a further part; False: the register was whole."""
        if self.whole:
            return False
        first, behind = _STEPS[self._step : self._step + 2]
        key, column = self.register.key, type_coerce(FACE.c.id, String)
        query = (
            select(column, FACE.c.words, type_coerce(FACE.c.first, String))
            # By the ids' own order, not by the index of registers.
            .where(FACE.c.register + "" == key, column >= first, column < behind)
            .order_by(column)
        )
        faces = connection.execute(query).all()
        linked = self._read_links(connection, first, behind)
        self._ids += "".join([record for record, _, _ in faces])
        self._words += [words for _, words, _ in faces]
        self._days += [intern(day or "") for _, _, day in faces]
        self._links.extend(self._group(linked.get(record, ())) for record, _, _ in faces)
        self._step += 1
        return True

    def _read_links(
        self, connection: Connection, first: str, behind: str
    ) -> Mapping[str, Collection[str]]:
        found: dict[str, list[str]] = {}
        table = TABLES[self.register.key]
        for spec in self.register.links:
            if spec.kind is FieldKind.LINK:
                source, target = table.c.id, table.c[spec.key]
                query = select(type_coerce(source, String), type_coerce(target, String))
                query = query.where(target.is_not(None))
            else:
                source = LINK.c.source
                query = select(type_coerce(source, String), type_coerce(LINK.c.target, String))
                query = query.where(LINK.c.field == spec.key)
            part = type_coerce(source, String)
            query = query.where(part >= first, part < behind)
            for record, linked in connection.execute(query).all():
                found.setdefault(record, []).append(linked)
        return found

    def _group(self, linked: Iterable[str]) -> int:
        return self._groups.setdefault(tuple(sorted(linked)), len(self._groups))

    def put(self, record: Record) -> None:
        """A record that is new, or another than it was."""
        face = face_of(self.register, record)
        words, day = face.words, face.first.isoformat() if face.first is not None else ""
        linked: list[UUID] = []
        for spec in self.register.links:
            value = getattr(record, spec.attribute)
            linked += value if spec.many else [value] if value is not None else []
        group = self._group(each.hex for each in linked)
        key, ids = record.id.hex, IdRun(self._ids)
        at = bisect_left(ids, key)
        if at < len(ids) and ids[at] == key:
            self._words[at], self._days[at], self._links[at] = words, day, group
            return
        self._ids = "".join((*ids[:at], key, *ids[at:]))
        self._words.insert(at, words)
        self._days.insert(at, day)
        self._links.insert(at, group)

    def places_of(self, order: IdRun) -> array[int]:
        """Where the records of an order stand among the words."""
        places = {key: at for at, key in enumerate(IdRun(self._ids))}
        return array("I", map(places.__getitem__, order))

    def holding(self, connection: Connection, words: Iterable[str]) -> list[bool]:
        """Whether each record holds all the words, itself or in what it links to."""
        holds = [True] * len(self._words)
        for word in words:
            linked = linked_with(connection, self.register, word)
            groups = [not linked.isdisjoint(group) for group in self._groups]
            meant = self._days_meant(word)
            rows = zip(holds, self._links, self._words, self._days, strict=True)
            holds = [
                held and (groups[group] or word in own or day in meant)
                for held, group, own, day in rows
            ]
        return holds

    def _days_meant(self, word: str) -> Collection[str]:
        """Those of the records' days that the word names: 11月, 2024.11.12."""
        pattern = day_pattern(word)
        if pattern is None:
            return ()
        fits = re.compile(pattern.replace("_", r"\d")).fullmatch
        return {day for day in set(self._days) if fits(day)}
