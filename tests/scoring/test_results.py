"""附件4 第9–13项 and 附件3 第6项, at every boundary, counted by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from duikou_desktop.domain.sides import Side
from tests.factories import RELATION, Office

FIRST, LAST = "2024-03-01", "2024-08-31"


def office_with_a_guide() -> tuple[Office, object]:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    return office, office.member(batch, FIRST, LAST)


@pytest.mark.parametrize(
    ("kind", "point", "count", "evidence", "points"),
    [
        ("学术讲座", "S9.1", 19, 19, "0"),
        ("学术讲座", "S9.1", 20, 20, "3"),
        ("业务培训", "S9.1", 21, 21, "3"),
        ("学术讲座", "S9.1", 22, 19, "0"),
        ("手术示教", "S9.2", 20, 20, "3"),
        ("手术示教", "S9.2", 20, 19, "0"),
        ("教学查房", "S9.3", 39, 39, "0"),
        ("教学查房", "S9.3", 40, 40, "3"),
        ("疑难病例讨论", "S9.3", 60, 60, "0"),
    ],
)
def test_activities_count_only_with_evidence_and_all_or_nothing(
    kind, point, count, evidence, points
) -> None:
    office, guide = office_with_a_guide()
    office.activities(kind, count, evidence=evidence, by=guide)
    assert office.point(point).score == Decimal(points)


def test_lectures_and_courses_count_together() -> None:
    office, guide = office_with_a_guide()
    office.activities("学术讲座", 12, by=guide)
    office.activities("业务培训", 8, by=guide)
    point = office.point("S9.1")
    assert point.score == 3
    assert len(point.records) == 20


def test_what_does_not_count_is_told_with_its_number() -> None:
    office, guide = office_with_a_guide()
    office.activities("教学查房", 43, evidence=37, by=guide)
    assert office.point("S9.3").reason == (
        "教学查房计入 37 次，要求 40 次，还差 3 次。另有 6 条缺佐证，未计入。"
    )


def test_an_activity_of_another_year_or_after_the_day_of_scoring_does_not_count() -> None:
    office, guide = office_with_a_guide()
    office.activities("学术讲座", 20, by=guide)  # 2024-01-01 … 2024-12-01 and 02-days to August
    assert office.point("S9.1", year=2025).score == 0
    assert office.point("S9.1", as_of="2024-11-30").score == 0


def technique(office: Office, guide: object, **more: object) -> None:
    office.add(
        "technique",
        **{
            "name": "示例技术",
            "kind": "新技术",
            "department": "内科",
            "first_on": "2024-05-01",
            "guided_by": (guide,),
            "relations": (RELATION,),
            **more,
        },
    )


def test_no_technique_scores_nothing_and_one_scores_all() -> None:
    office, guide = office_with_a_guide()
    assert (office.point("S10.1").score, office.point("S10.2").score) == (0, 0)
    technique(office, guide)
    assert (office.point("S10.1").score, office.point("S10.2").score) == (7, 0)


def test_independence_needs_its_day_and_evidence() -> None:
    office, guide = office_with_a_guide()
    technique(office, guide, independent_on="2024-09-01")
    assert office.point("S10.2").score == 0
    proof = office.add("evidence", name="手术记录", box="1", page="2")
    technique(office, guide, name="另一项", independent_on="2024-09-01", evidence=(proof,))
    assert office.point("S10.2").score == 3
    assert office.point("S10.2", as_of="2024-08-31").score == 0
    assert office.point("S10.2", as_of="2024-08-31").expected == 3


def test_a_technique_of_last_year_is_not_new() -> None:
    office, guide = office_with_a_guide()
    technique(office, guide, first_on="2023-12-31")
    assert office.point("S10.1").score == 0


def speciality(
    office: Office, name: str, level: str, granted: str, accepted: str | None = None
) -> None:
    office.add(
        "speciality",
        name=name,
        level=level,
        granted_on=granted,
        accepted_on=accepted,
        relations=(RELATION,),
    )


def test_three_of_the_city_and_one_above_are_capped_at_eight() -> None:
    office = Office()
    for name in ("骨科", "儿科", "妇产科"):
        speciality(office, name, "市级", "2023-05-01", "2024-05-01")
    assert office.point("S11.1").score == 6
    speciality(office, "神经内科", "国家级", "2024-06-01")
    assert office.point("S11.1").score == 8


def test_a_speciality_counts_once_at_its_highest_level() -> None:
    office = Office()
    speciality(office, "骨科", "市级", "2022-05-01", "2023-05-01")
    speciality(office, "骨科", "自治区级", "2024-05-01")
    assert office.point("S11.1").score == 3


@pytest.mark.parametrize(
    ("level", "granted", "accepted", "points"),
    [
        ("市级", "2024-01-01", None, "0"),
        ("市级", "2024-01-01", "2025-01-01", "0"),
        ("院级", "2024-01-01", "2024-02-01", "0"),
        ("自治区级", "2021-12-31", None, "0"),
        ("自治区级", "2022-01-01", None, "3"),
        ("自治区级", "2025-01-01", None, "0"),
    ],
)
def test_only_what_was_won_since_the_relation_began_counts(
    level, granted, accepted, points
) -> None:
    office = Office()
    speciality(office, "骨科", level, granted, accepted)
    assert office.point("S11.1").score == Decimal(points)


def norm(office: Office, member: object, adopted: str = "2024-06-01") -> None:
    office.add(
        "norm",
        by=(member,),
        kind="管理制度",
        title="示例制度",
        action="建立",
        adopted_on=adopted,
        relations=(RELATION,),
    )


def test_one_member_of_seven_without_a_norm_costs_all_five_points() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    members = [office.member(batch, FIRST, LAST) for _ in range(7)]
    for member in members[:6]:
        norm(office, member)
    assert office.point("S12.1").score == 0
    norm(office, members[6])
    assert office.point("S12.1").score == 5


def test_only_stays_that_end_or_fill_six_months_in_the_year_need_a_norm() -> None:
    office = Office()
    batch = office.batch("第1批", "2024-09-01", "2025-02-28")
    office.member(batch, "2024-09-01", "2025-02-28")
    assert office.point("S12.1").score is None
    assert office.point("S12.1", year=2025).score == 0


def test_while_nobody_is_due_the_reason_and_the_steps_tell_what_is_coming() -> None:
    """Proven: nobody filled six months yet. Planned: the one who will has no norm, 0 of 1."""
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    office.member(batch, FIRST, LAST, to=None)
    point = office.score(2024, "2024-05-01").point("S12.1")
    assert (point.score, point.expected) == (None, 0)
    assert point.reason == "派驻人员还没有驻满或离岗，到时才看。"
    assert "1 人中 0 人有建章立制" in str(point.expected_reasons[0])
    assert [step.register for step in point.steps] == ["norm"]
    nobody = Office().score(2024, "2024-05-01").point("S12.1")
    assert nobody.reason == "当年没有要看的派驻人员。"
    assert nobody.steps == ()


def figure(
    office: Office,
    code: str,
    year: int,
    numerator: str,
    denominator: str | None = None,
    **more: object,
) -> None:
    office.add(
        "indicator",
        code=code,
        year=year,
        numerator=numerator,
        denominator=denominator,
        source="年报",
        relations=(RELATION,),
        **more,
    )


@pytest.mark.parametrize(
    ("base", "now", "points"),
    [
        (("80", "100"), ("81", "100"), "3"),
        (("80", "100"), ("160", "200"), "0"),
        (("80", "100"), ("79", "100"), "0"),
    ],
)
def test_occupancy_must_rise_and_equal_is_not_a_rise(base, now, points) -> None:
    office = Office()
    figure(office, "bed_occupancy", 2021, *base, is_base=True)
    figure(office, "bed_occupancy", 2024, *now)
    assert office.point("S13.3").score == Decimal(points)


def test_referral_must_fall() -> None:
    office = Office()
    figure(office, "referral_out_rate", 2021, "6", "100", is_base=True)
    figure(office, "referral_out_rate", 2024, "5.9", "100")
    assert office.point("S13.4").score == 3


def test_one_of_two_counts_up_earns_half() -> None:
    office = Office()
    for code, now in (("level34_operations", "11"), ("minimally_invasive_operations", "10")):
        figure(office, code, 2021, "10", is_base=True)
        figure(office, code, 2024, now)
    assert office.point("S13.2").score == Decimal("1.5")


def test_a_missing_base_is_no_data_and_never_nothing() -> None:
    office = Office()
    figure(office, "bed_occupancy", 2024, "80", "100")
    point = office.point("S13.3")
    assert (point.score, point.state) == (None, "no_data")
    assert office.score().undecided_max >= 3


def test_the_base_is_the_last_full_year_before_the_first_team() -> None:
    office = Office()
    batch = office.batch("第1批", "2022-07-01", "2022-12-31")
    office.member(batch, "2022-07-01", "2022-12-31")
    figure(office, "bed_occupancy", 2021, "80", "100")
    figure(office, "bed_occupancy", 2022, "99", "100")
    figure(office, "bed_occupancy", 2024, "90", "100")
    assert office.point("S13.3").score == 3


def test_a_denominator_of_nothing_is_no_data() -> None:
    office = Office()
    figure(office, "bed_occupancy", 2021, "80", "0", is_base=True)
    figure(office, "bed_occupancy", 2024, "80", "100")
    assert office.point("S13.3").state == "no_data"


def test_treatment_without_any_figures_is_for_the_office_to_judge() -> None:
    office = Office()
    assert office.point("S13.1").state == "judged"
    office.add("judgement", scheme="guangxi-2022-2025", year=2024, point="S13.1", score="4")
    point = office.point("S13.1")
    assert (point.score, point.own, point.state) == (4, 4, "judged")


def test_a_department_for_each_assignment_is_shared_out() -> None:
    office = Office(side=Side.RECIPIENT)
    batch = office.batch("第1批", FIRST, LAST)
    for index in range(18):
        office.member(batch, FIRST, LAST, department=None if index == 0 else "内科")
    # 2 × 17 / 18 = 1.888…
    assert office.point("R6.2").score == Decimal("1.9")


def test_the_offices_own_score_stands_beside_the_computed_one() -> None:
    office = Office()
    office.team(FIRST, LAST, 4)
    office.add(
        "judgement", scheme="guangxi-2022-2025", year=2024, point="S5.1", score="6", reason="已补派"
    )
    point = office.point("S5.1")
    assert (point.score, point.own, point.own_reason) == (5, 6, "已补派")
    assert point.differs
    assert not point.unexplained


def test_an_own_score_that_differs_without_a_word_why_is_unexplained() -> None:
    office = Office()
    office.team(FIRST, LAST, 4)
    office.add("judgement", scheme="guangxi-2022-2025", year=2024, point="S5.1", score="6")
    assert office.point("S5.1").unexplained


def test_an_own_score_has_nothing_to_differ_from_without_a_computed_one() -> None:
    office = Office()
    for point, score in (("S13.1", "4"), ("S13.3", "3"), ("S8.1", "1.55")):
        office.add("judgement", scheme="guangxi-2022-2025", year=2024, point=point, score=score)
    assert [office.point(each).differs for each in ("S13.1", "S13.3", "S8.1")] == [False] * 3
