"""The evidence of an opened report: what lies behind each of its points, and what is not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.exchange.manifest import EvidenceKind
from duikou_desktop.exchange.package import Package, read_part
from duikou_desktop.scoring.assessment import ScoredPoint
from duikou_desktop.scoring.standard import Point
from duikou_desktop.services.package_content import REDUCED
from duikou_desktop.services.package_evidence import files_of, not_there, originals_of
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.year_evidence import FOLDER, MISSING, place_of

_LIST = f"{FOLDER}/{MISSING}"


@dataclass(frozen=True)
class ReportEvidence:
    """Read once a report: a package may have thousands of parts, and a report hundreds of points."""

    came: EvidenceKind  # how the evidence of the package came
    _anew: ScoredYear | None
    _by_place: Mapping[str, tuple[str, ...]]  # the parts in the folder of each point
    _told: Mapping[str, tuple[str, ...]]  # by such a folder, what its office could not put in
    _absent: frozenset[UUID]  # of the files that records name, those that are in no part
    _made_of: Mapping[str, str]  # by part, the SHA-256 of the file that a record names

    @classmethod
    def of(cls, opened: Package, anew: ScoredYear | None) -> Self:
        """That of the package. Raises PackageFault, EnvironmentProblem."""
        originals = originals_of(read_part(opened, REDUCED)) if REDUCED in opened.placed else {}
        return cls(
            opened.manifest.evidence,
            anew,
            _by_place(opened),
            _told(opened),
            _absent(opened, anew, originals),
            {each.path: originals.get(each.path, each.sha256) for each in opened.manifest.parts},
        )

    def parts(self, point: Point, relation: UUID | None) -> tuple[str, ...]:
        """The parts of the package behind the point in that relation.

        The folder of a point holds those of every relation.
        """
        others = {each.sha256 for each in self._of_others(point, relation)}
        here = self._by_place.get(place_of(point), ())
        return tuple(each for each in here if self._made_of[each] not in others)

    def missing(
        self, point: Point, relation: UUID | None, fresh: ScoredPoint | None
    ) -> tuple[str, ...]:
        """What is not in the package: as its own list names it and why, then what that leaves out."""
        others = {each.name or "" for each in self._of_others(point, relation)}
        told = self._told.get(place_of(point), ())
        mine = (each for each in told if each.rpartition("（")[0] not in others)
        return (*mine, *self._not_named(fresh))

    def _of_others(self, point: Point, relation: UUID | None) -> tuple[Evidence, ...]:
        """The files that the point stands on in other relations alone."""
        if self._anew is None:
            return ()
        book, parts = self._anew.book, self._anew.assessment.relations
        # By their bytes: one photo may be two relations' evidence.
        mine = {
            each.sha256
            for part in parts
            if part.relation == relation
            for each in files_of(book, part.point(point.id).records)
        }
        theirs = (part for part in parts if part.relation != relation)
        found = (each for part in theirs for each in files_of(book, part.point(point.id).records))
        return tuple(each for each in found if each.sha256 not in mine)

    def _not_named(self, fresh: ScoredPoint | None) -> Iterator[str]:
        if self._anew is None or fresh is None or not self._absent:
            return
        # A line tells a name, and behind it in brackets why.
        named = {line.rpartition("（")[0] for lines in self._told.values() for line in lines}
        for each in files_of(self._anew.book, fresh.records):
            if each.id in self._absent and (each.name or "") not in named:
                yield f"{each.name or ''}（上报包里没有）"


def _by_place(opened: Package) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for each in opened.manifest.parts:
        place, below, _ = each.path.removeprefix(f"{FOLDER}/").partition("/")
        if below and each.path.startswith(f"{FOLDER}/"):
            found[place].append(each.path)
    return {place: tuple(paths) for place, paths in found.items()}


def _told(opened: Package) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    if _LIST in opened.placed:
        for line in read_part(opened, _LIST).decode("utf-8-sig", "replace").splitlines():
            place, _, told = line.partition("：")
            found[place].append(told)
    return {place: tuple(told) for place, told in found.items()}


def _absent(
    opened: Package, anew: ScoredYear | None, originals: Mapping[str, str]
) -> frozenset[UUID]:
    if anew is None:
        return frozenset()
    records = (each for rows in anew.book.records.values() for each in rows)
    return frozenset(each.id for each in not_there(opened.manifest, anew.book, originals, records))
