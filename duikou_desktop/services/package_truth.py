"""A package held to its word: what it says of itself, against what it holds and what that counts.

A key signs anything: what no office's program would seal is not taken for what it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from pathlib import PurePosixPath

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.manifest import Manifest, Totals
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment, ScoredPoint
from duikou_desktop.scoring.engine import mean
from duikou_desktop.scoring.standard import MOST_BONUS, Standard
from duikou_desktop.scoring.tally import form_totals
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.scores import judgement_fault
from duikou_desktop.services.year_evidence import FOLDER, MISSING, PAPERS
from duikou_desktop.storage.changes import links_of

# Offices and desks may stand in different time zones, and clocks go wrong by hours.
_A_DAY = timedelta(days=1)


def hold_to_contents(
    said: Manifest,
    stated: HospitalAssessment,
    book: Book,
    originals: Mapping[str, str],
    standard: Standard | None,
) -> None:
    """Raises PackageFault where the manifest says other than the package holds.

    `originals`: by the path of each photo that was made smaller, the SHA-256 of what it was made of.
    """
    mine = [
        each
        for each in book.each(Judgement)
        if (each.scheme, each.side) == (said.scheme.id, said.side) and each.year == said.year
    ]
    if not (
        {key: len(book.all(key)) for key in BY_KEY if book.all(key)} == said.records
        and all(map(_possible, _points(stated)))
        and said.totals == totals_of(stated.whole)
        and said.hospital_name in book.hospital_ways(said.hospital)
        and said.as_of <= (said.sealed_at + _A_DAY).date()
        and len(set(said.relations)) == len(said.relations)
        and not (standard and any(judgement_fault(each, standard) for each in mine))
        and _is_closed(book)
        and (said.evidence == "reduced" or not originals)
        and _evidence_is_recorded(said, book, originals)
    ):
        raise PackageFault(Why.INCONSISTENT)


def hold_to_records(said: Manifest, stated: HospitalAssessment, anew: ScoredYear) -> None:
    """Raises PackageFault where the records do not make a score of that kind.

    How many points a rule gives may differ between two programs. Not which points there are, of which
    relations, what each is worth, and what the office itself says of it.
    """
    if not (
        set(said.relations) == set(anew.facts.relations)
        and said.as_of >= anew.year.first
        and _shape(stated) == _shape(anew.assessment)
        and _is_mean(stated, anew)
    ):
        raise PackageFault(Why.INCONSISTENT)


def totals_of(whole: Assessment) -> Totals:
    """The sums that a manifest says of an assessment."""
    form = form_totals(whole)
    return Totals(
        total=form.total,
        base=form.base,
        bonus=form.bonus,
        undecided=form.undecided,
        computed=whole.total,
    )


def _points(stated: HospitalAssessment) -> Iterator[ScoredPoint]:
    for part in _parts(stated):
        yield from part.points


def _parts(found: HospitalAssessment) -> Iterable[Assessment]:
    return (found.whole, *found.relations)


def _possible(point: ScoredPoint) -> bool:
    """Whether its scores are points at all: figures between nought and the maximum."""
    most = MOST_BONUS if point.maximum is None else point.maximum
    counted = (point.own, point.score, point.expected)
    left = (most, point.reachable, point.open, point.expected_open)
    return all(
        each.is_finite() and each >= 0 for each in (*counted, *left) if each is not None
    ) and all(each is None or each <= most for each in counted)


def _shape(found: HospitalAssessment) -> list[object]:
    """Whose points, in their order, each with what it is worth and what the office says of it."""
    return [
        (part.relation, [(each.id, each.maximum, each.own) for each in part.points])
        for part in _parts(found)
    ]


def _is_mean(stated: HospitalAssessment, anew: ScoredYear) -> bool:
    """Whether a supporter's whole is what its relations make, by the one rule there is for it."""
    if not stated.relations:
        return True
    made = mean(anew.facts, stated.relations, anew.scheme.parameters).whole
    return [_figures(each) for each in made.points] == [
        _figures(each) for each in stated.whole.points
    ]


def _figures(point: ScoredPoint) -> tuple[object, ...]:
    return point.id, point.own, point.score, point.expected


def _is_closed(book: Book) -> bool:
    """Whether each id is one record, and whatever a record names is there."""
    ids = {key: {each.id for each in book.all(key)} for key in BY_KEY}
    return sum(map(len, ids.values())) == len(set().union(*ids.values())) and all(
        ids[to].issuperset(named)
        for key in BY_KEY
        for record in book.all(key)
        for _, to, named in links_of(BY_KEY[key], record)
    )


def _evidence_is_recorded(said: Manifest, book: Book, originals: Mapping[str, str]) -> bool:
    """Whether every piece of evidence is one that a record names, byte for byte or made smaller."""
    known = {each.sha256 for each in book.each(Evidence)}
    lists = {str(PurePosixPath(FOLDER, name)) for name in (PAPERS, MISSING)}
    pieces = [
        part for part in said.parts if part.path.startswith(f"{FOLDER}/") and part.path not in lists
    ]
    named = all(originals.get(part.path, part.sha256) in known for part in pieces)
    return named and len(pieces) == said.evidence_files
