"""A package looked at by whoever receives it: whole, from whom it says, and scored anew."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from uuid import UUID

from pydantic import ValidationError

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, plain_number, say
from duikou_desktop.core.task import Task
from duikou_desktop.core.typed_json import Unfit, from_json
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.manifest import Manifest, Part
from duikou_desktop.exchange.package import Package, open_package
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.schemes.digest import parameters_sha256, standard_sha256
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment
from duikou_desktop.scoring.tally import claimed
from duikou_desktop.services.data_limits import check_records, parts_to_read
from duikou_desktop.services.package_content import ASSESSMENT, RECORDS, REDUCED
from duikou_desktop.services.package_evidence import not_there, originals_of
from duikou_desktop.services.package_truth import hold_to_contents, hold_to_records
from duikou_desktop.services.scored_year import ScoredYear, borrowed_words, reporting_year
from duikou_desktop.services.scores import scheme_relations, score_book
from duikou_desktop.storage.changes import links_of

_DIGEST = 8  # bytes: of a line, among a few thousand


@dataclass(frozen=True, slots=True)
class PointCompared:
    """A point where the three do not agree; None: undecided."""

    relation: UUID | None
    point: str
    own: Decimal | None  # what the form says: the office's own score, else the computed one
    stated: Decimal | None  # what the office's program computed from the records
    anew: Decimal | None  # what ours computes from them

    @property
    def plain(self) -> dict[str, str | None]:
        """As JSON keeps it."""
        figures = {"own": self.own, "stated": self.stated, "recomputed": self.anew}
        return {
            "relation": str(self.relation) if self.relation else None,
            "point": self.point,
            **{
                key: None if value is None else plain_number(value)
                for key, value in figures.items()
            },
        }


@dataclass(frozen=True)
class CheckedPackage:
    """A package read through: every byte is what its key's holder sealed."""

    package: Package
    stated: HospitalAssessment
    anew: ScoredYear | None  # None: not scored anew
    why_not: Message | None  # why it was not
    compared: tuple[PointCompared, ...]
    # By record, a digest of what it says and names: the same as long as nothing of it is another.
    lines: Mapping[UUID, str] = field(default_factory=dict)
    absent: int = 0  # files of records behind points that it does not hold

    @property
    def evidence_lost(self) -> int:
        """How many files are not there: as it says itself, or as ours finds where that is more."""
        return max(self.manifest.evidence_lost, self.absent)

    @property
    def manifest(self) -> Manifest:
        """What it says of itself."""
        return self.package.manifest

    @property
    def reference(self) -> Message | None:
        """Why what was counted anew is for reference only: by a standard that was borrowed."""
        return borrowed_words(self.anew.scheme.reference) if self.anew is not None else None

    @property
    def judged(self) -> Decimal:
        """How many points of the recount are the office's own word: of what only people can judge."""
        if self.anew is None:
            return Decimal(0)
        return self.anew.own_word()

    @property
    def disagrees(self) -> bool:
        """Whether the office's program and ours count differently, or ours could not count."""
        return self.anew is None or any(each.stated != each.anew for each in self.compared)


def evidence_words(said: Manifest) -> Message:
    """How much of its evidence a package holds, as it says itself."""
    if said.evidence == "catalogue":
        words = say("只有目录，没有文件")
    elif said.evidence == "reduced":
        words = say("{n} 个文件，大照片缩小过", n=said.evidence_files)
    else:
        words = say("{n} 个文件", n=said.evidence_files)
    lost = said.evidence_lost
    return say("{words}，{n} 个原单位找不到或被改动过", words=words, n=lost) if lost else words


def check_package(path: Path, shelf: Shelf, task: Task | None = None) -> CheckedPackage:
    """Verifies the package and scores its records by the standard it names, if that is here.

    Raises PackageFault for whatever is not as it was sealed, EnvironmentProblem, Cancelled.
    """
    return check_opened(open_package(path), shelf, task)


def check_opened(package: Package, shelf: Shelf, task: Task | None = None) -> CheckedPackage:
    """As `check_package`, of one whose signature was looked at.

    Raises PackageFault for whatever is not as it was sealed, EnvironmentProblem, Cancelled.
    """
    data: dict[str, bytes] = {}
    wanted = parts_to_read(package.manifest, ASSESSMENT, REDUCED)

    def keep(part: Part, chunks: Iterator[bytes]) -> None:
        if part.path in wanted:
            data[part.path] = b"".join(chunks)
            return
        for _ in chunks:
            pass

    read_through(package, task, keep)
    check_records(each for path, each in data.items() if path.startswith(f"{RECORDS}/"))
    stated = read_assessment(data)
    book = read_book(data)
    said = package.manifest
    scheme, why_not = scheme_of(said, shelf)
    standard = scheme.standard(said.side) if scheme is not None else None
    originals = originals_of(data.get(REDUCED, b"{}"))
    hold_to_contents(said, stated, book, originals, standard)
    anew = score_package(said, scheme, book) if scheme is not None else None
    if anew is not None:
        hold_to_records(said, stated, anew)
    compared = tuple(_compare(stated, anew.assessment)) if anew is not None else ()
    lost = len(not_there(said, book, originals, _behind(anew.assessment))) if anew else 0
    everything = chain.from_iterable(book.records.values())
    gone = {each.id for each in not_there(said, book, originals, everything)}
    lines = _lines(data, book, gone)
    return CheckedPackage(package, stated, anew, why_not, compared, lines, lost)


def _behind(found: HospitalAssessment) -> Iterator[UUID]:
    for part in _parts(found):
        for point in part.points:
            yield from point.records


def _lines(data: Mapping[str, bytes], book: Book, gone: Collection[UUID]) -> dict[UUID, str]:
    """By record, a digest of its line and of what it says through others.

    Those are its rows (a title of a person, a party of an agreement) and what it names: its evidence, byte
    for byte, its person, its batch. Not the relation: all hang on it.
    `gone`: evidence whose file did not come.
    """
    own = _own_lines(data, book)
    own |= {each: f"{own[each]} gone" for each in gone}
    beside: dict[UUID, list[str]] = defaultdict(list)
    for key, register in BY_KEY.items():
        for record in book.all(key):
            for field_key, to, named in links_of(register, record):
                if field_key == register.parent:
                    for parent in named:
                        beside[parent].append(own[record.id])
                elif to != "relation":
                    beside[record.id] += [own.get(each, "") for each in named]
    return {
        record_id: blake2b(
            "\n".join((line, *sorted(beside[record_id]))).encode(), digest_size=_DIGEST
        ).hexdigest()
        for record_id, line in own.items()
    }


def _own_lines(data: Mapping[str, bytes], book: Book) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for key in BY_KEY:
        # A book keeps the order: the records and the lines they stand on go side by side.
        rows, lines = book.all(key), data.get(f"{RECORDS}/{key}.jsonl", b"").splitlines()
        if len(rows) != len(lines):  # one id twice
            raise PackageFault(Why.INCONSISTENT)
        for record, line in zip(rows, lines, strict=True):
            found[record.id] = blake2b(line, digest_size=_DIGEST).hexdigest()
    return found


def read_assessment(data: dict[str, bytes]) -> HospitalAssessment:
    """The score the office stated, from the parts read. Raises PackageFault."""
    try:
        found: HospitalAssessment = from_json(HospitalAssessment, json.loads(data[ASSESSMENT]))
    except (KeyError, ValueError, Unfit, RecursionError) as error:
        raise PackageFault(Why.UNREADABLE) from error
    return found


def read_book(data: dict[str, bytes]) -> Book:
    """The records, from the parts read. Raises PackageFault."""
    try:
        return Book.of(
            {
                register.key: list(_records(data.get(f"{RECORDS}/{register.key}.jsonl", b""), key))
                for key, register in BY_KEY.items()
            }
        )
    except (UserError, ValidationError, ValueError, RecursionError) as error:
        raise PackageFault(Why.UNREADABLE) from error


def _records(lines: bytes, key: str) -> Iterator[Record]:
    for line in lines.splitlines():
        raw = json.loads(line)
        if not isinstance(raw, dict):
            raise PackageFault(Why.UNREADABLE)
        yield read_record(BY_KEY[key], raw)


def scheme_of(manifest: Manifest, shelf: Shelf) -> tuple[Scheme | None, Message | None]:
    """Our own copy of the scheme, if the very one is here; else why the year is not scored anew.

    Of every version at hand: which of them is in use here says nothing of an office's year. One that has
    no standard may have been scored by any other's: its manifest names no lender, but the standard.
    """
    named = manifest.scheme
    if named.id not in shelf.ids():
        return None, say("本机没有方案 {scheme}，没有重新计算。先安装方案。", scheme=named.id)
    for scheme in chain(shelf.versions(named.id), shelf.borrowing(named.id)):
        standard = scheme.standard(manifest.side)
        if (
            standard is not None
            and standard_sha256(standard) == named.standard_sha256
            and parameters_sha256(scheme.parameters) == named.parameters_sha256
        ):
            return scheme, None
    ours = shelf.as_written(named.id)
    if not ours.standards:
        return None, say(
            "本方案没有考核标准，上报包借用了别的方案的标准，本机没有那个标准，没有重新计算。"
            "先安装借出标准的那个方案。"
        )
    return None, say(
        "上报包按方案第 {theirs} 版的标准计算，本机的第 {ours} 版不同，没有重新计算。",
        theirs=named.version,
        ours=ours.version,
    )


def score_package(manifest: Manifest, scheme: Scheme, book: Book) -> ScoredYear:
    """The package's records scored by our copy of its standard.

    Raises UserError where they pair a supporter with nobody: no office could seal such a year.
    """
    period = reporting_year(scheme, manifest.year)
    paired = scheme_relations(book, manifest.hospital, scheme.id, manifest.side, period)
    if manifest.side is Side.SUPPORTER and not paired:
        raise UserError(
            say(
                "上报包的记录里没有{name}的结对关系，不能重新计算，也不能采用。请原单位核对后重新封包。",
                name=manifest.hospital_name,
            )
        )
    return score_book(
        book,
        scheme,
        manifest.side,
        hospital=manifest.hospital,
        year=manifest.year,
        as_of=manifest.as_of,
    )


def _compare(stated: HospitalAssessment, anew: HospitalAssessment) -> Iterator[PointCompared]:
    """Where the form, the office's program and ours do not say the same, relation by relation."""
    ours = {each.relation: each for each in _parts(anew)}
    for part in _parts(stated):
        other = ours.get(part.relation)
        for point in part.points:
            fresh = other.point(point.id).score if other is not None else None
            form = claimed(point)
            if not form == point.score == fresh:
                yield PointCompared(part.relation, point.id, form, point.score, fresh)


def _parts(found: HospitalAssessment) -> tuple[Assessment, ...]:
    return found.relations or (found.whole,)
