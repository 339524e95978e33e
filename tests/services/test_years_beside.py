"""Last year beside this one, and the plan's running totals, counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.records import save_record
from duikou_desktop.services.scores import score_year
from duikou_desktop.services.years_beside import years_beside
from duikou_desktop.storage.store import Store

GUANGXI = load_scheme("guangxi-2022-2025")
SUPPORTER, RONGSHUI = "柳州市柳铁中心医院", "融水苗族自治县人民医院"
RELATION = relation_id(hospital_id(RONGSHUI), hospital_id(SUPPORTER))


@pytest.fixture
def store(home: Path, clock: Clock) -> Iterator[Store]:
    with make_office(
        home, Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), clerk="示例亥", clock=clock
    ) as opened:
        yield opened


def add(store: Store, key: str, **raw: Any) -> None:
    save_record(store, BY_KEY[key], {"relations": (RELATION,), **raw})


def inspection(store: Store, day: str) -> None:
    raw = {"kind": "督查", "leader": "甲", "leader_post": "院长", "findings": "有"}
    add(store, "inspection", on=day, **raw)


def test_a_point_gained_since_last_year_stands_beside_its_zero(store: Store) -> None:
    inspection(store, "2024-05-01")
    found = years_beside(store, score_year(store, GUANGXI, Side.SUPPORTER, 2024), RELATION)
    lines = {line.key: (line.before, line.now, line.difference) for line in found.lines}
    assert lines["S1.5"] == (0, 2, 2)
    assert lines["S1.2"] == (0, 0, 0)
    # Nobody decided it in either year.
    assert lines["S13.5"] == (None, None, None)
    assert (found.last_scored, found.last_closed) == (True, False)
    assert found.total.difference == Decimal(2)


def test_the_year_stands_as_of_the_day_it_is_looked_at(store: Store) -> None:
    """On 31 March three months of three are registered; by the end of June three of six."""
    first, last = {"from": "2024-01-01"}, "2024-06-30"

    def save(key: str, **raw: Any) -> Any:
        found = save_record(store, BY_KEY[key], raw).record
        assert found is not None
        return found.id

    batch = save("batch", relation=RELATION, number="1", planned_from="2024-01-01", planned_to=last)
    person = save("person", name="示例甲", hospital=store.identity.hospital)
    raw = {
        "batch": batch,
        "person": person,
        "post": "医师",
        "profession": "医疗",
        "planned_to": last,
    }
    stay = save("assignment", **raw, **first)
    for month in ("2024-01", "2024-02", "2024-03"):
        save(
            "attendance",
            assignment=stay,
            month=month,
            days_due=22,
            days_present=22,
            allowance_linked=True,
        )
    for as_of, points in ((date(2024, 3, 31), "2"), (date(2024, 6, 30), "1")):
        scored = score_year(store, GUANGXI, Side.SUPPORTER, 2024, as_of)
        lines = {each.key: each.now for each in years_beside(store, scored, RELATION).lines}
        assert lines["S7.1"] == Decimal(points)


def test_the_plans_years_add_up_and_a_thing_counts_once(store: Store) -> None:
    for name, level, day in (
        ("骨科", "市级", "2022-05-01"),
        ("骨科", "自治区级", "2024-05-01"),  # the same speciality, at a higher level
        ("儿科", "市级", "2024-06-01"),
        ("内科", "市级", "2021-06-01"),  # before the plan
    ):
        add(store, "speciality", name=name, level=level, granted_on=day)
    for name, key in (("甲", True), ("乙", False)):
        add(
            store, "trainee", name=name, department="内科", kind="进修", host=SUPPORTER, fee=0,
            key_clinician=key, **{"from": "2023-03-01"},
        )  # fmt: skip
    scored = score_year(store, GUANGXI, Side.SUPPORTER, 2024)
    totals = {
        aim.text: (aim.years, aim.total) for aim in years_beside(store, scored, RELATION).aims
    }
    assert totals["建强一批临床专科"] == (((2022, 1), (2023, 0), (2024, 1)), 2)
    assert totals["带出一批骨干人才"] == (((2022, 0), (2023, 1), (2024, 0)), 1)
    assert totals["填补一批技术空白"][1] == 0
    assert totals["完善一批管理制度"][1] == 0
