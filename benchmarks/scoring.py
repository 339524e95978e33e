"""Scoring: a year of 10,000 records, one change among 20,000, all hospitals of a commission."""

from __future__ import annotations

import statistics
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from uuid import uuid4

from benchmarks.office import big_office
from duikou_desktop.core.messages import say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.engine import assess
from duikou_desktop.services.scores import score_after, score_year
from duikou_desktop.storage.changes import Unit
from duikou_desktop.storage.store import Store
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


def measure_one_change(folder: Path, records: int = 20_000, runs: int = 9) -> float:
    """The median seconds from a changed activity, already stored, to the right score."""
    scheme = load_scheme(GUANGXI)
    activity = BY_KEY["activity"]
    taken = []
    with Store(big_office(folder, records)) as store:
        scored = score_year(store, scheme, Side.SUPPORTER, 2024, date(2024, 11, 18))
        rows = [each for each in store.read(activity) if each.relations]
        for record in rows[:runs]:
            fresh = record.changed(draft=not record.draft)
            change = store.change(say("改"), partial(_put, activity, fresh))
            assert change is not None
            start = time.perf_counter()
            scored = score_after(store, scored, change)
            taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _put(register: Register, record: Record, unit: Unit) -> None:
    unit.put(register, record)


def measure_commission(hospitals: int = 1_500, records: int = 1_000, cores: int = 2) -> float:
    """Seconds to score so many hospitals of so many records on `cores`, facts in memory."""
    start = time.perf_counter()
    with ProcessPoolExecutor(cores) as pool:
        done = sum(pool.map(_score_some, [(hospitals // cores, records)] * cores))
    assert done == hospitals
    return time.perf_counter() - start


def _score_some(work: tuple[int, int]) -> int:
    hospitals, records = work
    scheme = load_scheme(GUANGXI)
    standard = scheme.standard(Side.SUPPORTER)
    assert standard is not None
    year = big_year(records)
    for _ in range(hospitals):
        facts = YearFacts(Book.of(year), GUANGXI, Side.SUPPORTER, ReportingYear(2024), (RELATION,))
        assess(standard, scheme.parameters, facts, date(2025, 6, 30))
    return hospitals
