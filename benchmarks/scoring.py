"""Scoring a year of 10,000 records from facts in memory."""

from __future__ import annotations

import statistics
import time
from datetime import date
from uuid import uuid4

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.engine import assess
from tests.factories import GUANGXI, RELATION, Office

RECORDS = 10_000


def big_year(records: int = RECORDS) -> dict[str, list[Record]]:
    """A believable team, and activities up to the number asked."""
    office = Office()
    office.team("2024-01-01", "2024-06-30", 6)
    batch = office.batch("第2批", "2024-07-01", "2024-12-31")
    guide = office.member(batch, "2024-07-01", "2024-12-31")
    proof = uuid4()
    kinds = list(ActivityKind)
    there = sum(len(rows) for rows in office.records.values())
    office.records["activity"] = [
        Activity(
            on=date(2024, 1 + n % 12, 1 + n % 28),
            kind=kinds[n % len(kinds)],
            topic=f"主题 {n}",
            department="内科",
            by=(guide,),
            relations=(RELATION,),
            evidence=(proof,) if n % 5 else (),
            side=Side.SUPPORTER,
        )
        for n in range(records - there)
    ]
    return office.records


def measure(runs: int = 7) -> float:
    """The median seconds of one scoring, facts new each time so that nothing is remembered."""
    scheme = load_scheme(GUANGXI)
    standard = scheme.standard(Side.SUPPORTER)
    assert standard is not None
    records = big_year()
    taken = []
    for _ in range(runs):
        book = Book.of(records)
        facts = YearFacts(book, GUANGXI, Side.SUPPORTER, ReportingYear(2024), (RELATION,))
        start = time.perf_counter()
        assess(standard, scheme.parameters, facts, date(2025, 6, 30))
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
