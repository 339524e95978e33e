"""The open office folder: reads records, runs changes, keeps the folder to itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from uuid import UUID

from sqlalchemy import Engine, insert, select, update
from sqlmodel import col

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError, WriteRefused
from duikou_desktop.core.files import check_room, world_errors
from duikou_desktop.core.ids import IdRun, new_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.face import Standing
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.database import open_database, open_to_read, reading, worldly, writing
from duikou_desktop.storage.faces import faces_are_old, renew_faces
from duikou_desktop.storage.kept_words import KeptWords
from duikou_desktop.storage.ledger_tables import ClosedContent, Office, OfficeSide
from duikou_desktop.storage.listing import (
    Latest,
    Listing,
    Sums,
    counts_of,
    drafts_among,
    found_in,
    naming_in,
    place_of,
    sums_of,
    window_of,
)
from duikou_desktop.storage.lock import FolderLock
from duikou_desktop.storage.recurring_words import words_written
from duikou_desktop.storage.rows import read_rows, users_of, years_of
from duikou_desktop.storage.upgrade import (
    LATEST_SCHEMA,
    check_schema,
    make_schema,
    upgrade_schema,
)

DATABASE = "office.db"


@dataclass(frozen=True, slots=True)
class OfficeIdentity:
    """Who keeps this folder."""

    origin: UUID
    hospital: UUID
    sides: tuple[tuple[str, Side], ...]  # (scheme, side), in the order they were added
    clerk: str | None
    telephone: str | None  # of the office, for its letters
    demo: bool
    # By scheme: the one whose standard the office chose to score by, for reference.
    adopted: Mapping[str, str] = field(default_factory=dict)


def _no_office(folder: Path) -> Message:
    """What the folder is instead."""
    from duikou_desktop.storage.desk import is_desk

    if is_desk(folder):
        return say("{folder} 是收报台，不是医院的办公室。", folder=folder)
    return say("{folder} 里没有办公室。先新建，或换一个文件夹。", folder=folder)


class Store:
    """One open office folder. Close it, or use it in a `with`."""

    def __init__(
        self, folder: Path, clock: Clock | None = None, *, only_read: bool = False
    ) -> None:
        """Opens the office in `folder`. Raises UserError where there is none.

        With `only_read` a folder that cannot be written is opened all the same, to be read.
        """
        if not (folder / DATABASE).is_file():
            raise UserError(_no_office(folder))
        self.folder = folder
        self.clock = clock or Clock()
        # What was read stays until it is changed: every change goes through `change`, and the
        # lock keeps other programs out. A page after another then costs no second reading.
        self._kept: dict[tuple[str, ReportingYear | None], dict[UUID, Record]] = {}
        self._words = KeptWords()
        self._lock = self._take_lock(only_read=only_read)
        try:
            if self._lock is None:
                self._engine: Engine = open_to_read(folder / DATABASE)
                check_schema(self._engine)
            else:
                self._engine = open_database(folder / DATABASE)
                upgrade_schema(self._engine, folder, self.clock)
                self._renew_faces()
            self.identity = self._read_identity()
        except BaseException:
            self.close()
            raise

    def _take_lock(self, *, only_read: bool) -> FolderLock | None:
        try:
            check_room(self.folder)
            return FolderLock(self.folder, reading=only_read)
        except WriteRefused:
            if only_read:
                return None
            raise

    @property
    def writable(self) -> bool:
        """Whether changes can be kept; not on a medium that can only be read."""
        return self._lock is not None

    @classmethod
    def make(
        cls,
        folder: Path,
        *,
        hospital: UUID,
        begin: Callable[[Unit], None],
        clerk: str | None,
        demo: bool,
        clock: Clock | None = None,
    ) -> Store:
        """Makes an office in `folder`: whole, or nothing is left of it."""
        clock = clock or Clock()
        made_here = not folder.exists()
        with world_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
        if (folder / DATABASE).exists():
            raise UserError(say("{folder} 里已经有一个办公室。", folder=folder))
        beside = folder / f".{DATABASE}.new"
        beside.unlink(missing_ok=True)
        engine = open_database(beside)
        try:
            make_schema(engine)
            origin = new_id()
            with writing(engine) as connection:
                unit = Unit(connection)
                begin(unit)
                unit.commit(
                    label=say("新建办公室"),
                    origin=origin,
                    at=clock.now(),
                    clerk=clerk,
                    reason=None,
                    reverts=None,
                    schema_version=LATEST_SCHEMA,
                )
                connection.execute(
                    insert(Office).values(
                        id=1,
                        origin=origin,
                        hospital=hospital,
                        made_at=clock.now(),
                        clerk=clerk,
                        demo=demo,
                    )
                )
            # Folded into the one file here, not at closing: that would not tell of a full disk.
            with worldly(), engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            engine.dispose()
            with world_errors(folder):
                beside.rename(folder / DATABASE)
        finally:
            engine.dispose()
            for left in folder.glob(f".{DATABASE}.new*"):
                left.unlink(missing_ok=True)
            if made_here and not any(folder.iterdir()):
                folder.rmdir()
        return cls(folder, clock)

    def close(self) -> None:
        """Lets go of the folder."""
        if hasattr(self, "_engine"):
            self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    @property
    def shelf(self) -> Shelf:
        """The schemes at hand: the office's own, and the program's, as the office uses them."""
        return Shelf.of(self.folder, self.identity.adopted)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def engine(self) -> Engine:
        """The database, for the rest of this layer."""
        return self._engine

    def set_clerk(self, clerk: str | None) -> None:
        """Who is working now; stands in the journal from here on."""
        with writing(self._engine) as connection:
            connection.execute(update(Office).values(clerk=clerk))
        self.identity = self._read_identity()

    def set_telephone(self, telephone: str | None) -> None:
        """Where the office is called; stands in its letters."""
        with writing(self._engine) as connection:
            connection.execute(update(Office).values(telephone=telephone))
        self.identity = self._read_identity()

    def adopt(self, scheme: str, lender: str | None) -> None:
        """By which scheme's standard the office scores where its own has none; None: by none."""
        with writing(self._engine) as connection:
            own = col(OfficeSide.scheme) == scheme
            connection.execute(update(OfficeSide).where(own).values(adopts=lender))
        self.identity = self._read_identity()

    def read(
        self,
        register: Register,
        *,
        ids: Collection[UUID] | None = None,
        year: ReportingYear | None = None,
    ) -> list[Record]:
        """The records of a register; with `year`, only those dated in it or undated."""
        with reading(self._engine) as connection:
            return read_rows(connection, register, ids=ids, year=year)

    def book(
        self, registers: Iterable[Register] = ALL, *, year: ReportingYear | None = None
    ) -> Book:
        """The records of `registers`; of yearly ones only `year`'s, where it is given."""
        wanted = [(each, year if each.yearly else None) for each in registers]
        fresh = [each for each in wanted if (each[0].key, each[1]) not in self._kept]
        if fresh:
            with reading(self._engine) as connection:
                for register, part in fresh:
                    rows = read_rows(connection, register, year=part)
                    self._kept[register.key, part] = {row.id: row for row in rows}
        return Book({each.key: self._kept[each.key, part] for each, part in wanted})

    def counts(self, listing: Listing) -> Mapping[tuple[str, Standing], int]:
        """How many records of a list there are of each kind and standing."""
        with reading(self._engine) as connection:
            return counts_of(connection, listing)

    def window(self, listing: Listing, offset: int, limit: int) -> list[Record]:
        """`limit` records of a list from the `offset`th on, in its order."""
        with reading(self._engine) as connection:
            ids = window_of(connection, listing, offset, limit)
            rows = {row.id: row for row in read_rows(connection, listing.register, ids=ids)}
        return [rows[each] for each in ids]

    def order(self, listing: Listing) -> IdRun:
        """The ids of all records of a list in its order, as text without dashes."""
        with reading(self._engine) as connection:
            return self._words.order(connection, listing)

    def get_ready(self, listing: Listing) -> bool:
        """Takes a step towards quick searches in a list; False: there was nothing left to do."""
        with reading(self._engine) as connection:
            return self._words.get_ready(connection, listing)

    def sums(
        self, listing: Listing, keys: Collection[str], ids: Collection[UUID] | None = None
    ) -> Sums:
        """The sums of number columns over what counts of a list, or over some of its records.

        Drafts are added up only where the list is one of drafts.
        """
        drafts = listing.standing is Standing.DRAFT
        with reading(self._engine) as connection:
            found: Iterable[str] | None = None if ids is None else (each.hex for each in ids)
            if found is None and listing.words:
                found = self._words.order(connection, listing)
            return sums_of(connection, listing, keys, found, drafts=drafts)

    def drafts_among(self, ids: Collection[UUID]) -> int:
        """How many of these records are drafts."""
        with reading(self._engine) as connection:
            return drafts_among(connection, (each.hex for each in ids))

    def place(self, listing: Listing, record: UUID) -> int | None:
        """Where a record stands in a list, from 0; None: it is not in it."""
        with reading(self._engine) as connection:
            return place_of(connection, listing, record)

    def found(
        self, words: tuple[str, ...], registers: Collection[str], side: Side | None, most: int
    ) -> Mapping[str, Latest]:
        """The records of many registers that hold all the words, at most so many of each."""
        with reading(self._engine) as connection:
            return found_in(connection, words, registers, side, most)

    def naming(
        self,
        people: Collection[UUID],
        words: tuple[str, ...],
        registers: Collection[str],
        side: Side | None,
        *,
        most: int,
        besides: tuple[str, ...] = (),
    ) -> Mapping[str, Latest]:
        """The records of many registers that name these people and do not hold the words.

        They hold those of the words that are `besides` the people's names.
        """
        with reading(self._engine) as connection:
            return naming_in(connection, people, words, registers, side, most=most, besides=besides)

    def proven_by(self, evidence: UUID) -> Mapping[str, list[UUID]]:
        """The records that name the evidence, by register."""
        with reading(self._engine) as connection:
            found: dict[str, list[UUID]] = {}
            users = users_of(connection, {evidence: BY_KEY["evidence"]})
            for record, register in users.get(evidence, {}).items():
                found.setdefault(register, []).append(record)
        return found

    def closed_content(self, sha256: str) -> bytes | None:
        """What a year was closed with, packed; None where it is not in this office."""
        with reading(self._engine) as connection:
            return connection.execute(
                select(col(ClosedContent.content)).where(col(ClosedContent.sha256) == sha256)
            ).scalar()

    def words_written(self, kind: str) -> tuple[str, ...]:
        """What fields of this kind of word (`FieldSpec.recurs`) hold, most often written first."""
        with reading(self._engine) as connection:
            return words_written(connection, kind)

    def years(self, registers: Iterable[Register]) -> set[int]:
        """The calendar years in which records of `registers` begin or end."""
        with reading(self._engine) as connection:
            return {year for each in registers for year in years_of(connection, each)}

    def change(
        self,
        label: Message,
        act: Callable[[Unit], None],
        *,
        reason: str | None = None,
        reverts: UUID | None = None,
    ) -> ChangeSet | None:
        """Runs `act` and writes what it collected, with its journal; None: there was nothing."""
        with writing(self._engine) as connection:
            unit = Unit(connection)
            act(unit)
            if unit.empty:
                return None
            change = unit.commit(
                label=label,
                origin=self.identity.origin,
                at=self.clock.now(),
                clerk=self.identity.clerk,
                reason=reason,
                reverts=reverts,
                schema_version=LATEST_SCHEMA,
            )
        self._keep_up(unit)
        self._words.follow(unit.put_records.values(), unit.removed.values())
        if unit.sides:
            self.identity = self._read_identity()
        return change

    def _keep_up(self, unit: Unit) -> None:
        """What was read stays right: changed records are replaced, in copies, for others hold it."""
        put: dict[str, list[Record]] = {}
        for register, record in unit.put_records.values():
            put.setdefault(register.key, []).append(record)
        gone = {each.key for each in unit.removed.values()}
        for key, year in list(self._kept):
            if key not in put and key not in gone:
                continue
            # A copy hashes no id anew: of many thousand that would be most of a change's time.
            rows = dict(self._kept[key, year])
            for each in unit.removed:
                rows.pop(each, None)
            for record in put.get(key, ()):
                rows.pop(record.id, None)
                if year is None or _dated_in(BY_KEY[key], record, year):
                    rows[record.id] = record
            self._kept[key, year] = rows

    def _renew_faces(self) -> None:
        with reading(self._engine) as connection:
            old = faces_are_old(connection)
        if old:
            with writing(self._engine) as connection:
                renew_faces(connection)

    def _read_identity(self) -> OfficeIdentity:
        with reading(self._engine) as connection:
            row = connection.execute(
                select(
                    *map(
                        col,
                        (
                            Office.origin,
                            Office.hospital,
                            Office.clerk,
                            Office.telephone,
                            Office.demo,
                        ),
                    )
                )
            ).one()
            sides = connection.execute(
                select(
                    col(OfficeSide.scheme), col(OfficeSide.side), col(OfficeSide.adopts)
                ).order_by(col(OfficeSide.position))
            ).all()
        return OfficeIdentity(
            origin=row.origin,
            hospital=row.hospital,
            sides=tuple((scheme, Side(side)) for scheme, side, _ in sides),
            clerk=row.clerk,
            telephone=row.telephone,
            demo=row.demo,
            adopted={scheme: lender for scheme, _, lender in sides if lender},
        )


def _dated_in(register: Register, record: Record, year: ReportingYear) -> bool:
    """Whether `read_rows` of that year would give the record: dated in it, or undated."""
    day = record.value(register.when) if register.when else None
    return day is None or day in year
