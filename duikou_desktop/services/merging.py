"""Merges the other half of an office into this one, in one step that can be taken back."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.closed_years import refusal
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.schemes.shelf import OWN, Shelf
from duikou_desktop.services.half_receipts import LeftOut, bring_receipts
from duikou_desktop.services.halves import (
    Counts,
    Halves,
    Take,
    closings,
    compare,
    named,
    said_by,
    with_ids,
)
from duikou_desktop.services.merge_memory import merge_label, remember_kept, version_of
from duikou_desktop.services.moving import arrive
from duikou_desktop.services.scheme_packs import install_scheme
from duikou_desktop.storage.backup import back_up
from duikou_desktop.storage.changes import ChangeSet, Unit, links_of
from duikou_desktop.storage.evidence_files import intact, keep_file, path_of
from duikou_desktop.storage.halves import Numbered, take_over_numbers
from duikou_desktop.storage.rows import registers_of, users_of
from duikou_desktop.storage.store import Store

Put = dict[UUID, tuple[Register, Record]]
Gone = dict[UUID, Register]


@dataclass(frozen=True)
class Merged:
    """What was done. `spared`: records deleted in one half and used by the other, which stay.

    `joined`: what the records are called of which each half changed something else.
    """

    change: ChangeSet | None
    taken: Counts  # without asking
    united: int  # each half changed something else of the record
    decided: int
    spared: tuple[Message, ...]
    files: int
    lost: tuple[str, ...]  # evidence whose file the other half has no more
    forked: tuple[Numbered, ...]  # packages that both sealed under one number, and nothing since
    left: LeftOut
    joined: tuple[Message, ...] = ()


@contextmanager
def opened_half(path: Path, beside: Path, task: Task | None = None) -> Iterator[Store]:
    """The other half: a folder, or the file it was carried off in, unpacked within `beside` meanwhile.

    Raises UserError, MoveFault, EnvironmentProblem, Cancelled.
    """
    with world_errors(path):
        is_file = stat.S_ISREG(path.stat().st_mode)
    if not is_file:
        if path.samefile(beside):
            raise UserError(say("这是同一个文件夹，没有什么可合并。"))
        with Store(path, only_read=True) as store:
            yield store
        return
    unpacked = beside / f".{new_id().hex[:12]}.half"
    try:
        arrive(path, unpacked, task)
        with Store(unpacked) as store:
            yield store
    finally:
        shutil.rmtree(unpacked, ignore_errors=True)


def merge(
    store: Store, other: Store, decided: Mapping[UUID, Take], task: Task | None = None
) -> Merged:
    """Takes over what only the other half has, and of each conflict what was decided.

    After a backup, and compared anew: what was decided on must still be so. Raises UserError where a conflict is
    undecided, or a year that one half closed was changed in the other; then nothing is changed but
    for evidence files that nothing names.
    """
    task = task or Quiet()
    asked = compare(store, other)
    refuse_closed(store, asked)
    _check_decided(asked, decided)
    # What is kept twice is no one's twin; nor then is what hangs on it.
    both = (each.twin for each in asked.conflicts if decided[each.id] is Take.BOTH)
    found = compare(store, other, frozenset(filter(None, both)))
    put, gone = _wanted(found, decided)
    _check_closings(store, found, put)
    files, lost = _bring_files(store, other, put, task)
    books = store.book(), other.book()
    spared: list[Message] = []

    def act(unit: Unit) -> None:
        spared.extend(_settle(unit, other, put, gone, books))
        for register, record in put.values():
            unit.put(register, record)
            if isinstance(record, Approval) and record.content_sha256 is not None:
                content = other.closed_content(record.content_sha256)
                unit.closed += [content] if content is not None else []
                unit.lasting = True  # a closing is never undone by the way
        # All that used them was looked at in settling.
        unit.removed.update(gone)
        for scheme, side in other.identity.sides:
            if (scheme, side) not in store.identity.sides:
                unit.stand_on(scheme, side)

    _bring_schemes(store, other)
    back_up(store.folder, "merge", store.clock)
    by = {each.their_id: each.id for each in found.conflicts}
    told = {by.get(each, each): said_by(touched) for each, touched in found.theirs.items()}
    change = store.change(merge_label(told), act)
    _remember(store, asked, decided, change)
    forked = take_over_numbers(store.engine, other.engine)
    left = bring_receipts(store, other)
    stayed = sum(record is None and each not in gone for each, (_, record) in found.taken.items())
    # As it was asked: what was decided to be kept twice is counted among what was decided.
    taken = replace(asked.counts, deleted=asked.counts.deleted - stayed)
    return Merged(
        change,
        taken,
        len(found.united),
        len(asked.conflicts),
        tuple(spared),
        files,
        lost,
        forked,
        left,
        tuple(named(*one, books[0], store.shelf) for one in found.united.values()),
    )


def _remember(
    store: Store, asked: Halves, decided: Mapping[UUID, Take], change: ChangeSet | None
) -> None:
    """What was not wanted of the other half is not asked again, until it is changed there."""
    kept = {
        each.their_id: version_of(each.register, each.theirs)
        for each in asked.conflicts
        if decided[each.id] is Take.MINE
    }
    if kept:
        remember_kept(store, change.id if change is not None else None, kept)


def _check_decided(found: Halves, decided: Mapping[UUID, Take]) -> None:
    for each in found.conflicts:
        if decided.get(each.id) not in each.may:
            raise UserError(
                say("还有两边都改过的记录没有决定：{title}。逐条选好再合并。", title=each.title)
            )


def _wanted(found: Halves, decided: Mapping[UUID, Take]) -> tuple[Put, Gone]:
    """What is to stand here afterwards, and what is not."""
    put: Put = {}
    gone: Gone = {}
    chosen: list[tuple[UUID, Register, Record | None]] = [
        (record_id, register, record) for record_id, (register, record) in found.taken.items()
    ]
    chosen += [(each, *both) for each, both in found.united.items()]
    chosen += [
        (each.id, each.register, each.one)
        if decided[each.id] is Take.ONE
        else (each.their_id, each.register, each.theirs)
        for each in found.conflicts
        if decided[each.id] is not Take.MINE
    ]
    for record_id, register, record in chosen:
        if record is None:
            gone[record_id] = register
        else:
            fresh = with_ids(register, record, found.twins)
            put[fresh.id] = register, fresh
    return put, gone


def _settle(
    unit: Unit, other: Store, put: Put, gone: Gone, books: tuple[Book, Book]
) -> Iterator[Message]:
    """A deletion yields where the other half uses the record; returns what is called that stays."""
    mine, theirs = books
    shelf = other.shelf
    while True:
        linked = {
            target: to
            for register, record in put.values()
            for _, to, targets in links_of(register, record)
            for target in targets
        }
        users = users_of(unit.connection, gone)
        used = [
            each for each in gone if each in linked or _used(each, users.get(each, ()), put, gone)
        ]
        for each in used:
            register = gone.pop(each)
            held = mine.find(register.key, each)
            if held is not None:
                yield named(register, held, mine, shelf)
        there = registers_of(unit.connection, linked)
        missing = [each for each in linked if each not in there and each not in put]
        for each in missing:
            register = BY_KEY[linked[each]]
            for record in other.read(register, ids=[each]):
                put[each] = register, record
                yield named(register, record, theirs, shelf)
        if not used and not missing:
            return


def _used(record: UUID, users: Iterable[UUID], put: Put, gone: Gone) -> bool:
    """Whether something that stays links to it."""
    for user in users:
        if user in gone:
            continue
        if user not in put:
            return True
        if any(record in targets for _, _, targets in links_of(*put[user])):
            return True
    return False


def refuse_closed(store: Store, found: Halves) -> None:
    """What no decision could mend is told before any is asked for.

    Raises UserError where a year that one half closed was changed in the other, or both closed it.
    """
    certain = {**found.taken, **found.united}
    put = {each: (of, record) for each, (of, record) in certain.items() if record is not None}
    _check_closings(store, found, put)
    closed = closings(store)
    for record_id, (register, record) in certain.items() if closed else ():
        fresh = with_ids(register, record, found.twins) if record is not None else None
        held = next(iter(store.read(register, ids=[record_id])), None)
        told = refusal(register, held, fresh, closed)
        if told is not None:
            raise UserError(
                say(
                    "这里 {year} 年已由{by}封账，另一份在分开以后又改过这一年的{title}。先在这里的“评分”页"
                    "重新打开这一年，再合并，合并以后再封账。",
                    **told.values,
                )
            )


def _check_closings(store: Store, found: Halves, put: Put) -> None:
    """The other half's closings must hold for what was done here. Raises UserError."""
    brought = [each for _, each in put.values() if isinstance(each, Approval) and each.standing]
    for each in brought:
        for held in closings(store):
            if (held.scheme, held.side, held.year) == (each.scheme, each.side, each.year) and (
                held.id != each.id
            ):
                raise UserError(
                    say(
                        "两份都封账了 {year} 年。在两份里都重新打开这一年，再合并；合并以后封账一次。",
                        year=each.year,
                    )
                )
    for record_id, touched in found.mine.items() if brought else ():
        register = BY_KEY[touched.register]
        before = read_record(register, touched.before) if touched.before is not None else None
        now = next(iter(store.read(register, ids=[record_id])), None)
        told = refusal(register, before, now, brought)
        if before != now and told is not None:
            raise UserError(
                say(
                    "另一份里 {year} 年已由{by}封账，这里在分开以后又改过这一年的{title}。在另一份里（不是这里）"
                    "打开“评分”页重新打开这一年，再合并，合并以后再封账。",
                    **told.values,
                )
            )


def _bring_files(store: Store, other: Store, put: Put, task: Task) -> tuple[int, tuple[str, ...]]:
    """Files before rows: how many came, and the names of those the other half has no more."""
    count, lost = 0, []
    evidence = [each for _, each in put.values() if isinstance(each, Evidence) and each.sha256]
    for done, each in enumerate(evidence):
        task.check()
        task.progress(done, len(evidence))
        digest = each.sha256 or ""
        if path_of(store.folder, digest).exists():
            continue
        if not intact(other.folder, digest):
            lost.append(each.name or digest)
            continue
        keep_file(store.folder, path_of(other.folder, digest))
        count += 1
    return count, tuple(lost)


def _bring_schemes(store: Store, other: Store) -> None:
    """Those of the other half's own that are not at hand here."""
    held = set(store.shelf.ids())
    theirs = Shelf((other.folder / OWN,))
    for each in theirs.ids():
        if each not in held:
            install_scheme(theirs.folder(each), store.folder)
