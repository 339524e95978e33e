"""The records behind a relation's figures of work, of either side: people on site, teaching, new techniques."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.records import activities, on_site, techniques
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.activity import ACTIVITY
from duikou_desktop.domain.registers.assignment import ASSIGNMENT
from duikou_desktop.domain.registers.technique import TECHNIQUE
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import Package, open_package, read_part
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.reconciling import book_of
from duikou_desktop.services.desk.record_seen import RecordSeen, record_seen
from duikou_desktop.services.desk.round_view import RelationLine, SideReport
from duikou_desktop.services.desk.told import report_on
from duikou_desktop.services.package_check import scheme_of, score_package
from duikou_desktop.services.package_content import REDUCED
from duikou_desktop.services.package_evidence import files_of, originals_of
from duikou_desktop.services.year_evidence import FOLDER
from duikou_desktop.storage.desk import DeskStore

STAYS, TEACHING, NEW = ASSIGNMENT.key, ACTIVITY.key, TECHNIQUE.key
WORKS = (STAYS, TEACHING, NEW)


@dataclass(frozen=True, slots=True)
class WorkRecord:
    """A record that a side counts, and where in its package the evidence lies."""

    side: Side
    package: UUID
    register: str  # its key: one of WORKS
    id: UUID
    seen: RecordSeen
    until: date | None  # the last day of a stay, as it was entered
    evidence: tuple[str, ...]  # parts of the package, each file once


def work_records(desk: DeskStore, scheme: Scheme, line: RelationLine) -> tuple[WorkRecord, ...]:
    """What each side of the relation counts, by register, side and day.

    Raises PackageFault, EnvironmentProblem.
    """
    found = (
        each
        for side in line.sides
        if side.counts and side.report is not None and side.report.not_counted is None
        for each in _of_side(desk, scheme, side, side.report.received.id)
    )
    return tuple(
        sorted(
            found,
            key=lambda each: (
                WORKS.index(each.register),
                each.side is Side.RECIPIENT,
                each.seen.day or date.max,
            ),
        )
    )


def _of_side(
    desk: DeskStore, scheme: Scheme, side: SideReport, package: UUID
) -> Iterator[WorkRecord]:
    opened = open_package(desk.package_file(package))
    by = scheme_of(opened.manifest, Shelf.of(desk.folder))[0] or scheme
    report = report_on(score_package(opened.manifest, by, book_of(desk, package)))
    parts = _parts_by_file(opened)
    for register, record in _counted(report.of_relation(side.relation)):
        files = files_of(report.book, (record.id,))
        yield WorkRecord(
            side.side,
            package,
            register.key,
            record.id,
            record_seen(report.book, register, record, counts=True),
            register.span(record)[1] if register is ASSIGNMENT else None,
            tuple(parts[each.sha256] for each in files if each.sha256 in parts),
        )


def _counted(report: YearReport) -> Iterator[tuple[Register, Record]]:
    """As the figures of the relation are counted when a package is taken."""
    works: tuple[tuple[Register, Iterable[Record]], ...] = (
        (ASSIGNMENT, on_site(report)),
        (ACTIVITY, (each for each in activities(report) if each.kind)),
        (TECHNIQUE, techniques(report)),
    )
    for register, records in works:
        for each in records:
            yield register, each


def _parts_by_file(opened: Package) -> dict[str | None, str]:
    """By the SHA-256 that a record names, the first part that holds the file."""
    originals = originals_of(read_part(opened, REDUCED)) if REDUCED in opened.placed else {}
    found: dict[str | None, str] = {}
    for each in opened.manifest.parts:
        if each.path.startswith(f"{FOLDER}/"):
            found.setdefault(originals.get(each.path, each.sha256), each.path)
    return found
