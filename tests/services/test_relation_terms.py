"""Relations begin, change and end: which years they are scored in, and what a form asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import say
from duikou_desktop.domain.coverage import paired
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.relation import TermState
from duikou_desktop.domain.service_time import Span
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.services.home import look_home
from duikou_desktop.services.papers import BY_KEY as KINDS
from duikou_desktop.services.papers import Source
from duikou_desktop.services.register_view import relations_to_confirm, view_register
from duikou_desktop.services.scores import score_now
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.documents.test_year_summary import words_of as words
from tests.services.ledger_sheets import GUANGXI, RELATION, SUPPORTER

TERM = BY_KEY["relation_term"]
RONGAN = relation_id(hospital_id("融安县人民医院"), hospital_id(SUPPORTER))


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "demo", Side.SUPPORTER) as store:
        yield store


def change(store: Store, relation: UUID, **values: Any) -> None:
    rows: list[Any] = store.read(TERM)
    row = next(each for each in rows if each.relation == relation)
    store.change(say("改期限"), lambda unit: unit.put(TERM, row.changed(**values)))


def end(store: Store, relation: UUID, day: str) -> None:
    change(
        store, relation,
        to=date.fromisoformat(day), state=TermState.ENDED, change_reason="支援医院调整",
    )  # fmt: skip


def scored(store: Store, year: int) -> set[UUID | None]:
    found = score_now(store, GUANGXI, Side.SUPPORTER, year, date(2026, 6, 30))
    return {each.relation for each in found.assessment.relations}


def test_one_that_ended_in_the_year_is_scored_in_it_and_not_after(demo: Store) -> None:
    end(demo, RONGAN, "2024-06-30")
    assert scored(demo, 2023) == scored(demo, 2024) == {RELATION, RONGAN}
    assert scored(demo, 2025) == {RELATION}


@pytest.mark.parametrize(("day", "both"), [("2023-12-31", False), ("2024-01-01", True)])
def test_a_single_day_in_the_year_is_enough(demo: Store, day: str, both: bool) -> None:
    end(demo, RONGAN, day)
    assert (scored(demo, 2024) == {RELATION, RONGAN}) is both


def test_one_that_begins_later_is_not_scored_before(demo: Store) -> None:
    change(demo, RONGAN, from_=date(2024, 7, 1))
    assert scored(demo, 2023) == {RELATION}
    assert scored(demo, 2024) == {RELATION, RONGAN}


def test_a_year_beyond_the_plan_is_looked_at_with_all(demo: Store) -> None:
    assert scored(demo, 2026) == {RELATION, RONGAN}
    # Prolonged into it is one of them alone.
    change(demo, RELATION, to=date(2026, 6, 30), change_reason="延长半年")
    assert scored(demo, 2026) == {RELATION}


def test_a_year_beyond_the_plan_is_looked_at_without_one_that_was_ended(demo: Store) -> None:
    end(demo, RONGAN, "2024-06-30")
    assert scored(demo, 2026) == {RELATION}
    end(demo, RELATION, "2024-06-30")
    assert scored(demo, 2026) == {RELATION, RONGAN}


def test_the_home_page_of_one_that_is_over_shows_the_hospital(demo: Store) -> None:
    end(demo, RONGAN, "2023-06-30")
    shown = look_home(
        demo, GUANGXI, Side.SUPPORTER, 2024, relation=RONGAN, today=date(2024, 11, 18)
    )
    assert len(shown.presence) == 1
    assert shown.presence[0].recorded


def test_the_days_of_the_pairing_in_the_year(demo: Store) -> None:
    def days(year: int, relation: UUID) -> Span:
        facts = YearFacts(demo.book(), GUANGXI.id, Side.SUPPORTER, ReportingYear(year), (relation,))
        return paired(facts)

    end(demo, RONGAN, "2024-06-30")
    assert days(2024, RONGAN) == Span(date(2024, 1, 1), date(2024, 6, 30))
    assert days(2024, RELATION) == Span(date(2024, 1, 1), date(2024, 12, 31))
    assert days(2030, RONGAN) == Span(date(2030, 1, 1), date(2030, 12, 31))


def test_the_papers_tell_of_an_end_with_its_reason(demo: Store) -> None:
    end(demo, RONGAN, "2024-06-30")
    source = Source(demo, GUANGXI, Side.SUPPORTER, 2024, None, date(2024, 11, 18))
    summary = "".join(words(KINDS["summary"].make(source, "")))
    assert "结对关系2024年6月30日终止：支援医院调整。" in summary
    assert summary.count("终止") == 1
    # Nobody's leave was entered: the four of 第4批 are still there by the records.
    brief = "".join(words(KINDS["brief"].make(source, "")))
    assert "融安县人民医院：2024年6月30日结对终止，仍登记有4人在岗，此前" in brief
    assert "融水苗族自治县人民医院：在岗6人，" in brief
    # Of a pairing that was over by June no day is counted as of the whole year.
    assert not {"此前全年", "此前今年"} & {brief[at : at + 4] for at in range(len(brief))}
    later = Source(demo, GUANGXI, Side.SUPPORTER, 2024, None, date(2025, 1, 15))
    assert "此前全年" not in "".join(words(KINDS["brief"].make(later, "")))
    # Nothing is to be held any more where the relation is over.
    rows = [
        [cell.text for cell in row]
        for row in KINDS["brief"].make(source, "").tables[1].rows
        if row[0].text.startswith("融安县人民医院")
    ]
    assert not any("前再开展" in row[3] for row in rows)
    assert {row[4] for row in rows} <= {""}
    (_, note) = KINDS["pairings"].make(source, "own").blocks
    assert getattr(note, "text", "") == "注：融安县人民医院，2024年6月30日终止：支援医院调整。"


def test_a_line_that_lacks_something_keeps_its_relation_from_being_whole(demo: Store) -> None:
    def waiting() -> frozenset[UUID]:
        register = BY_KEY["relation"]
        view = view_register(
            demo, register, scheme=GUANGXI, side=Side.SUPPORTER, relation=None, year=2024
        )
        return view.to_review

    before = waiting()
    change(demo, RONGAN, state=TermState.ENDED, to=date(2024, 6, 30))
    assert waiting() == before | {RONGAN}
    end(demo, RONGAN, "2024-06-30")
    assert waiting() == before - {RONGAN}


@pytest.mark.parametrize("day", [date(2024, 6, 30), date(2026, 6, 30)])
def test_another_end_than_the_plans_wants_its_reason(demo: Store, day: date) -> None:
    def waiting() -> frozenset[UUID]:
        return relations_to_confirm(demo.book(), demo.shelf)

    before = waiting()
    assert RONGAN not in before
    change(demo, RONGAN, to=day)
    assert waiting() == before | {RONGAN}
    change(demo, RONGAN, change_reason="调整期限，依据某文件")
    assert waiting() == before
    change(demo, RONGAN, to=date(2025, 12, 31), change_reason=None)
    assert waiting() == before


def test_the_years_table_lists_who_stood_in_it(demo: Store) -> None:
    end(demo, RONGAN, "2023-06-30")

    def numbers(year: int) -> list[str]:
        source = Source(demo, GUANGXI, Side.SUPPORTER, year, None, date(2024, 11, 18))
        table, *_ = KINDS["pairings"].make(source, "own").blocks
        return [row[0].text for row in table.rows]  # type: ignore[union-attr]

    assert numbers(2023) == ["12", "14"]
    assert numbers(2024) == ["14"]


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ({}, ()),
        ({"state": "有效"}, ()),
        ({"state": "终止"}, ("to", "change_reason")),
        ({"state": "终止", "to": "2024-06-30"}, ("change_reason",)),
        ({"state": "终止", "to": "2024-06-30", "change_reason": "支援医院调整"}, ()),
    ],
)
def test_an_end_counts_with_its_day_and_its_reason(
    more: dict[str, str], missing: tuple[str, ...]
) -> None:
    raw = {"relation": RELATION, "scheme": GUANGXI.id, "from": "2022-01-01", **more}
    assert TERM.missing(read_record(TERM, raw)) == missing
