"""Takes many files in at once, proposes what they prove, and gives them to records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.errors import Fault, UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.pinyin import match
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import EVIDENCE, Evidence
from duikou_desktop.services.evidence import file_of, unaltered
from duikou_desktop.services.evidence_keeping import Kept, keep, known_evidence
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store

# A photo of a lecture is taken that day, or the morning after.
_NEAR_DAYS = 1
_MOST_PROPOSED = 8


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of the files: new evidence, what was there already, what was refused."""

    evidence: tuple[Evidence, ...]  # in the order of the files, those already there among them
    fresh: int
    refused: tuple[Fault, ...]  # by file name
    change: ChangeSet | None
    restored: int = 0  # was there, but its file was gone or altered: now as it was

    @property
    def given(self) -> int:
        """How many files were handed in."""
        return len(self.evidence) + len(self.refused)

    @property
    def twins(self) -> int:
        """How many of them have the same content as one before them."""
        return len(self.evidence) - len({each.id for each in self.evidence})

    @property
    def known(self) -> int:
        """How many were there already, and whole."""
        return len(self.evidence) - self.fresh - self.twins - self.restored


@dataclass(frozen=True, slots=True)
class Target:
    """A record that evidence is given to."""

    register: str
    record: UUID


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record that a file may prove; the likelier, the higher."""

    record: Record
    likeness: int


@dataclass(frozen=True, slots=True)
class Damaged:
    """Evidence whose kept file is not what was kept."""

    evidence: Evidence
    altered: bool  # False: the file is gone


def take_in(
    store: Store,
    files: Sequence[Path],
    *,
    shrink: bool = True,
    targets: Sequence[Target] = (),
    task: Task | None = None,
) -> Intake:
    """Keeps files as evidence, and gives them to `targets`, in one step.

    Large photos are made smaller unless asked not to. A file that is already there is not
    kept twice, also when it was made smaller then; one whose kept file is gone or altered
    is put back. Raises Cancelled when given up: nothing
    is saved.
    """
    return save_kept(store, keep(store, files, shrink=shrink, task=task), targets)


def save_kept(store: Store, kept: Kept, targets: Sequence[Target] = ()) -> Intake:
    """Saves the evidence of files that were kept, and gives it to `targets`, in one step.

    What has been saved meanwhile is not saved twice.
    """
    kept = kept.beside(known_evidence(store))
    given = _given(store, [each.id for each in kept.evidence], targets)

    def put(unit: Unit) -> None:
        for each in (*kept.fresh, *kept.restored):
            unit.put(EVIDENCE, each)
        for register, record in given:
            unit.put(register, record)

    label = _label_of_gift(given)
    if kept.restored:
        label = say("找回佐证材料 {n} 份", n=len(kept.restored))
    if kept.fresh:
        label = say("加入佐证材料 {n} 份", n=len(kept.fresh))
    change = store.change(label, put)
    return Intake(kept.evidence, len(kept.fresh), kept.refused, change, restored=len(kept.restored))


def propose(
    evidence: Evidence, records: Iterable[Record], register: Register, book: Book
) -> tuple[Proposal, ...]:
    """The records a file may prove, the likeliest first.

    By the day the photo was taken, by a person named in the file's name, by words both have;
    what has no proof yet goes before what has one.
    """
    name = Path(evidence.name or "").stem
    found = []
    for record in records:
        likeness = _of_day(evidence.taken_on, register, record) + _of_people(
            name, register, record, book
        )
        if likeness:
            found.append(Proposal(record, likeness * 2 + (not record.evidence)))
    found.sort(key=lambda each: (-each.likeness, str(each.record.id)))
    return tuple(found[:_MOST_PROPOSED])


def _of_day(taken_on: date | None, register: Register, record: Record) -> int:
    first, last = register.span(record)
    if taken_on is None or first is None:
        return 0
    if first == taken_on:
        return 4
    if 0 < (taken_on - first).days <= _NEAR_DAYS:
        return 1
    return 1 if last is not None and first < taken_on <= last else 0


def _of_people(name: str, register: Register, record: Record, book: Book) -> int:
    """Whether the file is named for somebody the record names, or for its subject."""
    for spec in register.fields:
        if spec.to in ("assignment", "person"):
            value = record.value(spec.key)
            for each in value if isinstance(value, tuple) else (value,):
                person = book.word(spec, each)
                if person and person in name:
                    return 3
        elif spec.kind is FieldKind.LINE and spec.key in register.identity:
            word = record.value(spec.key)
            if word and len(word) > 1 and (word in name or (name and match(name, word))):
                return 2
    return 0


def give(store: Store, proofs: Sequence[UUID], targets: Sequence[Target]) -> ChangeSet | None:
    """Gives every evidence to every record, of whatever registers, in one step."""
    given = _given(store, proofs, targets)

    def put(unit: Unit) -> None:
        for register, record in given:
            unit.put(register, record)

    return store.change(_label_of_gift(given), put)


def give_each(store: Store, gifts: Sequence[tuple[UUID, Target]]) -> ChangeSet | None:
    """Gives each evidence to its own record, all in one step."""
    proofs: dict[Target, list[UUID]] = {}
    for proof, target in gifts:
        proofs.setdefault(target, []).append(proof)
    given = [one for target, each in proofs.items() for one in _given(store, each, [target])]

    def put(unit: Unit) -> None:
        for register, record in given:
            unit.put(register, record)

    return store.change(_label_of_gift(given), put)


def _label_of_gift(given: Sequence[tuple[Register, Record]]) -> Message:
    return say("给 {n} 条记录加佐证", n=len(given))


def _given(
    store: Store, proofs: Sequence[UUID], targets: Sequence[Target]
) -> list[tuple[Register, Record]]:
    """The records that gain a proof, as they are then. Raises UserError where one is gone."""
    wanted: dict[str, list[UUID]] = {}
    for each in targets:
        wanted.setdefault(each.register, []).append(each.record)
    found = [
        (BY_KEY[key], record)
        for key, ids in wanted.items()
        for record in store.read(BY_KEY[key], ids=ids)
    ]
    if len(found) < len(set(targets)):
        raise UserError(say("选中的记录里有 {n} 条已经删除。", n=len(set(targets)) - len(found)))
    return [
        (register, record.changed(evidence=tuple(dict.fromkeys((*record.evidence, *proofs)))))
        for register, record in found
        if not set(proofs) <= set(record.evidence)
    ]


def users_of_evidence(store: Store, evidence: UUID) -> tuple[tuple[Register, Record], ...]:
    """Every record that the evidence proves."""
    return tuple(
        (BY_KEY[key], record)
        for key, ids in store.proven_by(evidence).items()
        for record in store.read(BY_KEY[key], ids=ids)
    )


def damaged(store: Store, task: Task | None = None) -> tuple[Damaged, ...]:
    """Evidence whose file is gone or altered: every kept file is read."""
    task = task or Quiet()
    files = [each for each in store.book([EVIDENCE]).each(Evidence) if each.sha256 is not None]
    found = []
    for number, each in enumerate(files):
        task.check()
        task.progress(number, len(files))
        if file_of(store, each) is None:
            found.append(Damaged(each, altered=False))
        elif not unaltered(store, each):
            found.append(Damaged(each, altered=True))
    return tuple(found)
