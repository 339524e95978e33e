"""Spot checks (抽查): records drawn at random by a published seed, so that anyone can repeat the draw.

A record's lot is −ln(u) ÷ weight, where u is the first 16 hexadecimal figures of SHA-256 over the seed,
a line feed and the record's id, plus one, over 16¹⁶. The lowest lots are drawn, so each record is drawn in
proportion to its weight among those left (Efraimidis and Spirakis 2006). The weight is 1 plus the points by
which the form (自评分) and the recount differ where the record stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from itertools import groupby
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.text import LINE_LIMIT, tidy_line
from duikou_desktop.core.typed_json import from_json, to_json
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import Package, open_package, read_part
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.deciding import clerk_of
from duikou_desktop.services.desk.noted import Behind, PartFigures, behind
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.package_check import read_assessment, read_book
from duikou_desktop.services.package_content import ASSESSMENT, RECORDS
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_spot_checks import KeptDraw

MOST = 1_000  # records in one draw: more, nobody looks at
# Logarithms of this many figures are the same on every computer; a float's last one may not be.
_EXACT = Context(prec=28)
_FIGURES = 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: a point of a report; relation None: the whole hospital."""

    relation: UUID | None
    point: str
    own: Decimal | None
    anew: Decimal | None

    @property
    def weight(self) -> Decimal:
        """How much likelier its records are drawn than those of a point that nobody disputes."""
        if self.own is None or self.anew is None:
            return Decimal(1)
        return 1 + abs(self.own - self.anew)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A record that was drawn, with what whoever looks at it must know."""

    package: UUID
    hospital_name: str
    side: Side
    other: str  # the other hospital of the relation; empty: the whole
    place: Place
    record: UUID
    register: str
    day: date | None
    caption: str
    proofs: tuple[str, ...]  # where each piece of evidence lies
    lot: str


@dataclass(frozen=True)
class Draw:
    """A draw as it is kept and printed."""

    id: UUID
    year: int
    seed: str
    count: int
    each: bool
    among: int
    drawn: tuple[Drawn, ...]
    drawn_by: str | None
    drawn_on: date


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be drawn: `each`, so many of every report instead of so many in all."""

    seed: str
    count: int
    each: bool = False


@dataclass(frozen=True, slots=True)
class _Lot:
    received: Received
    place: Place
    record: UUID
    lot: Decimal


def lot_of(seed: str, record: UUID, weight: Decimal) -> Decimal:
    """A record's lot: positive; the lowest are drawn."""
    figures = hashlib.sha256(f"{seed}\n{record}".encode()).hexdigest()[:_FIGURES]
    chance = _EXACT.divide(Decimal(int(figures, 16) + 1), Decimal(16**_FIGURES))
    return _EXACT.divide(-_EXACT.ln(chance), weight)


def draw(desk: DeskStore, scheme: Scheme, year: int, wish: Wish, task: Task | None = None) -> Draw:
    """Draws among the records of every report that stands and was not sent back, and keeps the draw.

    Raises UserError without a seed, for a count that is none or over 1000, and where there is nothing
    to draw from; PackageFault, EnvironmentProblem, Cancelled.
    """
    task = task or Quiet()
    seed = _seed(wish.seed)
    if not 1 <= wish.count <= MOST:
        raise UserError(say("抽查的条数要在 1 到 {most} 之间。", most=MOST))
    reports = _open_reports(desk, scheme, year)
    lots: list[_Lot] = []
    for done, report in enumerate(reports):
        task.check()
        task.progress(done, len(reports))
        lots += _lots(desk, report, seed)
    if not lots:
        raise UserError(say("{year} 年收到的报告里还没有可以抽查的记录。", year=year))
    made = Draw(
        id=new_id(),
        year=year,
        seed=seed,
        count=wish.count,
        each=wish.each,
        among=len(lots),
        drawn=tuple(_drawn(desk, _lowest(lots, wish))),
        drawn_by=clerk_of(desk),
        drawn_on=desk.clock.today(),
    )
    desk.spot_checks.keep(
        KeptDraw(
            made.id,
            year,
            seed,
            wish.count,
            wish.each,
            made.among,
            to_json(made.drawn),
            made.drawn_by,
            desk.clock.now(),
        )
    )
    return made


def _open_reports(desk: DeskStore, scheme: Scheme, year: int) -> list[Report]:
    """What counts: who stands outside the table is judged by somebody else, what is in doubt may not stand."""
    standing = round_of(desk, scheme, year).reports
    return [each for each in standing if each.counts]


def without_records(desk: DeskStore, scheme: Scheme, year: int) -> tuple[str, ...]:
    """The hospitals whose reports no point stands on a record of: none of them can be drawn."""
    # Packages collected before this was noted are not named.
    return tuple(
        each.received.hospital_name
        for each in _open_reports(desk, scheme, year)
        if each.received.content.get("behind_points") == 0
    )


def draws(desk: DeskStore, year: int) -> tuple[Draw, ...]:
    """Those of a year, the latest first."""
    return tuple(
        Draw(
            id=each.id,
            year=each.year,
            seed=each.seed,
            count=each.count,
            each=each.each,
            among=each.among,
            drawn=from_json(tuple[Drawn, ...], each.drawn),
            drawn_by=each.drawn_by,
            drawn_on=each.drawn_at.astimezone().date(),
        )
        for each in desk.spot_checks.of_year(year)
    )


def _seed(text: str) -> str:
    seed = tidy_line(text)
    if not seed:
        raise UserError(say("先写种子：公布过的一句话或一串数字，比如当天的开奖号码。"))
    if len(seed) > LINE_LIMIT:
        raise UserError(say("种子太长，最多 {limit} 个字。", limit=LINE_LIMIT))
    return seed


def _lots(desk: DeskStore, report: Report, seed: str) -> Iterator[_Lot]:
    """Every record that a point of the report stands on, once, where it weighs most.

    Of relations that another city judges, that one draws.
    """
    received, share = report.received, report.share
    mine = (
        each
        for each in _behind(desk, received)
        if share is None or each.relation in share.relations
    )
    for record, place in _places(mine, _figures(desk, received)).items():
        yield _Lot(received, place, record, lot_of(seed, record, place.weight))


def _behind(desk: DeskStore, received: Received) -> tuple[Behind, ...]:
    """By our count; as the office's program states it where that says the same, or was not looked at."""
    kept = received.content.get("behind")
    if kept is not None:
        ours: tuple[Behind, ...] = from_json(tuple[Behind, ...], kept)
        return ours
    package = open_package(desk.package_file(received.id))
    return behind(read_assessment({ASSESSMENT: read_part(package, ASSESSMENT)}))


def _figures(desk: DeskStore, received: Received) -> Mapping[tuple[UUID | None, str], Place]:
    parts = map(PartFigures.read, desk.points_of((received.id,))[received.id])
    return {
        (part.relation, each.point): Place(part.relation, each.point, each.own, each.anew)
        for part in parts
        for each in part.points
    }


def _places(
    found: Iterable[Behind], figures: Mapping[tuple[UUID | None, str], Place]
) -> dict[UUID, Place]:
    places: dict[UUID, Place] = {}
    for each in found:
        place = figures[each.relation, each.point]
        for record in each.records:
            # Of equals the first: the standard's order.
            if record not in places or places[record].weight < place.weight:
                places[record] = place
    return places


def _lowest(lots: list[_Lot], wish: Wish) -> list[_Lot]:
    ordered = sorted(lots, key=lambda each: (each.lot, each.received.id, each.record))
    if not wish.each:
        return ordered[: wish.count]
    taken: dict[UUID, int] = {}
    kept = []
    for each in ordered:
        taken[each.received.id] = taken.get(each.received.id, 0) + 1
        if taken[each.received.id] <= wish.count:
            kept.append(each)
    return kept


def _drawn(desk: DeskStore, lots: Iterable[_Lot]) -> Iterator[Drawn]:
    """Hospital by hospital, as whoever goes there wants them; each with what its package tells of it."""
    ordered = sorted(
        lots, key=lambda each: (each.received.hospital_name, each.received.side, each.lot)
    )
    for package_id, group in groupby(ordered, key=lambda each: each.received.id):
        package = open_package(desk.package_file(package_id))
        paths = [each.path for each in package.manifest.parts]
        records = [each for each in paths if each.startswith(f"{RECORDS}/")]
        book = read_book({path: read_part(package, path) for path in records})
        known = {
            record.id: (BY_KEY[key], record)
            for key, rows in book.records.items()
            for record in rows.values()
        }
        for each in group:
            yield _told(each, package, book, known.get(each.record))


def _told(lot: _Lot, package: Package, book: Book, found: tuple[Register, Record] | None) -> Drawn:
    received, relation = lot.received, lot.place.relation
    # A score may name what is not among the records: that is for the visit to clear up.
    title, caption = "", "上报包里没有这条记录"
    day: date | None = None
    proofs: tuple[str, ...] = ()
    if found is not None:
        register, record = found
        title, (day, _) = register.title, register.span(record)
        caption = " · ".join(book.caption_parts(register, record))
        proofs = tuple(_proofs(package, book, record))
    return Drawn(
        package=received.id,
        hospital_name=received.hospital_name,
        side=received.side,
        other=book.other_hospital_name(relation, received.hospital) if relation else "",
        place=lot.place,
        record=lot.record,
        register=title,
        day=day,
        caption=caption,
        proofs=proofs,
        lot=f"{lot.lot:.12f}",
    )


def _proofs(package: Package, book: Book, record: Record) -> Iterator[str]:
    """A paper's box and page, or the path in the package; of several copies the first."""
    paths = {each.sha256: each.path for each in reversed(package.manifest.parts)}
    for wanted in record.evidence:
        evidence = book.get(Evidence, wanted)
        if evidence is None:
            continue
        if evidence.sha256 is not None:
            name = evidence.name or ""
            yield paths.get(evidence.sha256, f"{name}（上报包里没有文件）")
            continue
        yield paper_words(evidence)


def paper_words(evidence: Evidence) -> str:
    """What a paper is called and where it lies; one that nobody named is called by its place."""
    where = [
        f"{word}{value}" for word, value in (("盒", evidence.box), ("页", evidence.page)) if value
    ]
    place = " ".join(where) or "没有写位置"
    return f"纸质：{place}" if evidence.name == place else f"{evidence.name}（纸质：{place}）"
