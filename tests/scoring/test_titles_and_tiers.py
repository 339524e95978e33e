"""What titles and key specialities earn, told in exact words with what may still be done."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.scoring.base import Decision, Step, Undecided
from tests.factories import RELATION, SUPPORTER, Office
from tests.scoring.test_corners import decide, rule_of

FIRST, LAST = "2024-03-01", "2024-08-31"


def told(step: Step) -> tuple[Any, ...]:
    return str(step.message), step.register, step.records, step.adds, step.times


def said(found: Decision) -> list[str]:
    return [str(each) for each in found.reasons]


def physician(office: Office, batch: UUID, name: str, title: str | None, **more: Any) -> UUID:
    person = office.add("person", name=name, hospital=SUPPORTER)
    if title:
        office.add("title", person=person, name=title, **{"from": "2015-01-01"})
    return office.member(batch, FIRST, LAST, person=person, **more)


# -- titles ---------------------------------------------------------------------------------------


def titles(**more: Any) -> Any:
    return rule_of(kind="bonus_titles", series=["医"], ranks=["副高", "正高"], each="0.5", **more)


def test_physicians_of_high_title_are_named() -> None:
    office = Office()
    assert said(decide(office, titles(needs_full_stay=False), maximum=None)) == [
        "当年派出的批次里没有副高以上医师。"
    ]
    batch = office.batch("第1批", FIRST, LAST)
    first = physician(office, batch, "示例甲", "副主任医师")
    second = physician(office, batch, "示例乙", "主任医师", to="2024-04-30")
    physician(office, batch, "示例丙", "主治医师")
    found = decide(office, titles(needs_full_stay=False), maximum=None)
    assert (found.earned, set(found.records)) == (1, {first, second})
    assert said(found) == ["副高以上医师 2 名（示例乙、示例甲），加 1 分。"]
    found = decide(office, titles(needs_full_stay=True), maximum=None)
    assert (found.earned, found.records) == (Decimal("0.5"), (first,))
    assert said(found) == ["副高以上医师 1 名（示例甲），加 0.5 分。"]


@pytest.mark.parametrize(("whole", "most"), [(True, "1"), (False, "1.5")])
def test_who_left_early_brings_nothing_more_where_the_whole_stay_is_asked(whole, most) -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    physician(office, batch, "示例甲", "副主任医师")
    physician(office, batch, "示例乙", "副主任医师", to="2024-04-30")
    short = office.add("person", name="示例丙", hospital=SUPPORTER)
    office.add("title", person=short, name="主任医师", **{"from": "2015-01-01"})
    office.member(batch, FIRST, "2024-06-30", person=short, to=None)  # planned short, still there
    rule = titles(needs_full_stay=whole)
    assert decide(office, rule, maximum=None, as_of="2024-05-15", most=True) == Decimal(most)


def test_a_batch_of_another_year_brings_no_titles() -> None:
    office = Office()
    batch = office.batch("第1批", "2023-09-01", "2024-02-29")
    office.member(batch, "2023-09-01", "2024-02-29", title="主任医师")
    assert decide(office, titles(needs_full_stay=False), maximum=None).earned == 0


# -- composition ----------------------------------------------------------------------------------

COMPOSITION = rule_of(
    kind="composition", professions=["医疗", "护理"], mainly="医疗", titled=["医疗", "护理"]
)


def test_nobody_sent_is_no_composition() -> None:
    found = decide(Office(), COMPOSITION)
    assert (found.earned, found.undecided) == (None, Undecided.NO_DATA)
    assert said(found) == ["当年没有派驻批次。"]


def test_a_team_as_it_should_be() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    members = [physician(office, batch, f"示例{name}", "主治医师") for name in "甲乙"]
    found = decide(office, COMPOSITION)
    assert (found.earned, found.share, set(found.records)) == (10, 1, set(members))
    assert said(found) == ["第1批 2 人，其中医疗 2 人，人数最多。", "应有职称的人员都有职称。"]
    assert found.steps == ()


def test_a_team_without_titles_and_of_as_many_nurses() -> None:
    """4 allowed of 4, 2 titled of 4, not mainly medical: 6 of 12."""
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    for name in "甲乙":
        physician(office, batch, f"示例{name}", None)
    for name in "丙丁":
        physician(office, batch, f"示例{name}", "主管护师", profession="护理")
    found = decide(office, COMPOSITION)
    assert (found.earned, found.share) == (5, Fraction(1, 2))
    assert said(found) == [
        "第1批 4 人，其中医疗 2 人，不是人数最多的专业。",
        "没有登记职称（驻点第一天）的 2 人：示例乙、示例甲。",
        "专业、职称、以谁为主三项各占三分之一，前两项按人数折算。",
    ]
    assert [told(each) for each in found.steps] == [
        ("补登 2 人的职称和取得日期", "person", (), Fraction(1, 6), 2)
    ]


# -- tiers ----------------------------------------------------------------------------------------

TIERS = rule_of(
    kind="tiers_capped",
    register="speciality",
    one_per="name",
    tier_field="level",
    tiers=[
        {"values": ["市级"], "each": "2", "needs": "accepted_on"},
        {"values": ["自治区级", "国家级"], "each": "3"},
    ],
)
# A speciality is the work of a year: it comes after whatever is done in days.
MORE = [
    ("重点专科再有 1 个（市级）", "speciality", (), Fraction(1, 4), 50),
    ("重点专科再有 1 个（自治区级、国家级）", "speciality", (), Fraction(3, 8), 50),
]


def won(office: Office, name: str, level: str, granted: str, accepted: str | None = None) -> UUID:
    raw = {"granted_on": granted, "accepted_on": accepted, "relations": (RELATION,)}
    return office.add("speciality", name=name, level=level, **raw)


def test_nothing_won_yet() -> None:
    found = decide(Office(), TIERS, maximum="8", as_of="2024-12-31")
    assert (found.earned, found.share) == (0, 0)
    assert said(found) == ["支援以来没有可以计入的重点专科。"]
    assert [told(each) for each in found.steps] == MORE


def test_what_counts_what_waits_and_what_one_more_would_bring() -> None:
    office = Office()
    won(office, "肿瘤科", "国家级", "2025-06-01")  # after the year
    won(office, "儿科", "市级", "2021-05-01", "2023-05-01")  # before the relation
    one = won(office, "骨科", "市级", "2022-05-01", "2023-05-01")
    won(office, "骨科", "市级", "2022-06-01", "2023-06-01")  # the same again
    two = won(office, "神经内科", "国家级", "2024-06-01")
    waits = won(office, "妇产科", "市级", "2024-05-01")
    found = decide(office, TIERS, maximum="8", as_of="2024-12-31")
    assert (found.earned, found.share, found.records) == (5, Fraction(5, 8), (one, two))
    assert said(found) == [
        "支援以来重点专科计入 2 个：骨科（市级）、神经内科（国家级）。各项合计 5 分，最多 8 分。",
        "另有 1 个还没有通过验收，未计入。",
    ]
    assert [told(each) for each in found.steps] == [
        ("妇产科通过验收", "speciality", (waits,), Fraction(1, 4), 1),
        *MORE,
    ]
    assert decide(office, TIERS, maximum="8", as_of="2025-01-01").steps == ()
    assert decide(office, TIERS, maximum="8", as_of="2024-12-31", most=True) == 8
    assert decide(office, TIERS, maximum="8", as_of="2025-01-01", most=True) == 5


def test_at_the_cap_nothing_more_is_asked() -> None:
    office = Office()
    for name in ("骨科", "儿科", "神经内科"):
        won(office, name, "国家级", "2024-06-01")
    found = decide(office, TIERS, maximum="9", as_of="2024-12-31")
    assert (found.earned, found.share, found.steps) == (9, 1, ())
    assert decide(office, TIERS, maximum="8", as_of="2024-12-31").earned == 8
    assert decide(Office(), TIERS, maximum="8", most=True) == 0
