"""Two clerks' halves compared: the same office copied, and both went on.

Their journals begin alike; what came after tells which record each of them touched. What only the
other half touched is simply taken; what both made something else of is a conflict, for a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, label, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.closed_years import refusal
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import COMMON_LABELS, Register
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.approval import APPROVAL, Approval
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.field_union import joined, united
from duikou_desktop.services.import_matching import identity_of
from duikou_desktop.services.merge_memory import kept_before, version_of
from duikou_desktop.storage.halves import Touched, common_lines, touched_since
from duikou_desktop.storage.journal import first_broken_line
from duikou_desktop.storage.store import Store

# Told apart by their bytes: two scans may be called the same.
_BY_CONTENT = frozenset({"evidence"})


# Of a point, a finding, a section there is one word of the office: of two nobody knows which counts.
_ONLY_ONE = frozenset({"judgement", "explanation", "report_text", "declaration"})


class Take(StrEnum):
    """What a person decides of a conflict."""

    ONE = "one"  # only of a record that each half entered anew: one of both
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"  # only of a record that each half entered anew

    @property
    def label(self) -> str:
        """In a list."""
        return _TAKES[self]


_TAKES = {
    Take.ONE: label("合成一条"),
    Take.MINE: label("用本机的"),
    Take.THEIRS: label("用另一份的"),
    Take.BOTH: label("两条都留"),
}


CHANGED = label("最后修改")


@dataclass(frozen=True, slots=True)
class Differing:
    """A field of a conflict in the words of both."""

    label: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class Conflict:
    """A record that both halves made something else of; None: it was not there, or was deleted.

    `twin`: each half entered it anew, the other's under this id.
    """

    register: Register
    id: UUID
    title: str
    mine: Record | None
    theirs: Record | None
    changed: Differing  # by whom last, and when
    twin: UUID | None = None
    one: Record | None = None  # of a twin: both in one, where they do not contradict each other
    refused: Message | None = None  # why the other's cannot be had: its year is closed here

    @property
    def their_id(self) -> UUID:
        """Under which the other half has it."""
        return self.twin if self.twin is not None else self.id

    @property
    def may(self) -> tuple[Take, ...]:
        """What can be decided."""
        if self.refused is not None:
            return (Take.MINE,)
        if self.twin is None:
            return Take.MINE, Take.THEIRS
        return tuple(
            each
            for each in Take
            if (each is not Take.ONE or self.one is not None)
            and (each is not Take.BOTH or self.register.key not in _ONLY_ONE)
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """Records that the other half alone entered, changed and deleted."""

    added: int
    changed: int
    deleted: int

    @property
    def all(self) -> int:
        """All of them."""
        return self.added + self.changed + self.deleted


@dataclass(frozen=True)
class Halves:
    """What a merge would do."""

    parted_at: int  # lines of the journal that both have
    taken: Mapping[UUID, tuple[Register, Record | None]]  # only the other changed it; None: deleted
    united: Mapping[UUID, tuple[Register, Record]]  # each changed something else of it
    twins: Mapping[UUID, UUID]  # of the other's new records, those that this half entered as well
    conflicts: tuple[Conflict, ...]
    fresh: frozenset[UUID]  # of those taken, the ones this half has not
    mine: Mapping[UUID, Touched]  # what this half changed
    theirs: Mapping[UUID, Touched]

    @property
    def counts(self) -> Counts:
        """How many records are taken from the other half without asking."""
        deleted = sum(record is None for _, record in self.taken.values())
        added = len(self.fresh)
        return Counts(added, len(self.taken) - added - deleted, deleted)

    @property
    def brings_closing(self) -> bool:
        """Whether a closing comes with it, or may: that is never undone."""
        certain = (record for _, record in self.taken.values())
        offered = (each.theirs for each in self.conflicts)
        return any(isinstance(each, Approval) for each in (*certain, *offered))


def compare(store: Store, other: Store, apart: frozenset[UUID] = frozenset()) -> Halves:
    """What became of the office in the other half. Raises UserError where it is another office.

    `apart`: of the other's new records those that are none of ours, whatever they look like.
    """
    lines = _common_past(store, other)
    mine, theirs = touched_since(store.engine, lines), touched_since(other.engine, lines)
    here, there = _Side(store, mine, theirs), _Side(other, theirs, theirs)
    twins = _twins(here, there, apart)
    taken: dict[UUID, tuple[Register, Record | None]] = {}
    fresh: set[UUID] = set()
    both: dict[UUID, tuple[Register, Record]] = {}
    conflicts = []
    refused = kept_before(store)
    closed = closings(store)
    books = store.book(), other.book()
    for record_id, touched in theirs.items():
        register = BY_KEY[touched.register]
        now = there.now.get(record_id)
        new = with_ids(register, now, twins) if now is not None else None
        own_id = twins.get(record_id, record_id)
        held, before = here.now.get(own_id), _read(register, touched.before)
        if new == held or now == before:
            continue
        if record_id not in twins and held == before:
            taken[record_id] = register, now
            if held is None:
                fresh.add(record_id)
            continue
        if (record_id, version_of(register, now)) in refused:
            continue
        one = united(register, before, held, new) if record_id not in twins else None
        if one is not None:
            if one != held:
                both[record_id] = register, one
            continue
        told, book = (held, books[0]) if held is not None else (now, books[1])
        title = _title(register, told, book, store.shelf) if told is not None else ""
        twin = record_id if record_id in twins else None
        changed = Differing(CHANGED, said_by(mine.get(own_id)), said_by(touched))
        both_in_one = joined(register, held, new) if twin and held and new else None
        conflicts.append(
            Conflict(
                register,
                own_id,
                title,
                held,
                now,
                changed,
                twin,
                both_in_one,
                refusal(register, held, new, closed),
            )
        )
    return Halves(lines, taken, both, twins, tuple(conflicts), frozenset(fresh), mine, theirs)


def closings(store: Store) -> tuple[Approval, ...]:
    """Those that stand in a half."""
    read = store.read(APPROVAL)
    return tuple(each for each in read if isinstance(each, Approval) and each.standing)


def _title(register: Register, record: Record, book: Book, shelf: Shelf) -> str:
    """What a person calls it; of what hangs on a scheme its year and point, not the scheme's id."""
    if isinstance(record, Approval):
        side = record.side.label if record.side is not None else ""
        return " · ".join(map(str, filter(None, (record.year, side, record.approved_on))))
    if isinstance(record, Judgement):
        return " · ".join(
            map(str, filter(None, (record.year, record.point, _short(record, shelf))))
        )
    return " · ".join(book.caption_parts(register, record))


def _short(record: Judgement, shelf: Shelf) -> str:
    """What the score page calls the point; nothing where its scheme is not at hand."""
    if record.scheme not in shelf.ids():
        return ""
    scheme = shelf.scheme(record.scheme)
    standards = (scheme.standard(side) for side in Side if record.side in (None, side))
    points = (each for standard in standards if standard is not None for each in standard.points())
    return next((each.short for each in points if each.id == record.point), "")


def named(register: Register, record: Record, book: Book, shelf: Shelf) -> Message:
    """A record with its register, for whoever is to look at it."""
    return say(
        "{title}“{caption}”",
        title=say(register.title),
        caption=_title(register, record, book, shelf),
    )


def _common_past(store: Store, other: Store) -> int:
    """How many lines of the journal both have. Raises UserError where it is another office."""
    if store.folder.resolve() == other.folder.resolve():
        raise UserError(say("这是同一个文件夹，没有什么可合并。"))
    lines = common_lines(store.engine, other.engine)
    if not lines:
        raise UserError(say("另一份不是这个办公室的复制件，不能合并。"))
    if first_broken_line(other.engine) is not None:
        raise UserError(say("另一份的修改历史对不上，可能被别的程序改过，没有合并。"))
    return lines


def said_by(touched: Touched | None) -> str:
    """Who changed it last in a half, and when."""
    if touched is None:
        return ""
    at = f"{touched.at.astimezone():%Y-%m-%d %H:%M}"
    return f"{touched.by} {at}" if touched.by else at


def words_of(conflict: Conflict, mine: Book, theirs: Book) -> tuple[Differing, ...]:
    """The fields the two do not agree on; of one that was deleted, what the other says."""
    return tuple(
        Differing(name, one, two)
        for name, one, two in zip(
            _labels(conflict.register),
            _words(conflict.register, conflict.mine, mine),
            _words(conflict.register, conflict.theirs, theirs),
            strict=True,
        )
        if one != two and name not in _OF_PROGRAMS
    )


# Of a closing: what it closed, in figures that say nothing to a person.
_OF_PROGRAMS = {APPROVAL.field_by_key["content_sha256"].label}
_OWN = ("relations", "note", "draft")


def _labels(register: Register) -> Iterator[str]:
    yield from (spec.label for spec in register.fields)
    yield from (COMMON_LABELS[name] for name in (*_OWN, "evidence"))


def _words(register: Register, record: Record | None, book: Book) -> Iterator[str]:
    if record is None:
        yield from ("" for _ in _labels(register))
        return
    yield from (book.word(spec, record.value(spec.key)) for spec in register.fields)
    yield "、".join(book.caption("relation", each) for each in record.relations)
    yield record.note or ""
    yield "草稿" if record.draft else ""
    yield "、".join(book.caption("evidence", each) for each in record.evidence)


class _Side:
    """The records of one half that matter, as they stand now."""

    def __init__(
        self, store: Store, own: Mapping[UUID, Touched], others: Mapping[UUID, Touched]
    ) -> None:
        wanted: dict[str, set[UUID]] = {}
        for touched in (own, others):
            for record_id, each in touched.items():
                wanted.setdefault(each.register, set()).add(record_id)
        self.now: dict[UUID, Record] = {
            row.id: row for key, ids in wanted.items() for row in store.read(BY_KEY[key], ids=ids)
        }
        self.fresh = {
            record_id: BY_KEY[each.register]
            for record_id, each in own.items()
            if each.before is None and record_id in self.now
        }


def _twins(here: _Side, there: _Side, apart: frozenset[UUID]) -> dict[UUID, UUID]:
    """Of the other's new records those that this half entered anew, too, by what identifies them.

    What a record links to may itself be a twin: so again, until no more are found.
    """
    known = {
        (register.key, *_identity(register, here.now[each])): each
        for each, register in here.fresh.items()
    }
    found: dict[UUID, UUID] = {}
    order = {register.key: at for at, register in enumerate(ALL)}
    # A closing is a deed of its own, and what was sealed goes by it: two of one day are two.
    deeds = [each for each in there.fresh.items() if each[1] is not APPROVAL]
    fresh = sorted(deeds, key=lambda each: order[each[1].key])
    while True:
        before = len(found)
        claimed = set(found.values())
        for record_id, register in fresh:
            if record_id in found or record_id in here.now or record_id in apart:
                continue
            renamed = with_ids(register, there.now[record_id], found)
            own = known.get((register.key, *_identity(register, renamed)))
            if own is not None and own not in claimed and own not in there.now:
                found[record_id] = own
                claimed.add(own)
        if len(found) == before:
            return found


def _identity(register: Register, record: Record) -> tuple[object, ...]:
    common = (record.side, record.relations)
    if register.key in _BY_CONTENT:
        return (*common, *(record.value(spec.key) for spec in register.fields))
    return (*common, *identity_of(register, record))


def with_ids(register: Register, record: Record, ids: Mapping[UUID, UUID]) -> Record:
    """The record with other ids, its own and those it links to."""
    many = ("relations", "evidence", *(spec.attribute for spec in register.linking))
    values: dict[str, object] = {
        name: tuple(ids.get(each, each) for each in getattr(record, name)) for name in many
    }
    for spec in register.links:
        if not spec.many and (target := getattr(record, spec.attribute)) is not None:
            values[spec.attribute] = ids.get(target, target)
    changed: Record = record.changed(id=ids.get(record.id, record.id), **values)
    return changed


def _read(register: Register, raw: dict[str, object] | None) -> Record | None:
    return read_record(register, raw) if raw is not None else None
