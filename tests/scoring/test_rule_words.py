"""What the rules of specialities and bonus points say and offer, to the word; counted by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from duikou_desktop.scoring.assessment import ScoredPoint, State
from duikou_desktop.scoring.rules.tiers_capped import TiersCapped
from tests.factories import RELATION, Office

RULE = {
    "kind": "tiers_capped", "register": "speciality", "one_per": "name", "tier_field": "level",
}  # fmt: skip


def speciality(office: Office, name: str, level: str, granted: str, **more: Any) -> UUID:
    return office.add(
        "speciality", name=name, level=level, granted_on=granted, relations=(RELATION,), **more
    )


def reasons(point: ScoredPoint) -> list[str]:
    return [str(each) for each in point.reasons]


def test_specialities_are_named_with_what_they_come_to() -> None:
    office = Office()
    city = speciality(office, "儿科", "市级", "2023-05-01", accepted_on="2024-05-01")
    region = speciality(office, "骨科", "自治区级", "2024-06-01")
    waiting = speciality(office, "妇科", "市级", "2024-03-01")
    speciality(office, "眼科", "市级", "2024-03-01", draft=True)
    point = office.point("S11.1", as_of="2024-11-18")
    assert (point.score, point.state) == (5, State.PART)  # 2 + 3
    assert reasons(point) == [
        "支援以来重点专科计入 2 个：儿科（市级）、骨科（自治区级）。各项合计 5 分，最多 8 分。",
        "另有 1 个还没有通过验收，未计入。",
        "另有重点专科草稿 1 条未计入。",
    ]
    assert point.records == (city, region)
    assert point.share == Fraction(5, 8)
    assert [(str(step.message), step.records, step.adds, step.times) for step in point.steps] == [
        ("妇科通过验收", (waiting,), Fraction(2, 8), 1),
        ("重点专科再有 1 个（市级）", (), Fraction(2, 8), 50),
        ("重点专科再有 1 个（自治区级、国家级）", (), Fraction(3, 8), 50),
    ]


def test_at_the_cap_there_is_nothing_left_to_do() -> None:
    office = Office()
    for name in ("骨科", "儿科", "妇科"):
        speciality(office, name, "国家级", "2024-06-01")
    point = office.point("S11.1", as_of="2024-11-18")
    assert (point.score, point.steps, point.share) == (8, (), Fraction(1))
    (said,) = reasons(point)
    assert said == (
        "支援以来重点专科计入 3 个：骨科（国家级）、儿科（国家级）、妇科（国家级）。"
        "各项合计 9 分，最多 8 分。"
    )


def test_without_one_it_says_so_and_after_the_year_offers_nothing() -> None:
    point = Office().point("S11.1", as_of="2025-06-30")
    assert (point.score, point.steps, point.records) == (0, (), ())
    assert reasons(point) == ["支援以来没有可以计入的重点专科。"]
    assert point.reachable == 0


@pytest.mark.parametrize(
    ("granted", "accepted", "as_of", "points"),
    [
        ("2021-12-31", "2024-05-01", "2024-11-18", 0),  # before the relation began on 1 January
        ("2022-01-01", "2024-05-01", "2024-11-18", 2),
        ("2024-05-01", "2024-11-18", "2024-11-18", 2),  # accepted that very day
        ("2024-05-01", "2024-11-19", "2024-11-18", 0),
        ("2024-05-01", "2025-01-01", "2025-06-30", 0),  # after the year
    ],
)
def test_city_level_counts_from_its_acceptance(
    granted: str, accepted: str, as_of: str, points: int
) -> None:
    office = Office()
    speciality(office, "骨科", "市级", granted, accepted_on=accepted)
    assert office.point("S11.1", as_of=as_of).score == points


def test_a_level_stands_in_one_tier_only() -> None:
    tiers = [{"values": ["市级"], "each": "2"}, {"values": ["市级", "国家级"], "each": "3"}]
    with pytest.raises(ValidationError, match="同一级别出现在两档中"):
        TiersCapped.model_validate({**RULE, "tiers": tiers})


def test_it_names_every_field_it_looks_into() -> None:
    tiers = [
        {"values": ["市级"], "each": "2", "needs": "accepted_on"},
        {"values": ["国家级"], "each": "3"},
    ]
    rule = TiersCapped.model_validate({**RULE, "tiers": tiers})
    assert list(rule.uses()) == [
        ("speciality", "name"), ("speciality", "level"), ("speciality", "accepted_on"),
    ]  # fmt: skip


def test_one_more_than_five_who_stays_brings_half_a_point() -> None:
    office = Office()
    batch = office.team("2024-01-01", "2024-06-30", 7)
    stays = [each.id for each in office.records["assignment"]]
    point = office.point("S5.B1")
    assert point.score == 1  # 7 - 5 = 2, half a point each
    assert reasons(point) == ["第1批派 7 人，驻满 7 人，比 5 人多 2 人，加 1 分。"]
    assert set(point.records) == set(stays)
    # One of them leaves a day early: six stay, one more than asked.
    office.member(batch, "2024-01-01", "2024-06-30", to="2024-06-29")
    eight = office.point("S5.B1")
    assert reasons(eight) == ["第1批派 8 人，驻满 7 人，比 5 人多 2 人，加 1 分。"]


def test_five_bring_nothing_and_no_batch_says_so() -> None:
    office = Office()
    office.team("2024-01-01", "2024-06-30", 5)
    point = office.point("S5.B1")
    assert (point.score, point.records) == (0, ())
    assert reasons(point) == ["第1批派 5 人，驻满 5 人，没有超过 5 人，不加分。"]
    none = Office().point("S5.B1")
    assert (none.score, none.records, reasons(none)) == (0, (), ["当年没有新批次，不加分。"])


def test_every_batch_of_the_year_brings_its_own() -> None:
    office = Office()
    office.team("2024-01-01", "2024-06-30", 6)
    second = office.batch("第2批", "2024-07-01", "2024-12-31")
    for _ in range(8):
        office.member(second, "2024-07-01", "2024-12-31")
    point = office.point("S5.B1")
    assert point.score == 2  # 0.5 + 3 × 0.5
    assert reasons(point) == [
        "第1批派 6 人，驻满 6 人，比 5 人多 1 人，加 0.5 分。",
        "第2批派 8 人，驻满 8 人，比 5 人多 3 人，加 1.5 分。",
    ]


def test_who_left_early_cannot_bring_a_bonus_any_more() -> None:
    office = Office()
    batch = office.team("2024-09-02", "2025-03-01", 6, to=None)
    office.member(batch, "2024-09-02", "2025-03-01", to="2024-10-31")
    # Seven were sent; six of them may still stay their half year: one more than five.
    point = office.point("S5.B1", as_of="2024-11-18")
    assert (point.score, point.reachable) == (0, Fraction(1, 2))


def test_physicians_of_high_title_are_named_once() -> None:
    office = Office()
    batch = office.team("2024-01-01", "2024-06-30", 4)
    office.member(batch, "2024-01-01", "2024-06-30", title="副主任医师")
    office.member(batch, "2024-01-01", "2024-06-30", title="主任中医师")
    office.member(batch, "2024-01-01", "2024-06-30", title="副主任护师", post="护理")
    high = [each.id for each in office.records["assignment"][4:6]]
    names = [each.value("name") for each in office.records["person"][4:6]]
    point = office.point("S5.B2")
    assert point.score == 1
    one, other = names
    told = {
        f"副高以上医师 2 名（{one}、{other}），加 1 分。",
        f"副高以上医师 2 名（{other}、{one}），加 1 分。",
    }
    assert reasons(point)[0] in told
    assert set(point.records) == set(high)


def test_without_one_of_high_title_it_says_so() -> None:
    office = Office()
    office.team("2024-01-01", "2024-06-30", 5)
    point = office.point("S5.B2")
    assert (point.score, point.records) == (0, ())
    assert reasons(point) == ["当年派出的批次里没有副高以上医师。"]


def figure(office: Office, code: str, year: int, number: int, **more: Any) -> UUID:
    return office.add(
        "indicator", code=code, year=year, numerator=number, source="统计",
        relations=(RELATION,), **more,
    )  # fmt: skip


def test_figures_are_named_with_both_years_and_the_way_they_went() -> None:
    office = Office()
    before = figure(office, "common_disease_cases", 2021, 100, is_base=True)
    now = figure(office, "common_disease_cases", 2024, 120)
    share = figure(office, "critical_rescue_success", 2021, 90, denominator=100, is_base=True)
    same = figure(office, "critical_rescue_success", 2024, 45, denominator=50)
    point = office.point("S13.1")
    assert (point.score, point.state, point.share) == (Fraction(5, 2), State.PART, Fraction(1, 2))
    assert reasons(point) == [
        "常见病多发病诊治例数：2021 年 100，2024 年 120，上升。",
        "危重急症救治成功率：2021 年 90.00%，2024 年 90.00%，持平。",
    ]
    assert point.records == (before, now, share, same)


@pytest.mark.parametrize(
    ("number", "points", "verdict"), [(59, 3, "下降"), (60, 0, "持平"), (61, 0, "上升")]
)
def test_fewer_referrals_are_what_is_asked(number: int, points: int, verdict: str) -> None:
    office = Office()
    figure(office, "referral_out_rate", 2021, 60, denominator=1000, is_base=True)
    figure(office, "referral_out_rate", 2024, number, denominator=1000)
    point = office.point("S13.4")
    assert point.score == points
    assert reasons(point)[0].endswith(f"2024 年 {number / 10:.2f}%，{verdict}。")


def test_what_is_missing_is_told_figure_by_figure() -> None:
    office = Office()
    figure(office, "level34_operations", 2024, 900)
    figure(office, "minimally_invasive_operations", 2021, 300, is_base=True)
    figure(office, "minimally_invasive_operations", 2024, 400, draft=True)
    point = office.point("S13.2", as_of="2025-02-01")
    assert (point.score, point.state) == (None, State.NO_DATA)
    assert reasons(point) == [
        # Nobody was ever sent: the year before this one is the last without support.
        "三、四级手术例数没有支援前（2023 年）的数字。",
        "微创手术例数没有 2024 年的数字。",
        "另有能力指标草稿 1 条未计入。",
    ]
    assert [(str(step.message), step.adds, step.times) for step in point.steps] == [
        ("补上能力指标的数字", Fraction(1), 2)
    ]
    assert point.reachable == 3


def test_one_figure_right_and_one_missing_is_no_data_yet() -> None:
    office = Office()
    figure(office, "level34_operations", 2021, 600, is_base=True)
    figure(office, "level34_operations", 2024, 900)
    point = office.point("S13.2", as_of="2025-02-01")
    assert (point.score, point.state, point.share) == (None, State.NO_DATA, Fraction(1, 2))
    assert reasons(point)[1] == "微创手术例数没有数字。"
    assert [(step.adds, step.times) for step in point.steps] == [(Fraction(1, 2), 1)]
    assert point.reachable == 3
    # Without any figure the office may judge this point, but not that one.
    assert Office().point("S13.1").state is State.JUDGED
    assert Office().point("S13.2").state is State.NO_DATA


def test_figures_of_two_ways_of_counting_are_not_compared() -> None:
    office = Office()
    figure(office, "bed_occupancy", 2021, 80, is_base=True)
    figure(office, "bed_occupancy", 2024, 90, denominator=100)
    point = office.point("S13.3", as_of="2025-02-01")
    assert point.score is None
    assert reasons(point) == ["床位使用率两年的口径不同：一年有分母，一年没有。"]
    assert [step.times for step in point.steps] == [1]


def test_a_denominator_of_nothing_gives_no_figure() -> None:
    office = Office()
    figure(office, "bed_occupancy", 2021, 80, denominator=0, is_base=True)
    figure(office, "bed_occupancy", 2024, 90, denominator=100)
    assert reasons(office.point("S13.3")) == ["床位使用率的分母是 0，算不出来。"]


def test_after_the_year_what_went_wrong_is_lost() -> None:
    office = Office()
    figure(office, "common_disease_cases", 2021, 100, is_base=True)
    figure(office, "common_disease_cases", 2024, 90)
    # One went down and one is missing: half of the point may still be had.
    assert office.point("S13.1", as_of="2025-02-01").reachable == Fraction(5, 2)
    assert office.point("S13.1", as_of="2024-12-31").reachable == 5
