"""The home page of the demo on 2024-11-18, counted by hand from resources/demo/year.yaml.

2024-11-18 is day 323 of the leap year: 31 + 29 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 18.
融水: 第4批 to 02-29, 第5批 from 03-11: nobody on 03-01 … 03-10, 10 days; 323 − 10 = 313.
第6批 came 09-11: 20 + 31 + 18 = day 69; six months are full on 2025-03-10.
示例卯 is on leave to 11-20; the other five of 第6批 are there.
S9.1: 30 lectures and courses, 27 with evidence. S9.2: 25, 18 counted. S9.3: 45, 40 counted.
Proven: 74.9 on 2025-06-30, 0.3 more in S7.1 (all months over have attendance), less the 5 of
S5.1, for all six of 第6批 are still short: 70.2.
融安: nobody 01-01 … 01-07 and 07-08 … 07-14, 7 days each.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo import SUPPORTER
from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.services.home import look_home
from duikou_desktop.services.home_view import HomeView, SpanKind, Standing
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office

RONGSHUI, RONGAN = "融水苗族自治县人民医院", "融安县人民医院"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory):
    with demo_office(tmp_path_factory.mktemp("demo") / "office", Side.SUPPORTER) as made:
        yield made


def look(store: Store, recipient: str | None, today: date | None = None) -> HomeView:
    relation = recipient and relation_id(hospital_id(recipient), hospital_id(SUPPORTER))
    scheme = load_scheme("guangxi-2022-2025")
    return look_home(
        store, scheme, Side.SUPPORTER, 2024, relation=relation or None, today=today or demo_today()
    )


def test_the_score_is_proven_and_expected_apart(store: Store) -> None:
    score = look(store, RONGSHUI).score
    assert score is not None
    assert (score.proven, score.expected, score.maximum) == (Decimal("70.2"), Decimal("75.2"), 100)
    assert sum(group.maximum for group in score.groups) == 100
    assert sum(group.expected for group in score.groups) == Decimal("75.2")


def test_a_year_that_is_over_may_still_be_entered(store: Store) -> None:
    """What it reaches is what is entered: the page must not say that the rest is lost."""
    running = look(store, RONGSHUI)
    over = look(store, RONGSHUI, date(2025, 2, 1))
    assert running.score is not None
    assert over.score is not None
    assert (running.score.late, over.score.late) == (False, True)


def test_a_gap_is_dated_and_the_rest_of_the_year_planned(store: Store) -> None:
    (line,) = look(store, RONGSHUI).presence
    assert line.gaps == ((date(2024, 3, 1), date(2024, 3, 10)),)
    assert (line.passed_days, line.present_days) == (323, 313)
    assert line.unplanned_from is None
    assert [span.kind for span in line.spans] == [
        SpanKind.PAST, SpanKind.GAP, SpanKind.PAST, SpanKind.PRESENT, SpanKind.PLANNED,
    ]  # fmt: skip
    assert line.spans[-1].first == date(2024, 11, 19)
    assert line.spans[-1].last == date(2024, 12, 31)


def test_who_is_on_site_today(store: Store) -> None:
    home = look(store, RONGSHUI)
    assert {each.name for each in home.members} == {
        "示例寅", "示例卯", "示例辰", "示例巳", "示例午", "示例未",
    }  # fmt: skip
    assert home.members[0].post == "副院长"
    away = home.members[-1]
    assert (away.name, away.away, away.away_until) == ("示例卯", "请假", date(2024, 11, 20))
    (batch,) = home.batches
    assert (batch.number, batch.day, batch.full_on) == ("第6批", 69, date(2025, 3, 10))


def test_amounts_count_only_what_has_evidence(store: Store) -> None:
    (group,) = look(store, RONGSHUI).targets
    assert [(line.point, line.counted, line.recorded, line.required) for line in group.lines] == [
        ("S9.1", 27, 30, 20), ("S9.2", 18, 25, 20), ("S9.3", 40, 45, 40),
    ]  # fmt: skip
    assert group.lines[0].due_today == Decimal(20 * 323) / 366
    assert dict(group.unscored) == {"疑难病例讨论": 5, "死亡病例讨论": 1}


def test_what_is_missing_says_what_it_is_worth(store: Store) -> None:
    todos = look(store, RONGSHUI).todos
    worth = {todo.opens.filter: todo.points for todo in todos if todo.opens.page == "score"}
    assert worth == {
        "S12.1": 5,
        "S13.5": 4,
        "S11.1": 3,  # 5 of 8: two of city level and one above bring the rest
        "S9.2": 3,
        "S1.5": 2,
        "S7.3": 1,
        "S8.1": Decimal("0.7"),
        "S6.1": Decimal("0.4"),
        "S1.4": None,  # the office gave itself 1.5 where 1.8 is computed, and says not why
    }
    waiting = {(todo.opens.page, todo.opens.filter) for todo in todos}
    assert {("activity", "draft"), ("activity", "no_evidence")} <= waiting
    dated = [todo.due for todo in todos if todo.due]
    assert dated == [date(2024, 12, 31)] * 8


def test_of_a_closed_year_nothing_is_to_be_done(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as closed:
        assert any(each.points for each in look(closed, None).todos)
        close_year(closed, Side.SUPPORTER)
        assert [str(each.message) for each in look(closed, None).todos if each.points] == []
        assert not any("草稿" in str(each.message) for each in look(closed, None).todos)


def test_an_unconfirmed_kind_waits_for_the_office(store: Store) -> None:
    todos = look(store, RONGAN).todos
    assert any(todo.opens.page == "hospital" and RONGAN in str(todo.message) for todo in todos)


def test_the_whole_hospital_names_the_place_of_each(store: Store) -> None:
    home = look(store, None)
    assert [line.place for line in home.presence] == [RONGAN, RONGSHUI]
    gaps = [(last - first).days + 1 for line in home.presence for first, last in line.gaps]
    assert gaps == [7, 7, 10]
    assert len(home.members) == 10


def test_demands_of_the_plan(store: Store) -> None:
    demands = look(store, RONGAN).demands
    told = {str(line.message): line.standing for line in demands}
    # 第4批 came with four and without a vice-president.
    assert told == {
        "每批至少 5 人，含副院长 1 人": Standing.MISSED,
        "全年有人驻点": Standing.MISSED,
        "新技术、新业务至少 1 项": Standing.REACHED,
    }
    # 第3批 has five with a vice-president.
    assert str(demands[0].figure) == "5、4 人，1 批达到，1 批缺副院长"


def test_a_scheme_without_a_standard_still_has_a_home_page(home: Path) -> None:
    scheme = load_scheme("neimenggu-2021-2025")
    member = Membership(scheme, Side.RECIPIENT, "武川县医院", unlisted=True)
    with make_office(home, member) as made:
        view = look_home(
            made, scheme, Side.RECIPIENT, 2024, relation=None, today=date(2024, 11, 18)
        )
    assert view.score is None
    assert view.targets == ()
    assert not view.presence[0].recorded
    assert view.presence[0].gaps == ()


def test_a_relation_that_has_nobody_is_one_long_gap(home: Path) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    member = Membership(scheme, Side.SUPPORTER, "柳州市柳铁中心医院")
    with make_office(home, member) as made:
        view = look_home(made, scheme, Side.SUPPORTER, 2024, relation=None, today=date(2024, 3, 31))
    assert view.presence
    for line in view.presence:
        assert not line.recorded
        assert line.gaps == ((date(2024, 1, 1), date(2024, 3, 31)),)
        assert (line.passed_days, line.present_days) == (91, 0)
        assert line.unplanned_from == date(2024, 4, 1)


def test_nobody_is_on_site_beyond_a_planned_end_without_an_entered_one(store: Store) -> None:
    """As the strip of the year: what is not entered is not known."""
    later = date(2025, 3, 11)  # 第6批 was planned to the day before
    assert look(store, RONGSHUI).members
    relation = relation_id(hospital_id(RONGSHUI), hospital_id(SUPPORTER))
    scheme = load_scheme("guangxi-2022-2025")
    found = look_home(store, scheme, Side.SUPPORTER, 2025, relation=relation, today=later)
    assert found.members == ()
    assert found.batches == ()
