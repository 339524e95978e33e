"""What a batch's points are explained with, and what may still be done: figures and words by hand.

The rule here costs 2 points a person short and 0.5 a person under time, of 20; a missing
vice-president counts as 3 people short, a missing high title as 1.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.scoring.base import Case, Decision, Step
from tests.factories import SUPPORTER, Office
from tests.scoring.test_corners import rule_of
from tests.scoring.test_staffing import measured

FIRST, LAST = "2024-03-01", "2024-08-31"  # six months to the day
ARRIVE_BY = "2024-03-16"  # fifteen days later

STAFFING = rule_of(
    kind="batch_staffing",
    lost_per_person_short="2",
    lost_per_person_under_time="0.5",
    missing_vice_president_counts=3,
    missing_high_title_counts=1,
)
BONUS = rule_of(kind="bonus_members", above=4, each="0.5")


def case(office: Office, as_of: str, **how: Any) -> Case:
    return office.case(as_of, **{"maximum": "20", **how})


def decide(office: Office, as_of: str = "2025-12-31", **how: Any) -> Decision:
    return STAFFING.decide(case(office, as_of, **how))


def said(decision: Decision) -> list[str]:
    return [str(each) for each in decision.reasons]


def ask(office: Office, **team: Any) -> Office:
    """The office under other demands on a batch."""
    asked = office.parameters.team.model_copy(update=team)
    office.parameters = office.parameters.model_copy(update={"team": asked})
    return office


def serve(office: Office, batch: UUID, name: str, planned: str = LAST, **more: Any) -> UUID:
    person = office.add("person", name=name, hospital=SUPPORTER)
    return office.member(batch, more.pop("first", FIRST), planned, person=person, **more)


def team(office: Office, names: str, number: str = "第1批", **more: Any) -> list[UUID]:
    """Somebody for each letter, the first of them vice-president."""
    first, last = more.pop("first", FIRST), more.pop("last", LAST)
    batch = office.batch(number, first, last)
    return [
        serve(office, batch, f"示例{name}", last, first=first,
              post="医师" if at else "副院长", **more)
        for at, name in enumerate(names)
    ]  # fmt: skip


# -- reasons --------------------------------------------------------------------------------------


def test_a_batch_that_lacks_nothing() -> None:
    office = Office()
    members = team(office, "ABCDE")
    found = decide(office)
    assert (found.earned, found.share, found.steps) == (20, 1, ())
    assert found.records == tuple(members)
    assert said(found) == [
        "第1批 2024-03-01 开始，到岗 5 人，要求 5 人；挂职副院长 1 人。",
        "每人连续驻点都满 6 个月。",
    ]


def test_a_batch_that_lacks_everything() -> None:
    """20 less 2 × (2 short + 3 + 1) less 0.5 × 2."""
    office = ask(Office(kind=None), high_titles=1)
    batch = office.batch("第1批", FIRST, LAST)
    serve(office, batch, "示例甲")
    for name in ("示例乙", "示例丙"):
        serve(office, batch, name, to="2024-04-30")
    found = decide(office)
    assert (found.earned, found.share) == (7, Fraction(7, 20))
    assert said(found) == [
        "第1批 2024-03-01 开始，到岗 3 人，要求 5 人；挂职副院长 0 人。",
        "受援医院的类别还没有确认，按综合医院要求。",
        "少 2 人，扣 4 分。",
        "没有挂职副院长，扣 6 分。",
        "没有正高、副高职称的人员，扣 2 分。",
        "连续驻点不到 6 个月的 2 人（示例丙、示例乙），扣 1 分。",
    ]


def test_where_nothing_is_asked_nothing_is_said_of_it() -> None:
    office = ask(Office(), vice_presidents=0, heads=None, heads_by_kind={})
    team(office, "A")
    assert said(decide(office))[0] == "第1批 2024-03-01 开始，到岗 1 人，要求 0 人。"
    assert decide(office).earned == 20


def test_who_is_still_there_is_told_apart_from_who_has_left() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    serve(office, batch, "示例A", to="2024-04-15")
    for name in "BCDE":
        serve(office, batch, f"示例{name}", to=None, post="副院长")
    names = "示例A、示例B、示例C、示例D、示例E"
    assert said(decide(office, "2024-05-01"))[-1] == (
        f"连续驻点还不到 6 个月的 5 人（{names}），其中 4 人还在岗，现扣 2.5 分。"
    )
    assert said(decide(office, "2024-05-01", planned=True))[-1] == (
        "连续驻点不到 6 个月的 1 人（示例A），扣 0.5 分。"
    )


def test_who_will_not_fill_the_time_even_as_planned_is_said_without_a_now() -> None:
    office = Office()
    team(office, "ABCDE", to=None, last="2024-06-30")
    assert said(decide(office, "2024-05-01", planned=True))[-1] == (
        "连续驻点不到 6 个月的 5 人（示例A、示例B、示例C、示例D、示例E），扣 2.5 分。"
    )


def test_which_batch_was_taken_is_said_where_there_was_a_choice() -> None:
    office = Office()
    team(office, "ABCDE", first="2024-01-01", last="2024-06-30")
    assert said(decide(office))[0].startswith("第1批 2024-01-01 开始")
    team(office, "FGHI", number="第2批")
    assert said(decide(office))[0] == "当年派出 2 批，取得分最低的第2批。"
    office = Office()
    team(office, "ABCDE", first="2023-09-01", last="2024-02-29")
    assert said(decide(office))[0] == "当年没有新批次，取在岗最久的第1批。"


def test_outside_the_base_a_batch_is_worth_nothing() -> None:
    office = Office()
    assert decide(office, maximum=None).earned == 0
    team(office, "ABCDE")
    found = decide(office, maximum=None)
    assert (found.earned, found.share) == (0, 0)


# -- steps ----------------------------------------------------------------------------------------


def told(step: Step) -> tuple[Any, ...]:
    return str(step.message), step.register, step.records, step.adds, step.times


def arrivals(office: Office, as_of: str = ARRIVE_BY) -> list[tuple[Any, ...]]:
    """The steps as planned: whoever runs stays long enough."""
    return [told(each) for each in decide(office, as_of, planned=True).steps]


@pytest.mark.parametrize(
    ("names", "post", "asked", "words", "missing"),
    [
        ("ABC", "副院长", {}, "2024-03-16 前再到岗 2 人", 2),
        ("ABC", "医师", {}, "2024-03-16 前再到岗 2 人，含挂职副院长", 5),
        ("ABCDE", "医师", {}, "2024-03-16 前再到岗 1 人，含挂职副院长", 3),
        ("ABCDE", "副院长", {"high_titles": 1}, "2024-03-16 前再到岗 1 人", 1),
    ],
)
def test_who_may_still_arrive_until_the_last_day(names, post, asked, words, missing) -> None:
    office = ask(Office(), **asked)
    batch = office.batch("第1批", FIRST, LAST)
    for name in names:
        serve(office, batch, f"示例{name}", to=None, post=post)
    # 2 points each, of 20.
    assert arrivals(office) == [(words, "assignment", (), Fraction(missing, 10), missing)]
    assert arrivals(office, "2024-03-17") == []


def test_nobody_more_is_asked_of_a_whole_batch() -> None:
    office = Office()
    team(office, "ABCDE", to=None)
    assert arrivals(office) == []


def test_who_is_there_may_stay_until_the_time_is_full() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    serve(office, batch, "示例A", to="2024-05-01")  # leaves that day: not there any more
    for name in "CDE":
        serve(office, batch, f"示例{name}")
    later = serve(office, batch, "示例F", first="2024-03-02", to=None, planned="2024-06-30",
                  post="副院长")  # fmt: skip
    steps = [told(each) for each in decide(office, "2024-05-01", planned=True).steps]
    # Half a point of 20.
    assert steps == [("示例F驻点到 2024-09-01", "assignment", (later,), Fraction(1, 40), 1)]


# -- what can still be had ------------------------------------------------------------------------


def most(office: Office, as_of: str, **how: Any) -> Decimal:
    return STAFFING.most(case(office, as_of, **how))


def test_what_a_batch_lost_for_good() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    serve(office, batch, "示例A", to="2024-03-10")
    for name in "BC":
        serve(office, batch, f"示例{name}", to=None)
    # 示例A left under time; heads may arrive until 16 March: then 2 people and a leader are short.
    assert most(office, ARRIVE_BY) == Decimal("19.5")
    assert most(office, "2024-03-17") == Decimal("9.5")


def test_where_none_began_a_whole_one_still_may_until_the_year_is_over() -> None:
    office = Office()
    assert (most(office, "2024-12-31"), most(office, "2025-01-01")) == (20, 0)
    team(office, "ABC", first="2023-09-01", last="2024-02-29")
    # Two people short.
    assert (most(office, "2024-12-31"), most(office, "2025-01-01")) == (20, 16)
    assert most(office, "2025-01-01", maximum="3") == 0
    assert most(office, "2024-12-31", maximum=None) == 0


def test_who_is_there_and_planned_too_short_has_lost_nothing_yet() -> None:
    office = Office()
    team(office, "ABCDE", to=None, last="2024-06-30")
    assert most(office, "2024-06-01") == 20


def test_a_draft_may_turn_out_to_be_one_of_the_heads() -> None:
    office = Office()
    team(office, "ABC", to=None)
    assert most(office, "2024-06-01") == 16
    (batch,) = office.records["batch"]
    office.add("assignment", batch=batch.id, **{"from": ARRIVE_BY})
    assert most(office, "2024-06-01") == 18
    office.add("assignment", batch=batch.id, **{"from": "2024-03-17"})  # too late
    assert most(office, "2024-06-01") == 18


# -- posts ----------------------------------------------------------------------------------------


def test_by_post_who_came_after_a_replacement_is_looked_at_too() -> None:
    office = Office()
    service = office.parameters.service_time.model_copy(update={"replacement": "post"})
    office.parameters = office.parameters.model_copy(update={"service_time": service})
    team(office, "ABCDE")
    (batch,) = office.records["batch"]
    leaver = serve(office, batch.id, "示例F", to="2024-05-31")
    serve(office, batch.id, "示例G", first="2024-06-01", replaces=leaver)
    serve(office, batch.id, "示例H", first="2024-07-01", to="2024-07-31")
    assert said(decide(office))[-1] == "连续驻点不到 6 个月的 1 人（示例H），扣 0.5 分。"


# -- bonus ----------------------------------------------------------------------------------------


def test_a_bonus_tells_who_stayed_and_what_it_adds() -> None:
    office = Office()
    members = team(office, "ABCDEF")
    (batch,) = office.records["batch"]
    leaver = serve(office, batch.id, "示例G", to="2024-04-30")
    team(office, "HIJK", number="第2批", first="2024-04-01", last="2024-09-30")
    found = BONUS.decide(case(office, "2025-12-31"))
    assert said(found) == [
        "第1批派 7 人，驻满 6 人，比 4 人多 2 人，加 1 分。",
        "第2批派 4 人，驻满 4 人，没有超过 4 人，不加分。",
    ]
    assert (found.earned, found.records) == (1, (*members, leaver))
    assert BONUS.most(case(office, "2024-05-01")) == 1


def test_a_bonus_is_summed_over_the_batches_of_the_year() -> None:
    office = Office()
    team(office, "ABCDEF")
    team(office, "HIJKL", number="第2批", first="2024-04-01", last="2024-09-30")
    assert BONUS.most(case(office, "2024-05-01")) == Decimal("1.5")
    assert BONUS.decide(case(office, "2025-12-31")).earned == Decimal("1.5")


def test_a_batch_of_another_year_brings_no_bonus() -> None:
    office = Office()
    team(office, "ABCDEF", first="2023-09-01", last="2024-02-29")
    found = BONUS.decide(case(office, "2025-12-31"))
    assert (found.earned, found.records, said(found)) == (0, (), ["当年没有新批次，不加分。"])
    assert BONUS.most(case(office, "2024-05-01")) == 0


def leave(office: Office, stay: UUID, kind: str, first: str, last: str) -> None:
    office.add("absence", assignment=stay, kind=kind, **{"from": first, "to": last})


def test_leave_that_lengthens_a_stay_is_said() -> None:
    """Ten days of leave where nine are allowed: six months until 08-31 become until 09-01."""
    office = measured(Office(), most_leave_days=9)
    stay = team(office, "甲乙丙丁戊")[1]
    leave(office, stay, "请假", "2024-05-01", "2024-05-10")
    assert "（示例乙，离岗使驻点要多 1 天，满到 2024-09-01）" in "".join(said(decide(office)))


def test_days_less_leave_are_said() -> None:
    """184 days from 03-01 to 08-31, ten of them leave: 180 less leave are full on 09-06.

    180 days from 03-01 are over on 08-27, and ten more on 09-06.
    """
    office = measured(Office(), measure="days_less_leave", length=180)
    stay = team(office, "甲乙丙丁戊")[1]
    leave(office, stay, "请假", "2024-05-01", "2024-05-10")
    assert "（示例乙，离岗使驻点要多 10 天，满到 2024-09-06）" in "".join(said(decide(office)))


def test_an_absence_that_breaks_a_stay_is_said() -> None:
    office = measured(Office(), unauthorised_absence_breaks=True)
    stay = team(office, "甲乙丙丁戊")[1]
    leave(office, stay, "擅自", "2024-07-01", "2024-07-02")
    told = "（示例乙，擅自离岗隔断，最长一段 2024-03-01 至 2024-06-30）"
    assert told in "".join(said(decide(office)))


def test_one_vice_president_of_two_is_not_none() -> None:
    office = ask(Office(), vice_presidents=2)
    team(office, "甲乙丙丁戊")
    reasons = said(decide(office))
    assert "挂职副院长要求 2 人，扣 6 分。" in reasons
    assert not any("没有挂职副院长" in each for each in reasons)
