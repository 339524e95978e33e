"""附件4 第5项, at every boundary, counted by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.factories import Office

FIRST, LAST = "2024-03-01", "2024-08-31"  # six months to the day


@pytest.mark.parametrize(
    ("heads", "leaders", "points"),
    [
        (5, 1, "6"),
        (6, 1, "6"),
        (4, 1, "5"),
        (3, 1, "4"),
        (5, 0, "5"),
        (5, 2, "6"),
        (4, 0, "4"),
        (1, 1, "2"),
    ],
)
def test_each_person_short_and_a_missing_vice_president_cost_a_point(
    heads, leaders, points
) -> None:
    office = Office()
    office.team(FIRST, LAST, heads, leaders=leaders)
    assert office.point("S5.1").score == Decimal(points)


@pytest.mark.parametrize(
    ("kind", "points"),
    [("中医", "6"), ("民族医", "6"), ("综合", "4"), (None, "4"), ("中西医结合", "4")],
)
def test_three_are_enough_at_a_hospital_of_chinese_or_ethnic_medicine(kind, points) -> None:
    office = Office(kind=kind)
    office.team(FIRST, LAST, 3)
    assert office.point("S5.1").score == Decimal(points)


def test_an_unconfirmed_kind_is_scored_as_general_and_said() -> None:
    office = Office(kind=None)
    office.team(FIRST, LAST, 5)
    assert "类别还没有确认" in office.point("S5.1").reason


@pytest.mark.parametrize(("last", "points"), [("2024-08-31", "6"), ("2024-08-30", "5")])
def test_a_stay_of_five_months_and_all_but_a_day_loses_one_point(last: str, points: str) -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 5)
    office.member(batch, FIRST, LAST, to=last)
    assert office.point("S5.1").score == Decimal(points)


def test_points_never_fall_below_nothing() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    for _ in range(8):
        office.member(batch, FIRST, LAST, to="2024-04-01")
    assert office.point("S5.1").score == 0


def test_one_leaves_early_and_the_replacement_stays_six_months() -> None:
    office = five_and_one_who_leaves()
    assert office.point("S5.1").score == 5
    by_post(office)
    assert office.point("S5.1").score == 6


def test_one_leaves_early_and_the_replacement_leaves_early_too() -> None:
    office = five_and_one_who_leaves(replacement_to="2024-08-31")
    assert office.point("S5.1").score == 4
    by_post(office)
    assert office.point("S5.1").score == 6


def five_and_one_who_leaves(replacement_to: str = "2024-11-30") -> Office:
    office = Office()
    batch = office.team(FIRST, LAST, 5)
    leaver = office.member(batch, FIRST, LAST, to="2024-05-31")
    office.member(batch, "2024-06-01", replacement_to, replaces=leaver)
    return office


def by_post(office: Office) -> None:
    service = office.parameters.service_time.model_copy(update={"replacement": "post"})
    office.parameters = office.parameters.model_copy(update={"service_time": service})


def test_a_running_stay_is_proven_later_and_expected_now() -> None:
    office = Office()
    office.team("2024-09-02", "2025-03-01", 5, to=None)
    point = office.point("S5.1", as_of="2024-12-15")
    assert (point.score, point.expected) == (1, 6)
    assert office.point("S5.1", as_of="2025-02-28").score == 1
    assert office.point("S5.1", as_of="2025-03-01").score == 6


def test_nothing_is_proven_beyond_a_plan_without_an_entered_end() -> None:
    office = Office()
    office.team("2024-03-15", "2024-07-14", 5, to=None)  # four months; nobody entered the end
    assert office.point("S5.1", as_of="2024-12-31").score == 1


@pytest.mark.parametrize(("arrival", "points"), [("2024-03-16", "6"), ("2024-03-17", "5")])
def test_who_arrives_after_fifteen_days_is_not_of_the_head_count(arrival: str, points: str) -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 4)
    office.member(batch, arrival, "2024-10-01")
    assert office.point("S5.1").score == Decimal(points)


def test_approved_leave_costs_nothing() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 4)
    away = office.member(batch, FIRST, LAST)
    office.add(
        "absence", assignment=away, kind="请假", **{"from": "2024-05-01", "to": "2024-05-10"}
    )
    assert office.point("S5.1").score == 6


def test_of_two_batches_the_lower_counts() -> None:
    office = Office()
    office.team("2024-01-01", "2024-06-30", 5)
    office.team("2024-07-01", "2024-12-31", 4)
    assert office.point("S5.1").score == 5


def test_a_year_without_a_new_batch_takes_the_one_on_site_and_says_so() -> None:
    office = Office()
    office.team("2023-09-01", "2024-08-31", 4)
    point = office.point("S5.1")
    assert point.score == 5
    assert "当年没有新批次" in point.reason


def test_stays_that_touch_are_one_and_a_day_between_parts_them() -> None:
    for start, points in (("2024-06-01", 6), ("2024-06-02", 5)):
        office = Office()
        batch = office.team(FIRST, LAST, 5)
        person = office.add("person", name="示例甲", hospital=office.records["hospital"][1].id)
        office.member(batch, FIRST, LAST, to="2024-05-31", person=person)
        office.member(batch, start, LAST, person=person)
        assert office.point("S5.1").score == points


def test_a_draft_member_is_not_counted() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 4)
    office.member(batch, FIRST, LAST, draft=True)
    assert office.point("S5.1").score == 5


def test_nobody_sent_scores_nothing() -> None:
    assert Office().point("S5.1").score == 0


# S5.2: three conditions of equal weight.


def test_a_team_mainly_medical_with_titles_gets_full_points() -> None:
    office = Office()
    office.team(FIRST, LAST, 5)
    assert office.point("S5.2").score == 2


def test_one_of_five_without_a_title_costs_its_share() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 4)
    office.member(batch, FIRST, LAST, title=None)
    # 2 × (1 + 4/5 + 1) / 3 = 1.866…
    assert office.point("S5.2").score == Decimal("1.9")


def test_a_manager_needs_no_title() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 4)
    office.member(batch, FIRST, LAST, title=None, profession="管理", post="管理")
    assert office.point("S5.2").score == 2


def test_as_many_nurses_as_physicians_is_not_mainly_medical() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 3)
    for _ in range(3):
        office.member(batch, FIRST, LAST, profession="护理", post="护理", title="主管护师")
    # 2 × (1 + 1 + 0) / 3 = 1.333…
    assert office.point("S5.2").score == Decimal("1.3")


def test_the_composition_is_that_of_the_batch_the_staffing_took() -> None:
    office = Office()
    office.team("2024-01-01", "2024-06-30", 5, title=None)
    office.team("2024-07-01", "2024-12-31", 4)
    assert office.point("S5.2").score == 2


# Bonus.


@pytest.mark.parametrize(("heads", "bonus"), [(5, "0"), (6, "0.5"), (8, "1.5")])
def test_each_one_more_than_five_adds_half_a_point(heads: int, bonus: str) -> None:
    office = Office()
    office.team(FIRST, LAST, heads)
    assert office.point("S5.B1").score == Decimal(bonus)


def test_one_more_who_leaves_early_adds_nothing() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 5)
    office.member(batch, FIRST, LAST, to="2024-05-01")
    assert office.point("S5.B1").score == 0


@pytest.mark.parametrize(
    ("title", "bonus"),
    [
        ("副主任医师", "0.5"),
        ("主任中医师", "0.5"),
        ("主治医师", "0"),
        ("副主任护师", "0"),
        ("主任药师", "0"),
    ],
)
def test_physicians_from_associate_chief_up_add_half_a_point(title: str, bonus: str) -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    office.member(batch, FIRST, LAST, title=title)
    assert office.point("S5.B2").score == Decimal(bonus)


def test_a_title_won_during_the_stay_adds_nothing() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    person = office.add("person", name="示例甲", hospital=office.records["hospital"][1].id)
    office.add("title", person=person, name="副主任医师", **{"from": "2024-03-02"})
    office.member(batch, FIRST, LAST, person=person)
    assert office.point("S5.B2").score == 0


def test_bonus_stands_outside_the_base() -> None:
    office = Office()
    office.team(FIRST, LAST, 6, title="主任医师")
    assessment = office.score()
    assert assessment.bonus == Decimal("3.5")  # 0.5 for the sixth, 6 × 0.5 for the titles
    assert assessment.total == assessment.base + assessment.bonus


def measured(office: Office, **service: object) -> Office:
    """The office under other ways of measuring time."""
    own = office.parameters.service_time.model_copy(update=service)
    office.parameters = office.parameters.model_copy(update={"service_time": own})
    return office


@pytest.mark.parametrize(
    ("first", "last", "points"),
    [
        # 民法典: 3月15日 is not counted, so the sixth month ends on 9月15日.
        ("2024-03-15", "2024-09-14", "1"),
        ("2024-03-15", "2024-09-15", "6"),
        ("2023-08-31", "2024-02-28", "1"),
        ("2023-08-31", "2024-02-29", "6"),
        ("2024-08-31", "2025-02-28", "6"),
        ("2024-12-31", "2025-06-30", "6"),
    ],
)
def test_months_by_the_civil_code_end_on_the_corresponding_day(first, last, points) -> None:
    office = measured(Office(), measure="civil_months")
    office.team(first, last, 5)
    assert office.point("S5.1", year=int(first[:4])).score == Decimal(points)


@pytest.mark.parametrize(("last", "points"), [("2024-08-26", "1"), ("2024-08-27", "6")])
def test_days_count_the_first_and_the_last(last: str, points: str) -> None:
    # 180 days from 1 March: 31+30+31+30+31 = 153 to 31 July, 27 more to 27 August.
    office = measured(Office(), measure="days", length=180)
    office.team(FIRST, last, 5)
    point = office.point("S5.1")
    assert point.score == Decimal(points)
    assert "180 天" in point.reason


@pytest.mark.parametrize(
    ("measure", "length", "kind", "points"),
    [
        ("days", 184, "请假", "6"),
        ("days_less_leave", 184, "请假", "5"),  # 174 days present of 184
        ("days_less_leave", 174, "请假", "6"),
        ("days_less_leave", 175, "请假", "5"),
        ("days_less_leave", 175, "补休", "5"),
        ("days_less_leave", 184, "公差", "6"),  # away on the hospital's business
        ("days_less_leave", 175, "擅自", "5"),
        ("days", 184, "擅自", "6"),
    ],
)
def test_days_less_leave_count_only_who_is_there(measure, length, kind, points) -> None:
    office = measured(Office(), measure=measure, length=length)
    batch = office.team(FIRST, LAST, 4)
    away = office.member(batch, FIRST, LAST)  # 184 days
    dates = {"from": "2024-05-01", "to": "2024-05-10"}
    office.add("absence", assignment=away, kind=kind, **dates)
    assert office.point("S5.1").score == Decimal(points)


def test_more_leave_than_allowed_is_to_be_made_up_for() -> None:
    for most, points in ((10, 6), (9, 5)):
        office = measured(Office(), most_leave_days=most)
        batch = office.team(FIRST, LAST, 4)
        away = office.member(batch, FIRST, LAST)
        dates = {"from": "2024-05-01", "to": "2024-05-10"}
        office.add("absence", assignment=away, kind="请假", **dates)
        assert office.point("S5.1").score == points


def test_unauthorised_absence_breaks_a_stay_where_the_scheme_says_so() -> None:
    for breaks, points in ((False, 6), (True, 5)):
        office = measured(Office(), unauthorised_absence_breaks=breaks)
        batch = office.team(FIRST, LAST, 4)
        away = office.member(batch, FIRST, LAST)
        dates = {"from": "2024-05-01", "to": "2024-05-02"}
        office.add("absence", assignment=away, kind="擅自", **dates)
        assert office.point("S5.1").score == points


def test_a_stay_of_184_days_with_leave_and_two_days_away_without() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 4)
    away = office.member(batch, FIRST, LAST)
    office.add("institution", kind="请假", title="请假制度", issued_on="2024-01-02")
    office.add("declaration", year=2024, kind="无擅自离岗", signed_by="甲", signed_on="2024-12-31")
    leave = {"from": "2024-05-01", "to": "2024-05-10"}
    office.add("absence", assignment=away, kind="请假", **leave)
    assert (office.point("S5.1").score, office.point("S6.3").score) == (6, 3)
    gone = {"from": "2024-06-01", "to": "2024-06-02"}
    office.add("absence", assignment=away, kind="擅自", **gone)
    assert (office.point("S5.1").score, office.point("S6.3").score) == (6, 0)


def test_nobody_of_a_draft_batch_counts_and_it_is_said() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 5)
    assert office.point("S5.1").score == 6
    office.records["batch"] = [each.changed(draft=True) for each in office.records["batch"]]
    assert office.records["batch"][0].id == batch
    assert office.point("S5.1").score == 0
    other = office.batch("第2批", "2024-09-01", "2025-02-28")
    for each in range(4):
        office.member(other, "2024-09-01", "2025-02-28", post="医师" if each else "副院长")
    office.add("assignment", batch=other)
    reason = office.point("S5.1").reason
    assert "另有批次草稿 1 条未计入。" in reason
    assert "另有派驻草稿 1 条未计入。" in reason
    # Nor do they want a department, a goal or a norm.
    assert office.point("S6.1").reason.startswith("4 人中")


def test_where_more_is_lost_than_there_is_the_first_steps_bring_nothing() -> None:
    office = Office()
    batch = office.batch("第1批", "2024-03-01", "2024-07-31")
    for index in range(8):
        post = "医师" if index else "副院长"
        office.member(batch, "2024-03-01", "2024-07-31", to=None, post=post)
    point = office.point("S5.1", as_of="2024-06-01")
    assert len(point.steps) == 8
    # Eight would leave too early, 2 below nothing: the third who stays brings the first point.
    gained = [point.with_steps(range(done), Decimal("0.1")) for done in range(9)]
    assert gained == [0, 0, 0, 1, 2, 3, 4, 5, 6]
