"""Guangxi's two standards: their points, what each is worth, and how each is decided."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

import pytest

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.indicator import IndicatorCode
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.digest import standard_sha256
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.conditions import Contents, EachMember, EachRecord, FreeOf
from duikou_desktop.scoring.conditions.base import Selection
from duikou_desktop.scoring.rules import (
    BatchStaffing,
    BonusMembers,
    BonusTitles,
    Composition,
    CountAtLeast,
    FollowedUp,
    ForEachMember,
    Parts,
    Rule,
    TiersCapped,
    Trend,
)
from duikou_desktop.scoring.rules.for_each_member import FieldNeed, RecordNeed
from duikou_desktop.scoring.standard import Partial, Standard

RECIPIENT = {
    "R1": [5, 2, 3],
    "R2": [8, 2],
    "R3": [7, 8],
    "R4": [5, 5],
    "R5": [10],
    "R6": [8, 2],
    "R7": [3, 5, 7],
    "R8": [5, 5],
    "R9": [5, 5],
}
SUPPORTER = {
    "S1": [2, 2, 2, 2, 2],
    "S2": [2, 3, 2],
    "S3": [3],
    "S4": [5],
    "S5": [6, 2],
    "S6": [4, 2, 3],
    "S7": [2, 2, 2],
    "S8": [2],
    "S9": [3, 3, 3],
    "S10": [7, 3],
    "S11": [8],
    "S12": [5],
    "S13": [5, 3, 3, 3, 4],
}
PROPORTIONAL = """
    R1.1 R1.3 R2.1 R3.1 R3.2 R5.1 R6.1 R6.2 R7.1 R7.2 R7.3 R8.1 R8.2
    S1.1 S1.4 S5.2 S6.1 S7.1 S7.2 S7.3 S8.1 S13.1 S13.2
"""
# REGISTERS: where the records only propose, and the office decides.
PROPOSED = "R9.1 R9.2 S4.1"


def standard(side: Side) -> Standard:
    found = load_scheme("guangxi-2022-2025").standard(side)
    assert found is not None
    return found


def rule(point_id: str) -> Rule:
    side = Side.RECIPIENT if point_id.startswith("R") else Side.SUPPORTER
    return standard(side).point(point_id).rule


def both() -> tuple[Standard, Standard]:
    return standard(Side.RECIPIENT), standard(Side.SUPPORTER)


@pytest.mark.parametrize(
    ("side", "maxima", "groups"),
    [(Side.RECIPIENT, RECIPIENT, [55, 45]), (Side.SUPPORTER, SUPPORTER, [25, 25, 50])],
)
def test_ids_and_maxima(side: Side, maxima: dict[str, list[int]], groups: list[int]) -> None:
    scored = [point for point in standard(side).points() if not point.is_bonus]
    assert [point.id for point in scored] == [
        f"{indicator}.{place}"
        for indicator, points in maxima.items()
        for place in range(1, len(points) + 1)
    ]
    assert {
        indicator: [point.maximum for point in points]
        for indicator, points in groupby(scored, key=lambda point: point.id.split(".")[0])
    } == maxima
    assert [group.maximum for group in standard(side).groups] == groups
    assert standard(side).maximum == 100


def test_nineteen_and_thirty_one_points_and_two_bonus_points() -> None:
    recipient, supporter = both()
    assert len(list(recipient.points())) == 19
    assert len([point for point in supporter.points() if not point.is_bonus]) == 31
    assert [point.id for point in supporter.points() if point.is_bonus] == ["S5.B1", "S5.B2"]


def test_which_points_earn_a_part() -> None:
    found = [
        point.id
        for side in both()
        for point in side.points()
        if point.partial is Partial.PROPORTIONAL
    ]
    assert found == PROPORTIONAL.split()


def test_records_decide_every_point_or_propose_for_it() -> None:
    proposed = [
        point.id
        for side in both()
        for point in side.points()
        if isinstance(point.rule, Parts) and point.rule.proposed
    ]
    assert proposed == PROPOSED.split()
    assert not [point for side in both() for point in side.points() if point.rule.kind == "judged"]


def test_each_short_label_is_used_once_on_a_side() -> None:
    for side in both():
        labels = [point.short for point in side.points()]
        assert len(labels) == len(set(labels))


def test_every_register_field_and_value_a_rule_names_is_kept() -> None:
    known = {key: set(register.field_by_key) for key, register in BY_KEY.items()}
    load_scheme("guangxi-2022-2025", known_fields=known)


def chosen_by(rule) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    """The registers a rule looks into, and the values by which it chooses."""
    if isinstance(rule, CountAtLeast):
        yield rule.register_key, dict(rule.where)
    for part in rule.parts if isinstance(rule, Parts) else ():
        needs = part.needs
        if isinstance(needs, Contents):
            yield needs.register_key, dict.fromkeys(needs.fields, needs.values)
        elif isinstance(needs, Selection):
            yield needs.register_key, dict(needs.where)
        if isinstance(needs, EachMember):
            yield needs.register_key, needs.holds
        if isinstance(needs, EachRecord | FreeOf) and needs.declaration is not None:
            yield "declaration", {"kind": (needs.declaration,)}


def test_rules_name_values_that_a_person_can_choose() -> None:
    for side in both():
        for point in side.points():
            for register, where in chosen_by(point.rule):
                fields = BY_KEY[register].field_by_key
                for field, values in where.items():
                    offered = {str(choice.value) for choice in fields[field].choices or ()}
                    assert set(values) <= offered, point.id
            if isinstance(point.rule, Trend):
                codes = {code.value for code in IndicatorCode}
                assert {each.code for each in point.rule.indicators} <= codes


@pytest.mark.parametrize(
    ("point_id", "kinds", "at_least"),
    [
        ("S9.1", ("学术讲座", "业务培训"), 20),
        ("S9.2", ("手术示教",), 20),
        ("S9.3", ("教学查房",), 40),
    ],
)
def test_lectures_and_courses_20_demonstrations_20_rounds_40_with_evidence(
    point_id: str, kinds: tuple[str, ...], at_least: int
) -> None:
    assert rule(point_id) == CountAtLeast(
        kind="count_at_least",
        register="activity",
        where={"kind": kinds},
        at_least=at_least,
        evidence=True,
        unit="次",
    )


def test_one_new_technique_a_year_needs_no_evidence() -> None:
    assert rule("S10.1") == CountAtLeast(
        kind="count_at_least", register="technique", at_least=1, evidence=False, unit="项"
    )


def test_one_technique_done_independently_is_enough_with_evidence() -> None:
    assert rule("S10.2") == FollowedUp(
        kind="followed_up",
        register="technique",
        done="independent_on",
        which="any",
        evidence=True,
    )


def test_one_point_for_each_person_short_or_under_time() -> None:
    found = rule("S5.1")
    assert isinstance(found, BatchStaffing)
    assert found.lost_per_person_short == 1
    assert found.lost_per_person_under_time == 1
    assert found.missing_vice_president_counts == 1


def test_mainly_physicians_and_titles_for_all_but_managers() -> None:
    found = rule("S5.2")
    assert isinstance(found, Composition)
    assert found.mainly == "医疗"
    assert set(found.professions) - set(found.titled) == {"管理"}


def test_half_a_point_for_each_above_five_and_for_each_high_title_without_a_full_stay() -> None:
    members, titles = rule("S5.B1"), rule("S5.B2")
    assert isinstance(members, BonusMembers)
    assert (members.above, members.each) == (5, Decimal("0.5"))
    assert isinstance(titles, BonusTitles)
    assert titles.each == Decimal("0.5")
    assert (titles.series, titles.ranks) == (("医", "中医"), ("正高", "副高"))
    assert titles.needs_full_stay is False


def test_city_level_earns_two_when_accepted_above_it_three() -> None:
    found = rule("S11.1")
    assert isinstance(found, TiersCapped)
    assert [(tier.values, tier.each, tier.needs) for tier in found.tiers] == [
        (("市级",), 2, "accepted_on"),
        (("自治区级", "国家级"), 3, None),
    ]
    assert (found.one_per, found.tier_field) == ("name", "level")


def test_a_department_for_whoever_was_on_site_a_rule_from_whoever_served() -> None:
    department, norm = rule("R6.2"), rule("S12.1")
    assert isinstance(department, ForEachMember)
    assert (department.members, department.needs) == ("on_site", FieldNeed(field="department"))
    assert isinstance(norm, ForEachMember)
    assert norm.members == "served"
    assert norm.needs == RecordNeed(register="norm", link="by", kinds="any")


@pytest.mark.parametrize(
    ("point_id", "figures", "without"),
    [
        ("S13.1", {"common_disease_cases": "up", "critical_rescue_success": "up"}, "judged"),
        (
            "S13.2",
            {"level34_operations": "up", "minimally_invasive_operations": "up"},
            "no_data",
        ),
        ("S13.3", {"bed_occupancy": "up"}, "no_data"),
        ("S13.4", {"referral_out_rate": "down"}, "no_data"),
        ("S13.5", {"medical_service_income_share": "up"}, "no_data"),
    ],
)
def test_figures_and_the_way_they_should_go(
    point_id: str, figures: dict[str, str], without: str
) -> None:
    found = rule(point_id)
    assert isinstance(found, Trend)
    assert {each.code: each.direction for each in found.indicators} == figures
    assert found.without_figures == without


def test_the_fingerprint_changes_with_any_word_and_only_then() -> None:
    recipient, supporter = both()
    assert len(standard_sha256(recipient)) == 64
    assert standard_sha256(recipient) == standard_sha256(recipient.model_copy(deep=True))
    assert standard_sha256(recipient) != standard_sha256(supporter)
    other = recipient.model_copy(update={"title": "受援医院考核标准（修订）"})
    assert standard_sha256(other) != standard_sha256(recipient)
