"""What is still open before the year's folder is written: told, never a reason to refuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duikou_desktop.core.messages import Message
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.sheets import sheet_registers
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.checks.incomplete import drafts_to_mend
from duikou_desktop.scoring.tally import unclaimed, unsaid
from duikou_desktop.services.checks import OpenFindings, check_office, open_findings
from duikou_desktop.services.evidence import seems_unaltered
from duikou_desktop.services.evidence_view import Outlook, bare_counts
from duikou_desktop.services.office_key import is_closed, key_left_behind, no_key_words
from duikou_desktop.services.papers.kind import Source
from duikou_desktop.services.report_texts import report_draft
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.scores import score_year
from duikou_desktop.services.year_records import RecordsByRegister, records_of_year
from duikou_desktop.services.year_size import YearSize, year_size
from duikou_desktop.storage.receipts import known_commissions
from duikou_desktop.storage.sealed import Sealed, sealed_packages
from duikou_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A point without a score."""

    id: str
    short: str
    maximum: Decimal | None


@dataclass(frozen=True, slots=True)
class RegisterCount:
    """So many records of a register."""

    register: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class YearCheck:
    """What stands behind the folder, and what is missing."""

    year: int
    outside: Message | None  # why it is only for reference (参考)
    as_of: date
    points: int
    undecided: tuple[OpenPoint, ...]
    undecided_max: Decimal
    unexplained: tuple[OpenPoint, ...]  # own scores that differ, without a reason
    drafts: tuple[RegisterCount, ...]  # not counted
    without_evidence: tuple[RegisterCount, ...]
    findings: OpenFindings
    lost_files: int  # kept as evidence, but gone from the office's folder or altered: not written
    records: int
    evidence: int  # pieces behind them that will be written, papers among them
    size: YearSize  # of what will be written
    unwritten: int  # sections of the report (附件5) with places still to write
    closed: bool  # 封账: only then can a package be sealed
    key_closed: bool  # the office's key wants its pass phrase
    no_key: Message | None = None  # why the office has no key although it sealed before
    readers: tuple[str, ...] = ()  # the commissions a package may be concealed for
    sealed: Sealed | None = None  # the last package of the year that came to stand somewhere

    @property
    def draft_count(self) -> int:
        """Drafts of all registers."""
        return sum(each.count for each in self.drafts)

    @property
    def bare_count(self) -> int:
        """Records that want evidence and have none."""
        return sum(each.count for each in self.without_evidence)


def check_year(
    store: Store, scheme: Scheme, side: Side, year: int, as_of: date | None = None
) -> YearCheck:
    """Looks the year over. Raises UserError where it cannot be scored."""
    scored = score_year(store, scheme, side, year, as_of)
    whole = scored.assessment.whole
    records = records_of_year(scored)
    pieces = tuple(_pieces(scored, records))
    lost = [each for each in pieces if not seems_unaltered(store, each, read=True)]
    return YearCheck(
        year=scored.year.label,
        outside=scored.outside,
        as_of=scored.as_of,
        points=len(whole.points),
        undecided=tuple(
            OpenPoint(point.id, point.short, point.maximum)
            for point in scored.standard.points()
            if unsaid(whole.point(point.id))
        ),
        undecided_max=sum(map(unclaimed, whole.points), Decimal(0)),
        unexplained=unexplained_points(scored),
        drafts=tuple(_drafts(scored)),
        without_evidence=tuple(
            RegisterCount(register.key, register.title, count)
            for register, count in bare_counts(store, Outlook(scheme, side, None, year)).items()
        ),
        findings=open_findings(check_office(store, scheme, side, year, scored.as_of, read=True)),
        lost_files=len(lost),
        records=sum(map(len, records.values())),
        evidence=len(pieces) - len(lost),
        size=year_size(store, scored, records),
        unwritten=unwritten_sections(store, scheme, side, year, scored.as_of),
        closed=scored.approval is not None,
        key_closed=is_closed(store),
        no_key=no_key_words(store) if key_left_behind(store) else None,
        readers=tuple(name for name, _ in known_commissions(store)),
        sealed=next(
            (each for each in sealed_packages(store, scheme.id, side, year) if each.written), None
        ),
    )


def unwritten_sections(store: Store, scheme: Scheme, side: Side, year: int, as_of: date) -> int:
    """How many sections of the year's report still print ［待填写］."""
    draft = report_draft(Source(store, scheme, side, year, None, as_of))
    return sum(each.to_write > 0 for each in draft.sections)


def unexplained_points(scored: ScoredYear) -> tuple[OpenPoint, ...]:
    """The points whose own score differs from the computed one, in any relation, unexplained."""
    parts = scored.assessment.relations or (scored.assessment.whole,)
    lacking = {point.id for part in parts for point in part.points if point.unexplained}
    return tuple(
        OpenPoint(point.id, point.short, point.maximum)
        for point in scored.standard.points()
        if point.id in lacking
    )


def _drafts(scored: ScoredYear) -> list[RegisterCount]:
    counts = [
        RegisterCount(each.key, each.title, sum(1 for _ in drafts_to_mend(scored.facts, each)))
        for each in sheet_registers()
    ]
    return [each for each in counts if each.count]


def _pieces(scored: ScoredYear, records: RecordsByRegister) -> Iterator[Evidence]:
    """The evidence (佐证材料) of the year's records, each piece once."""
    named = {each for rows in records.values() for record in rows for each in record.evidence}
    for each in named:
        if (piece := scored.book.get(Evidence, each)) is not None:
            yield piece
