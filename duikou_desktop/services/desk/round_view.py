"""A year's round as a page shows it: both sides of every relation, in the order of the table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.pairing import Pairing, TermState
from duikou_desktop.services.desk.expected import pairings_of
from duikou_desktop.services.desk.noted import Deeds, Noted, Score
from duikou_desktop.services.desk.report import Report, Round
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_reviews import Reviewed


@dataclass(frozen=True)
class SideReport:
    """One side of a relation: the hospital, and what it reported, if it has."""

    relation: UUID
    hospital: UUID
    name: str
    side: Side
    report: Report | None
    score: Score | None
    deeds: Deeds | None
    reviewed: Reviewed | None
    doubtful: bool = False  # whether the table still wants the pairing confirmed (待核实)

    @property
    def again(self) -> str:
        """Why its office is to report again, in a word; empty: it is not, or never reported."""
        return self.report.again if self.report is not None else ""

    @property
    def left_out(self) -> bool:
        """Whether its hospital reported, and not of this relation."""
        told = self.report.received.content["relations"] if self.report is not None else ()
        return self.report is not None and str(self.relation) not in told

    @property
    def counts(self) -> bool:
        """Whether what it tells is added up."""
        return self.report is not None and self.report.counts

    @property
    def ranks(self) -> bool:
        """Whether its score is added to the others'."""
        return self.report is not None and self.report.ranks

    @property
    def own(self) -> Decimal | None:
        """自评分."""
        return self.score.own if self.score is not None else None

    @property
    def anew(self) -> Decimal | None:
        """What was counted from the records."""
        return self.score.anew if self.score is not None else None

    @property
    def difference(self) -> Decimal | None:
        """What the recount takes off (−) the office's own score, or adds to it."""
        if self.own is None or self.anew is None:
            return None
        return self.anew - self.own


@dataclass(frozen=True)
class RelationLine:
    """A line of the table with both sides' reports."""

    relation: UUID
    number: int  # 序号, as the table prints it
    county: str
    recipient: SideReport
    supporter: SideReport

    @property
    def sides(self) -> tuple[SideReport, SideReport]:
        """The supporter first, as the year's papers name them."""
        return self.supporter, self.recipient


@dataclass(frozen=True)
class RoundView:
    """All of a year."""

    round: Round
    lines: tuple[RelationLine, ...]

    @property
    def expected(self) -> int:
        """How many reports are to come: one a hospital and side, whatever its relations."""
        return len(self.round.expected)

    def line(self, relation: UUID) -> RelationLine | None:
        """That relation's."""
        return next((each for each in self.lines if each.relation == relation), None)


def view_round(desk: DeskStore, scheme: Scheme, year: int) -> RoundView:
    """The year as the desk stands now."""
    found = settled_round(desk, scheme, year)
    reports = {(each.received.hospital, each.received.side): each for each in found.reports}
    known = {key: Noted.read(each.received.content["noted"]) for key, each in reports.items()}
    sums = desk.reviews.sums([each.received.id for each in found.reports])

    def side(which: Side, pairing: Pairing) -> SideReport:
        name = pairing.recipient if which is Side.RECIPIENT else pairing.supporter
        hospital, relation = hospital_id(name), _relation(pairing)
        report, told = reports.get((hospital, which)), known.get((hospital, which))
        return SideReport(
            relation,
            hospital,
            name,
            which,
            report,
            told.score(relation) if told is not None else None,
            told.deed(relation) if told is not None else None,
            _of(sums.get(report.received.id, ()), relation) if report is not None else None,
            doubtful=pairing.state is TermState.UNCONFIRMED,
        )

    lines: dict[UUID, RelationLine] = {}
    for each in pairings_of(desk, scheme):
        sides = side(Side.RECIPIENT, each), side(Side.SUPPORTER, each)
        line = RelationLine(_relation(each), each.number, each.county, *sides)
        lines.setdefault(line.relation, line)
    return RoundView(found, tuple(lines.values()))


def _relation(pairing: Pairing) -> UUID:
    return relation_id(hospital_id(pairing.recipient), hospital_id(pairing.supporter))


def _of(sums: tuple[Reviewed, ...], relation: UUID) -> Reviewed | None:
    """The relation's, or the one for all of them."""
    found = {each.relation: each for each in sums}
    return found.get(relation) or found.get(None)
