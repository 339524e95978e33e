"""Reads the rows of a workbook into records, register by register, links followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from typing import Any
from uuid import UUID

from duikou_desktop.core.errors import Fault, UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.text import half_width, squeeze
from duikou_desktop.documents.workbook import SheetRow
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.closed_years import refusal
from duikou_desktop.domain.keys_in_words import words_as_keys
from duikou_desktop.domain.link_words import BETWEEN, LinkWords, called
from duikou_desktop.domain.reading import check_together, read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.registers.explanation import EXPLANATION
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.subject_words import subject_of_words
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.filling import filled
from duikou_desktop.services.import_links import EvidenceCells, find_link, split_links
from duikou_desktop.services.import_matching import Matcher, Typed, fixed_id
from duikou_desktop.services.import_schemes import read_scheme
from duikou_desktop.services.known_hospitals import KnownHospitals
from duikou_desktop.services.scores import check_judgement
from duikou_desktop.storage.store import OfficeIdentity


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with one row; `field` None: with the whole of it."""

    row: SheetRow
    field: str | None
    message: Message


@dataclass
class RowReader:
    """Reads rows in the order of registers; each register sees what came before it."""

    identity: OfficeIdentity
    before: Book
    records: dict[str, dict[UUID, Record]]
    evidence: EvidenceCells
    shelf: Shelf  # the schemes that a cell may name
    within: UUID | None = None  # the relation in view: a batch named in a row is one of its batches
    to_write: dict[UUID, tuple[Register, Record]] = field(default_factory=dict)
    faults: list[RowFault] = field(default_factory=list)
    settled: list[tuple[SheetRow, UUID]] = field(default_factory=list)
    # Links found since the records last changed: the same few names stand in most rows.
    _found: dict[tuple[str, str, tuple[UUID, ...]], UUID] = field(default_factory=dict)
    _refused: dict[tuple[str, str], SheetRow] = field(default_factory=dict)
    skipped: int = 0

    @property
    def book(self) -> Book:
        """The office's records with those of the rows read so far."""
        return Book(self.records)

    def read(self, register: Register, rows: list[SheetRow], task: Task | None = None) -> None:
        """Reads all rows of one register. Raises Cancelled."""
        task = task or Quiet()
        own = {spec.key for spec in register.fields if spec.to == register.key}
        words = LinkWords(self.book)
        self._found.clear()
        typed = []
        for number, row in enumerate(rows):
            if number % 500 == 0:
                task.check()
                task.progress(number, len(rows))
            made = self._typed(register, row, words, own)
            if made is not None:
                typed.append((row, made))
        matcher = Matcher.of(register, self.records.get(register.key, {}).values())
        settled = self._settle(register, typed, matcher)
        self.settled += settled
        if own:
            self._link_within(register, settled, own)

    def read_alone(self, register: Register, row: SheetRow) -> Typed | None:
        """One row as a record, matched with none; None, its faults noted, where it is none."""
        return self._typed(register, row, LinkWords(self.book), set())

    def _typed(
        self, register: Register, row: SheetRow, words: LinkWords, later: set[str]
    ) -> Typed | None:
        """The row as a record; None, with its faults noted, where it cannot be one."""
        faults: list[Fault] = []
        told = words_as_keys(register, row.values)
        raw: dict[str, Any] = {key: value for key, value in told.items() if key not in later}
        relations: tuple[UUID, ...] = ()
        # The relation first: it narrows whom the other links may mean.
        for key in _told_by_words(register.key):
            if key not in raw:
                continue
            try:
                raw[key] = self._value(register, key, raw[key], words, relations)
                if key == "relations":
                    relations = raw[key]
            except UserError as error:
                del raw[key]
                faults.append(Fault(key, error.message))
        record: Any = None
        try:
            record = read_record(register, raw)
            record = self._completed(register, record, raw)
        except UserError as error:
            known = {each.field for each in faults}
            more = error.faults or (Fault(None, error.message),)
            # What a cell says cannot be read is not missing besides: told once.
            faults.extend(each for each in more if each.field is None or each.field not in known)
        if faults:
            self._refuse(row, *faults)
            return None
        return Typed(register, record, frozenset(raw))

    def _value(
        self,
        register: Register,
        key: str,
        value: object,
        words: LinkWords,
        relations: tuple[UUID, ...],
    ) -> object:
        spec = register.field_by_key.get(key)
        if key == "evidence" and spec is None:
            return self.evidence.read(str(value))
        if key == "relations":
            parts = split_links(str(value))
            return tuple(dict.fromkeys(self._link(words, "relation", part) for part in parts))
        if (reader := self._reader(key, words)) is not None:
            return reader(str(value))
        if spec is None or spec.to is None or isinstance(value, UUID):
            return value
        parts = split_links(str(value)) if spec.many else (str(value).strip(),)
        if spec.to == "batch" and self.within is not None and not relations:
            relations = (self.within,)
        found = tuple(self._link(words, spec.to, part, relations) for part in parts)
        return found if spec.many else found[0]

    def _reader(self, key: str, words: LinkWords) -> Callable[[str], object] | None:
        """What reads a cell of this column whose words mean something else than they say."""
        if key == "scheme":
            return partial(read_scheme, shelf=self.shelf)
        if key == "subject":
            return partial(subject_of_words, find=partial(self._link, words))
        return _READERS.get(key)

    def _link(
        self, words: LinkWords, to: str, written: str, relations: tuple[UUID, ...] = ()
    ) -> UUID:
        asked = (to, written, relations)
        if asked not in self._found:
            refused = self._refused.get((to, called(written)))
            if refused is not None and not words.find(to, written):
                raise UserError(
                    say("{sheet} 第 {row} 行有错，没有存入。", sheet=refused.sheet, row=refused.row)
                )
            self._found[asked] = find_link(words, to, written, relations)
        return self._found[asked]

    def _refuse(self, row: SheetRow, *faults: Fault) -> None:
        """Notes what is wrong with a row, and by what names other rows may mean it."""
        self.faults.extend(RowFault(row, each.field, each.message) for each in faults)
        for name in _row_names(row):
            self._refused.setdefault((row.register.key, name), row)

    def _completed(self, register: Register, record: Any, raw: dict[str, object]) -> Any:
        """The record with what the office itself tells. Raises UserError."""
        if register.parent is not None and record.value(register.parent) is None:
            label = say(register.label_of(register.parent))
            message = say("没有写明是哪一条的：“{label}”要填。", label=label)
            raise UserError(message, (Fault(register.parent, message),))
        if isinstance(record, Hospital) and record.name is None:
            raise UserError(say("没有医院名称。"))
        if isinstance(record, Relation) and None in (record.recipient, record.supporter):
            raise UserError(say("受援医院和支援医院都要填。"))
        if "scheme" in register.field_by_key and "scheme" not in raw:
            record = record.changed(scheme=self._own_scheme(record.side))
        record = filled(register, record, self.book, self.identity)
        if record.side is None and record.relations:
            record = record.changed(side=self._side_of(record.relations))
        if isinstance(record, Judgement):
            if record.side is None:
                sides = {side for own, side in self.identity.sides if own == record.scheme}
                record = record.changed(side=next(iter(sides)) if len(sides) == 1 else None)
            check_judgement(record, self.shelf)
        return record

    def _own_scheme(self, side: Side | None) -> str | None:
        own = {scheme for scheme, mine in self.identity.sides if side in (None, mine)}
        return next(iter(own)) if len(own) == 1 else None

    def _side_of(self, relations: tuple[UUID, ...]) -> Side | None:
        """The side on which the office stands in all these relations."""
        sides = set()
        for each in relations:
            relation = self.book.get(Relation, each)
            if relation is not None and relation.recipient == self.identity.hospital:
                sides.add(Side.RECIPIENT)
            if relation is not None and relation.supporter == self.identity.hospital:
                sides.add(Side.SUPPORTER)
        return next(iter(sides)) if len(sides) == 1 else None

    def _settle(
        self, register: Register, typed: list[tuple[SheetRow, Typed]], matcher: Matcher
    ) -> list[tuple[SheetRow, UUID]]:
        """Puts each row to the record it stands for: exact ones first, then changes and new."""
        settled: list[tuple[SheetRow, UUID]] = []
        differing = []
        for row, made in typed:
            same = matcher.same(made)
            if same is None:
                differing.append((row, made))
            else:
                self.skipped += 1
                settled.append((row, same.id))
        for row, made in differing:
            same = matcher.same(made)
            if same is not None:
                self.skipped += 1
                settled.append((row, same.id))
                continue
            record = self._changed_or_new(row, made, matcher)
            if record is not None and self._is_open(row, register, record):
                matcher.add(record, made.identity)
                matcher.hold(record.id)
                self._put(register, record)
                settled.append((row, record.id))
        return settled

    def _is_open(self, row: SheetRow, register: Register, record: Record) -> bool:
        """Whether no closed year (封账) keeps the record as it was; else the row is refused."""
        told = refusal(register, self.before.find(register.key, record.id), record, self._closed)
        if told is not None:
            self._refuse(row, Fault(None, told))
        return told is None

    @cached_property
    def _closed(self) -> tuple[Approval, ...]:
        return tuple(each for each in self.before.each(Approval) if each.standing)

    def _changed_or_new(self, row: SheetRow, made: Typed, matcher: Matcher) -> Any | None:
        own_id = fixed_id(made.record)
        if isinstance(made.record, Hospital) and made.record.name:
            own_id = KnownHospitals(self.book).id_of(made.record.name)
        old = matcher.claim(made) or (matcher.by_id(own_id) if own_id else None)
        if old is None:
            # Two lessons on one topic in one day are two; anything else named twice is a slip.
            if not made.register.yearly and matcher.claimed(made):
                self._refuse(row, Fault(None, _said_twice(made.register)))
                return None
            namesakes = matcher.namesakes(made)
            if namesakes:
                parts = (self.book.caption_parts(made.register, each) for each in namesakes)
                names = "、".join(sorted(each[0] for each in parts))
                message = say("已有{names}。请写明是哪一位，或是另一个人。", names=names)
                self._refuse(row, Fault(made.register.apart, message))
                return None
            return made.record if own_id is None else made.record.changed(id=own_id)
        record = made.onto(old)
        if isinstance(old, Hospital):
            record = record.changed(name=old.name)
        wrong = tuple(check_together(made.register, record))
        if wrong:
            self._refuse(row, *wrong)
        return None if wrong else record

    def _link_within(
        self, register: Register, settled: list[tuple[SheetRow, UUID]], keys: set[str]
    ) -> None:
        """Links to records of the same register, once all its rows are there."""
        words = LinkWords(self.book)
        for row, record_id in settled:
            for key in keys & row.values.keys():
                spec = register.field_by_key[key]
                now: Any = self.records[register.key][record_id]
                try:
                    target = find_link(words, register.key, str(row.values[key]).strip())
                except UserError as error:
                    self._refuse(row, Fault(key, error.message))
                    self._take_back(register, record_id)
                    break
                if getattr(now, spec.attribute) != target:
                    if record_id not in self.to_write:
                        self.skipped -= 1
                    self._put(register, now.changed(**{spec.attribute: target}))

    def _take_back(self, register: Register, record_id: UUID) -> None:
        """Leaves the record as it was before this import, or out."""
        if self.to_write.pop(record_id, None) is None:
            self.skipped -= 1
        before = self.before.find(register.key, record_id)
        if before is not None:
            self.records[register.key][record_id] = before
        else:
            del self.records[register.key][record_id]

    def _put(self, register: Register, record: Record) -> None:
        self.records.setdefault(register.key, {})[record.id] = record
        self.to_write[record.id] = (register, record)


@cache
def _told_by_words(register_key: str) -> tuple[str, ...]:
    """The columns whose words mean something else than they say: links first by the relation."""
    common = ("relations", "evidence", "scheme", *_READERS)
    own = ("subject",) if register_key == EXPLANATION.key else ()
    links = (spec.key for spec in BY_KEY[register_key].links)
    return tuple(dict.fromkeys((*common, *own, *links)))


def _row_names(row: SheetRow) -> Iterator[str]:
    """What other rows may call the record that a row would have made, as `called` gives it."""
    named = [str(row.values[key]) for key in row.register.identity if row.values.get(key)]
    for count in range(1, len(named) + 1):
        yield called(BETWEEN.join(named[:count]))


def _said_twice(register: Register) -> Message:
    if register.apart is None:
        return say("和同一张表里另一行说的是同一条，内容却不同。合并成一行。")
    return say(
        "和同一张表里另一行说的是同一条，内容却不同。合并成一行；是同名的两个人，就填“{label}”。",
        label=say(register.label_of(register.apart)),
    )


def _side(words: str) -> Side:
    plain = squeeze(words).removesuffix("医院").removesuffix("方")
    for side in Side:
        if plain in (side.value, side.label):
            return side
    raise UserError(say("“{words}”看不懂。填“受援”或“支援”。", words=words[:20]))


def _point(words: str) -> str:
    return squeeze(half_width(words)).upper()


_READERS: dict[str, Callable[[str], object]] = {
    "side": _side,
    "point": _point,
}
