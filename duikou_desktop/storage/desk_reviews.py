"""What the commission's reviewers made of each point, and which reports went back, in the desk's database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Table, and_, delete, insert, select, text
from sqlalchemy.dialects.sqlite import insert as insert_or

from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.database import reading, writing
from duikou_desktop.storage.desk_tables import (
    CITY_COUNTY,
    CITY_ROUND,
    KEYED_ROUND,
    LOOKED_AT,
    RECEIPT,
    RECEIVED,
    RETURNED,
    REVIEWED,
    VERDICT,
)


@dataclass(frozen=True, slots=True)
class Report:
    """Whose report on which year, whichever package of it."""

    hospital: UUID
    side: Side
    year: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """A point as it was reviewed; it holds for what had this digest, in later packages too."""

    relation: UUID | None  # None: the whole hospital
    point: str
    digest: str
    score: Decimal | None  # None: accepted as claimed
    reason: str
    decided_by: str | None
    decided_on: date
    seen: Decimal | None = None  # the count by the decisions that the reviewer looked at
    follows: tuple[str, ...] = ()  # the decisions it was taken from


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A package's reviewed sum for a relation, and how many points wait for a verdict."""

    package: UUID
    relation: UUID | None
    total: Decimal
    waiting: int


@dataclass(frozen=True, slots=True)
class Returned:
    """A package that went back to its office, and why."""

    package: UUID
    reason: str
    decided_by: str | None
    decided_on: date


@dataclass(frozen=True, slots=True)
class Written:
    """The last receipt written for a package: what it said, and when."""

    package: UUID
    digest: str
    written_on: date


@dataclass(frozen=True, slots=True)
class CityRoundKept:
    """A city's round as it was signed; a later one under the same key takes its place."""

    commission: str
    year: int
    key: str
    said: str  # the signed manifest
    collected_at: datetime


class Reviews:
    """Part of an open desk."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def verdicts(self, of: Collection[Report]) -> Mapping[Report, Sequence[Verdict]]:
        """By report all that were given on it, also on what a later package changed; where there are any."""
        c, wanted = VERDICT.c, frozenset(of)
        query = _VERDICTS.where(
            c.hospital.in_({str(each.hospital) for each in wanted}),
            c.year.in_({each.year for each in wanted}),
        )
        found: dict[Report, list[Verdict]] = {}
        with reading(self._engine) as connection:
            for row in connection.execute(query).mappings():
                report = Report(UUID(row["hospital"]), Side(row["side"]), row["year"])
                if report in wanted:
                    found.setdefault(report, []).append(_verdict(row))
        return found

    def deciders(self) -> dict[Report, frozenset[str | None]]:
        """By report, who gave verdicts on it; None: nobody was named."""
        c = VERDICT.c
        found: dict[Report, set[str | None]] = {}
        with reading(self._engine) as connection:
            wanted = select(c.hospital, c.side, c.year, c.decided_by).distinct()
            for hospital, side, year, by in connection.execute(wanted):
                found.setdefault(Report(UUID(hospital), Side(side), year), set()).add(by)
        return {report: frozenset(names) for report, names in found.items()}

    def give(self, of: Report, verdict: Verdict) -> None:
        """Keeps it in place of an earlier one on the point."""
        place: dict[str, Any] = {
            "hospital": str(of.hospital),
            "side": of.side.value,
            "year": of.year,
            "relation": _text(verdict.relation),
            "point": verdict.point,
        }
        row = place | {
            "digest": verdict.digest,
            "score": None if verdict.score is None else str(verdict.score),
            "reason": verdict.reason,
            "decided_by": verdict.decided_by,
            "decided_on": verdict.decided_on,
        }
        seen = None if verdict.seen is None else str(verdict.seen)
        looked = place | {"seen": seen, "follows": list(verdict.follows)}
        with writing(self._engine) as connection:
            connection.execute(insert(VERDICT).prefix_with("OR REPLACE").values(row))
            connection.execute(insert(LOOKED_AT).prefix_with("OR REPLACE").values(looked))

    def take_back(self, of: Report, relation: UUID | None, point: str) -> None:
        """The point waits again."""
        with writing(self._engine) as connection:
            for table in (VERDICT, LOOKED_AT):
                here = (table.c.relation == _text(relation), table.c.point == point)
                connection.execute(delete(table).where(*_of(table, of), *here))

    def sums(self, packages: Collection[UUID]) -> dict[UUID, tuple[Reviewed, ...]]:
        """By package; those that were never summed up are left out."""
        c, ids = REVIEWED.c, {str(each): each for each in packages}
        wanted = select(c.package, c.relation, c.total, c.waiting).where(c.package.in_(ids))
        found: dict[UUID, tuple[Reviewed, ...]] = {}
        with reading(self._engine) as connection:
            for package, relation, total, waiting in connection.execute(wanted).all():
                of = ids[package]
                one = Reviewed(of, UUID(relation) if relation else None, Decimal(total), waiting)
                found[of] = (*found.get(of, ()), one)
        return found

    def never_summed(self) -> tuple[UUID, ...]:
        """The packages taken that no sums were kept of."""
        c = RECEIVED.c
        wanted = select(c.id).where(c.id.not_in(select(REVIEWED.c.package)))
        with reading(self._engine) as connection:
            return tuple(map(UUID, connection.execute(wanted).scalars()))

    def keep_sums(self, sums: Iterable[Reviewed]) -> None:
        """Those of a package, as its verdicts make them now."""
        rows = [
            {
                "package": str(each.package),
                "relation": _text(each.relation),
                "total": str(each.total),
                "waiting": each.waiting,
            }
            for each in sums
        ]
        with writing(self._engine) as connection:
            connection.execute(insert(REVIEWED).prefix_with("OR REPLACE"), rows)

    def returned(self) -> dict[UUID, Returned]:
        """Every package that went back."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(RETURNED)).mappings()
            found = [Returned(**{**row, "package": UUID(row["package"])}) for row in rows]
        return {each.package: each for each in found}

    def send_back(self, one: Returned) -> None:
        """The office is to report again."""
        row = {
            "package": str(one.package),
            "reason": one.reason,
            "decided_by": one.decided_by,
            "decided_on": one.decided_on,
        }
        with writing(self._engine) as connection:
            connection.execute(insert(RETURNED).prefix_with("OR REPLACE").values(row))

    def receipts(self) -> dict[UUID, Written]:
        """The last one written for each package."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(RECEIPT)).mappings()
            found = [Written(**{**row, "package": UUID(row["package"])}) for row in rows]
        return {each.package: each for each in found}

    def note_receipt(self, one: Written) -> None:
        """It was written."""
        row = {
            "package": str(one.package),
            "digest": one.digest,
            "written_on": one.written_on,
        }
        with writing(self._engine) as connection:
            connection.execute(insert(RECEIPT).prefix_with("OR REPLACE").values(row))

    def city_rounds(self, year: int | None = None) -> tuple[CityRoundKept, ...]:
        """Those of a year, or all, by the cities' names; of one city in the order its keys came."""
        wanted = select(KEYED_ROUND).order_by(KEYED_ROUND.c.commission, text("keyed_round.rowid"))
        if year is not None:
            wanted = wanted.where(KEYED_ROUND.c.year == year)
        with reading(self._engine) as connection:
            return tuple(
                CityRoundKept(**{**row, "collected_at": row["collected_at"].replace(tzinfo=UTC)})
                for row in connection.execute(wanted).mappings()
            )

    def keep_city_round(self, one: CityRoundKept) -> None:
        """In place of an earlier one of that city, year and key; which key came first stays."""
        row = {name: getattr(one, name) for name in CityRoundKept.__slots__}
        later = {"said": one.said, "collected_at": one.collected_at}
        kept = insert_or(KEYED_ROUND).values(row)
        with writing(self._engine) as connection:
            connection.execute(
                kept.on_conflict_do_update(index_elements=KEYED_ROUND.primary_key, set_=later)
            )

    def take_over_rounds(self) -> None:
        """Those that an earlier program kept, once."""
        columns = [each.name for each in CITY_ROUND.c]
        former = insert(KEYED_ROUND).from_select(columns, select(CITY_ROUND))
        with writing(self._engine) as connection:
            connection.execute(former.prefix_with("OR IGNORE"))
            connection.execute(delete(CITY_ROUND))

    def counties(self) -> dict[str, frozenset[str]]:
        """By city, the counties that a person confirmed as its own."""
        found: dict[str, set[str]] = {}
        with reading(self._engine) as connection:
            for commission, county in connection.execute(select(CITY_COUNTY)):
                found.setdefault(commission, set()).add(county)
        return {city: frozenset(counties) for city, counties in found.items()}

    def give_counties(self, commission: str, counties: Iterable[str]) -> None:
        """These are the city's, and no others."""
        rows = [{"commission": commission, "county": each} for each in dict.fromkeys(counties)]
        with writing(self._engine) as connection:
            connection.execute(delete(CITY_COUNTY).where(CITY_COUNTY.c.commission == commission))
            if rows:
                connection.execute(insert(CITY_COUNTY), rows)

    def take(self, package: UUID) -> None:
        """It stands after all."""
        with writing(self._engine) as connection:
            connection.execute(delete(RETURNED).where(RETURNED.c.package == str(package)))


def _verdict(row: Mapping[Any, Any]) -> Verdict:
    return Verdict(
        relation=UUID(row["relation"]) if row["relation"] else None,
        point=row["point"],
        digest=row["digest"],
        score=Decimal(row["score"]) if row["score"] is not None else None,
        reason=row["reason"],
        decided_by=row["decided_by"],
        decided_on=row["decided_on"],
        seen=Decimal(row["seen"]) if row["seen"] is not None else None,
        follows=tuple(row["follows"] or ()),
    )


# A verdict given by an earlier program looked at no decision.
_VERDICTS = select(VERDICT, LOOKED_AT.c.seen, LOOKED_AT.c.follows).outerjoin_from(
    VERDICT,
    LOOKED_AT,
    and_(*(VERDICT.c[each.name] == each for each in LOOKED_AT.primary_key)),
)


def _of(table: Table, report: Report) -> tuple[Any, ...]:
    c = table.c
    return (
        c.hospital == str(report.hospital),
        c.side == report.side.value,
        c.year == report.year,
    )


def _text(relation: UUID | None) -> str:
    return str(relation) if relation is not None else ""
