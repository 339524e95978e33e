"""A report opened: each point with what was claimed, what was counted and why, records and evidence behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.files import keep_private, world_errors, write_pieces
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.exchange.manifest import EvidenceKind
from duikou_desktop.exchange.package import open_package, part_in_pieces, read_part
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment, ScoredPoint
from duikou_desktop.scoring.standard import Point, Standard
from duikou_desktop.services.checks import Explained
from duikou_desktop.services.desk.bearing import bears_on
from duikou_desktop.services.desk.city_words import CityWord, city_words, confirmed_rounds
from duikou_desktop.services.desk.deciding import Difference
from duikou_desktop.services.desk.record_seen import RecordSeen, record_seen
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.report_checks import report_checks
from duikou_desktop.services.desk.report_differences import differences_of
from duikou_desktop.services.desk.report_evidence import ReportEvidence
from duikou_desktop.services.desk.reviewing import ReviewedPart, ReviewedPoint, of_share, reviewed
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.services.package_check import (
    read_assessment,
    read_book,
    scheme_of,
    score_package,
)
from duikou_desktop.services.package_content import ASSESSMENT, RECORDS
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.year_evidence import FOLDER
from duikou_desktop.storage.desk import DeskStore

OPENED = "opened"  # where evidence is put to be looked at


@dataclass(frozen=True)
class PointSeen:
    """A point of the report."""

    point: Point
    reviewed: ReviewedPoint
    stated: ScoredPoint  # as the office's program has it, with the office's words
    anew: ScoredPoint | None  # as ours counts it
    records: tuple[RecordSeen, ...]
    evidence: tuple[str, ...]  # the parts of the package
    differences: tuple[Difference, ...] = ()  # of the two sides, that bear on it
    missing: tuple[str, ...] = ()  # what the package's own list names as not in it, and why
    came: EvidenceKind = "full"  # how the evidence of the package came
    by_cities: tuple[CityWord, ...] = ()  # at a province

    @property
    def as_decided(self) -> Decimal | None:
        """What ours counts by what was decided on them; None: nothing was, or it cannot be counted."""
        settled = self.reviewed.settled
        return settled.score if settled is not None else None

    @property
    def uncounted_as_decided(self) -> bool:
        """Whether its own records count it, and by what was decided nothing does."""
        settled = self.reviewed.settled
        return settled is not None and settled.score is None

    @property
    def loses(self) -> bool:
        """Whether it counts less than it is worth, or nobody knows what it counts; bonus loses nothing."""
        figures, most = self.reviewed.figures, self.reviewed.figures.maximum
        counts = figures.anew if self.reviewed.verdict is None else self.reviewed.stands
        return most is not None and (counts is None or counts < most)

    @property
    def differs_as_decided(self) -> bool:
        """Whether what was decided makes another score of it than its own records."""
        return self.as_decided is not None and self.as_decided != self.reviewed.figures.anew


@dataclass(frozen=True)
class PartSeen:
    """A relation, or the whole hospital."""

    relation: UUID | None
    other: str  # the other hospital; empty: the whole
    reviewed: ReviewedPart
    points: tuple[PointSeen, ...]


@dataclass(frozen=True)
class ReportSeen:
    """All of it."""

    report: Report
    standard: Standard
    parts: tuple[PartSeen, ...]
    checks: tuple[Explained, ...] = ()  # what does not fit in its records


def open_report(desk: DeskStore, scheme: Scheme, package: UUID) -> ReportSeen | None:
    """The report, if the package still stands for it. Raises PackageFault, EnvironmentProblem."""
    received = desk.package(package)
    if received is None:
        return None
    found = settled_round(desk, scheme, received.year)
    report = next((each for each in found.reports if each.received.id == package), None)
    opened = open_package(desk.package_file(package))
    compared_by = scheme
    # By the version the office scored by, where that is at hand: its points are those of the package.
    scheme = scheme_of(opened.manifest, Shelf.of(desk.folder))[0] or scheme
    standard = scheme.standard(received.side)
    if report is None or standard is None:
        return None
    stated = read_assessment({ASSESSMENT: read_part(opened, ASSESSMENT)})
    parts = [each.path for each in opened.manifest.parts if each.path.startswith(f"{RECORDS}/")]
    book = read_book({path: read_part(opened, path) for path in parts})
    counted = report.anew is not None
    anew = score_package(opened.manifest, scheme, book) if counted else None
    evidence = ReportEvidence.of(opened, anew)
    decided = differences_of(desk, compared_by, found, report)
    judged = of_share(reviewed(desk, received), report.share)
    said = city_words(confirmed_rounds(desk, compared_by, received.year), received, judged)
    shown = tuple(
        PartSeen(
            part.relation,
            book.other_hospital_name(part.relation, received.hospital) if part.relation else "",
            part,
            tuple(
                replace(
                    each,
                    differences=tuple(
                        one for one in decided.of(part.relation) if bears_on(each.point, one.told)
                    ),
                    by_cities=said.get((part.relation, each.point.id), ()),
                )
                for each in _points(
                    evidence,
                    standard,
                    part,
                    _of(stated, part.relation),
                    anew,
                )
            ),
        )
        for part in judged
    )
    checks = report_checks(anew, opened.manifest.as_of) if anew is not None else ()
    return ReportSeen(report, standard, shown, checks)


def _of(found: HospitalAssessment, relation: UUID | None) -> Assessment:
    return next((each for each in found.relations if each.relation == relation), found.whole)


def _points(
    evidence: ReportEvidence,
    standard: Standard,
    part: ReviewedPart,
    stated: Assessment,
    anew: ScoredYear | None,
) -> Iterator[PointSeen]:
    ours = anew.of(part.relation) if anew is not None else None
    points = {each.id: each for each in standard.points()}
    for each in part.points:
        name = each.figures.point
        if name not in points:  # of a version that is not here
            continue
        said, fresh = stated.point(name), ours.point(name) if ours is not None else None
        yield PointSeen(
            points[name],
            each,
            said,
            fresh,
            _records(anew, fresh) if anew is not None and fresh is not None else (),
            evidence.parts(points[name], part.relation),
            missing=evidence.missing(points[name], part.relation, fresh),
            came=evidence.came,
        )


def _records(anew: ScoredYear, point: ScoredPoint) -> tuple[RecordSeen, ...]:
    """In the order of their days; what has none last."""
    return tuple(sorted(_records_of(anew, point), key=lambda each: each.day or date.max))


def _records_of(anew: ScoredYear, point: ScoredPoint) -> Iterator[RecordSeen]:
    waiting = frozenset(point.waiting)
    for wanted in dict.fromkeys((*point.records, *point.waiting)):
        for key, rows in anew.book.records.items():
            record = rows.get(wanted)
            if record is not None:
                yield record_seen(anew.book, BY_KEY[key], record, counts=wanted not in waiting)


def put_out(desk: DeskStore, package: UUID, paths: tuple[str, ...]) -> Path:
    """Copies of evidence in a folder of the desk, to be looked at; returns the folder.

    Raises PackageFault where a byte is other than it was sealed, EnvironmentProblem.
    """
    opened = open_package(desk.package_file(package))
    folder = desk.folder / OPENED / str(package)
    with world_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    keep_private(folder)
    for path in paths:
        target = folder / path.removeprefix(f"{FOLDER}/")
        with world_errors(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
        write_pieces(target, part_in_pieces(opened, path))
    return folder.joinpath(paths[0].split("/")[1]) if paths else folder
