"""Valid things, made by hand: an office's book with one relation and whoever serves in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, new_id, relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.base import Case
from duikou_desktop.scoring.engine import assess
from duikou_desktop.scoring.parameters import Parameters
from duikou_desktop.scoring.views import View

GUANGXI = "guangxi-2022-2025"
RECIPIENT = hospital_id("示例县人民医院")
SUPPORTER = hospital_id("示例市医院")
RELATION = relation_id(RECIPIENT, SUPPORTER)


@dataclass
class Office:
    """Collects records and scores them as the supporter's (or recipient's) year."""

    kind: str | None = "综合"
    side: Side = Side.SUPPORTER
    records: dict[str, list[Record]] = field(default_factory=dict)
    parameters: Parameters = field(default_factory=lambda: load_scheme(GUANGXI).parameters)

    def __post_init__(self) -> None:
        self.add("hospital", id=RECIPIENT, name="示例县人民医院", kind=self.kind)
        self.add("hospital", id=SUPPORTER, name="示例市医院", kind="综合")
        self.add("relation", id=RELATION, recipient=RECIPIENT, supporter=SUPPORTER)
        self.add(
            "relation_term", relation=RELATION, scheme=GUANGXI, number="1", **between(2022, 2025)
        )

    def add(self, key: str, **raw: Any) -> UUID:
        """Adds a record and returns its id."""
        record = read_record(BY_KEY[key], {"side": self.side, **raw})
        self.records.setdefault(key, []).append(record)
        return record.id

    def batch(self, number: str, first: str, last: str) -> UUID:
        """A batch of the relation."""
        return self.add(
            "batch", relation=RELATION, number=number, planned_from=first, planned_to=last
        )

    def member(
        self,
        batch: UUID,
        first: str,
        planned: str,
        *,
        to: str | None = "planned",
        post: str = "医师",
        profession: str = "医疗",
        title: str | None = "主治医师",
        person: UUID | None = None,
        **more: Any,
    ) -> UUID:
        """Somebody in a batch; `to`: the planned end unless said otherwise."""
        if person is None:
            person = self.add("person", name=f"示例{len(self.records)}", hospital=SUPPORTER)
            if title is not None:
                self.add("title", person=person, name=title, **{"from": "2015-01-01"})
        return self.add(
            "assignment",
            batch=batch,
            person=person,
            planned_to=planned,
            to=planned if to == "planned" else to,
            post=post,
            profession=profession,
            **{"from": first},
            **more,
        )

    def team(self, first: str, last: str, heads: int, *, leaders: int = 1, **more: Any) -> UUID:
        """A batch of `heads` people, the first `leaders` of them vice-presidents."""
        batch = self.batch("第1批", first, last)
        for index in range(heads):
            self.member(batch, first, last, post="副院长" if index < leaders else "医师", **more)
        return batch

    def activities(self, kind: str, count: int, *, evidence: int | None = None, by: UUID) -> None:
        """Activities of one kind on days of 2024, the first `evidence` of them proven."""
        proof = self.add("evidence", name="签到表", box="1", page="1")
        proven = count if evidence is None else evidence
        for index in range(count):
            self.add(
                "activity",
                on=date(2024, 1 + index % 12, 1 + index // 12),
                kind=kind,
                topic=f"主题{index}",
                department="内科",
                by=(by,),
                relations=(RELATION,),
                evidence=(proof,) if index < proven else (),
            )

    def facts(self, year: int = 2024) -> YearFacts:
        """What the rules see."""
        return YearFacts(
            Book.of(self.records), GUANGXI, self.side, ReportingYear(year), (RELATION,)
        )

    def case(
        self,
        as_of: str = "2025-12-31",
        *,
        maximum: str | None = "10",
        proportional: bool = True,
        planned: bool = False,
    ) -> Case:
        """A point of so many points (None: a bonus), put before a rule of its own."""
        return Case(
            self.facts(),
            self.parameters,
            Decimal(maximum) if maximum else None,
            proportional=proportional,
            view=View(date.fromisoformat(as_of), planned=planned),
        )

    def score(self, year: int = 2024, as_of: str = "2025-12-31") -> Assessment:
        """The assessment by Guangxi's standard."""
        standard = load_scheme(GUANGXI).standard(self.side)
        assert standard is not None
        return assess(standard, self.parameters, self.facts(year), date.fromisoformat(as_of))

    def point(self, point: str, year: int = 2024, as_of: str = "2025-12-31") -> ScoredPoint:
        """One point of it."""
        return self.score(year, as_of).point(point)


def between(first_year: int, last_year: int) -> dict[str, Any]:
    """`from` and `to`, the first and last day of the years."""
    return {"from": date(first_year, 1, 1), "to": date(last_year, 12, 31)}


def some_id() -> UUID:
    """An id of nothing."""
    return new_id()
