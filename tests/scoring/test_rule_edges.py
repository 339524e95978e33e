"""Rules at their edges: the steps they name, the last day that counts, what is still open."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.base import Step, Undecided
from tests.factories import GUANGXI, RELATION, SUPPORTER, Office, between
from tests.scoring.test_corners import decide, rule_of
from tests.scoring.test_reachable import activities

FIRST, LAST = "2024-03-01", "2024-08-31"


def told(step: Step) -> tuple[Any, ...]:
    return str(step.message), step.register, step.records, step.adds, step.times


def test_the_office_decides_and_is_told_so() -> None:
    found = decide(Office(), rule_of(kind="judged"))
    assert [str(each) for each in found.reasons] == ["由本单位对照标准自评。"]


def test_of_ways_that_the_office_decides_none_is_best() -> None:
    parts = [{"needs": {"condition": "office_decides"}}] * 2
    rule = rule_of(kind="parts", of="any", parts=parts)
    assert decide(Office(), rule).earned is None
    assert decide(Office(), rule, most=True) == 10


# -- so many of a kind ----------------------------------------------------------------------------


def test_what_is_to_be_mended_and_what_to_be_held() -> None:
    office = Office()
    activities(office, "手术示教", 13)
    activities(office, "手术示教", 3, proven=False)
    lacking = tuple(each.id for each in office.records["activity"][13:])
    draft = office.add("activity", on="2024-05-01", kind="手术示教")
    rule = rule_of(
        kind="count_at_least", register="activity", where={"kind": ["手术示教"]}, at_least=20,
        evidence=True, unit="次",
    )  # fmt: skip
    steps = [told(each) for each in decide(office, rule, as_of="2024-11-18").steps]
    assert steps == [
        ("3 条缺佐证：加签到表或照片", "activity", lacking, Fraction(3, 20), 3),
        ("1 条草稿：补齐缺项", "activity", (draft,), Fraction(1, 20), 1),
        ("12 月 31 日前再开展手术示教 3 次", "activity", (), Fraction(3, 20), 3),
    ]
    assert rule.chooses("activity") == ({"kind": ("手术示教",)},)
    assert rule.chooses("technique") == ()


# -- who the team is made of ----------------------------------------------------------------------

COMPOSITION = rule_of(
    kind="composition", professions=["医疗", "护理"], mainly="医疗", titled=["医疗", "护理"]
)


def test_titles_can_be_entered_after_the_year_but_nobody_becomes_another() -> None:
    """Of 15 thirds of a member: 4 allowed + 4 titled + 5; with every title one more."""
    office = Office()
    assert decide(office, COMPOSITION, maximum="15", most=True) == 0
    batch = office.batch("第1批", FIRST, LAST)
    for title in ("主治医师", "主治医师", None):
        office.member(batch, FIRST, LAST, title=title)
    office.member(batch, FIRST, LAST, profession="护理", title="主管护师")
    office.member(batch, FIRST, LAST, profession="药学", title=None)
    found = decide(office, COMPOSITION, maximum="15")
    assert (found.earned, str(found.reasons[0])) == (13, "第1批 5 人，其中医疗 3 人，人数最多。")
    assert decide(office, COMPOSITION, maximum="15", most=True) == 14
    assert decide(office, COMPOSITION, maximum="15", as_of="2024-12-31", most=True) == 15
    assert decide(office, COMPOSITION, maximum=None, as_of="2024-12-31", most=True) == 0


def test_a_title_is_asked_on_the_first_day_of_the_stay_not_of_its_second_part() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    office.add("title", person=person, name="主治医师", **{"from": "2024-04-15"})
    office.member(batch, FIRST, "2024-04-30", person=person)
    office.member(batch, "2024-05-01", LAST, person=person)
    assert str(decide(office, COMPOSITION).reasons[1]) == (
        "没有登记职称（驻点第一天）的 2 人：示例甲、示例甲。"
    )


# -- won since the relation began -----------------------------------------------------------------


def won(office: Office, granted: str, **more: Any) -> None:
    raw = {"name": "骨科", "level": "市级", "granted_on": granted, "accepted_on": granted}
    office.add("speciality", **raw, **{"relations": (RELATION,), **more})


@pytest.mark.parametrize(("granted", "points"), [("2024-12-31", 2), ("2025-01-01", 0)])
def test_what_was_won_on_the_last_day_of_the_year_counts(granted: str, points: int) -> None:
    office = Office()
    won(office, granted)
    assert office.point("S11.1").score == points


def test_what_is_one_relations_is_measured_by_that_relation() -> None:
    office = Office()
    other = hospital_id("另一县医院")
    office.add("hospital", id=other, name="另一县医院", kind="综合")
    second = relation_id(other, SUPPORTER)
    office.add("relation", id=second, recipient=other, supporter=SUPPORTER)
    office.add("relation_term", relation=second, scheme="其他", number="1", **between(2018, 2021))
    won(office, "2021-06-01")
    standard = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert standard is not None

    def earned() -> Decimal | None:
        book = Book.of(office.records)
        both = YearFacts(book, GUANGXI, Side.SUPPORTER, ReportingYear(2024), (RELATION, second))
        return standard.point("S11.1").rule.decide(replace(office.case(), facts=both)).earned

    assert earned() == 0
    (record,) = office.records["speciality"]
    office.records["speciality"] = [record.changed(relations=(RELATION, second))]
    assert earned() == 2


def test_where_no_beginning_is_known_nothing_is_too_early() -> None:
    office = Office()
    del office.records["relation_term"]
    won(office, "2001-06-01")
    assert office.point("S11.1").score == 2


# -- each member ----------------------------------------------------------------------------------

DEPARTMENT = rule_of(kind="for_each_member", members="served", needs={"field": "department"})


def test_a_field_of_the_stay_is_filled_in_all_its_parts() -> None:
    assert list(DEPARTMENT.uses()) == [("assignment", "department")]
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    office.member(batch, FIRST, "2024-04-30", person=person, department="内科")
    office.member(batch, "2024-05-01", LAST, person=person)
    found = decide(office, DEPARTMENT)
    assert found.earned == 0
    assert [told(each) for each in found.steps] == [
        ("给示例甲补科室", "assignment", (), Fraction(1), 1)
    ]


def test_who_is_yet_to_come_is_not_looked_at() -> None:
    office = Office()
    office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)
    rule = rule_of(kind="for_each_member", members="on_site", needs={"field": "department"})
    found = decide(office, rule, as_of="2024-02-01")
    assert (found.earned, found.undecided) == (None, Undecided.NO_DATA)
    assert decide(office, rule, as_of="2024-03-01").earned == 0


def test_while_nobody_is_due_what_they_will_lack_is_said() -> None:
    office = Office()
    office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST, to=None)
    found = decide(office, DEPARTMENT, as_of="2024-05-01")
    assert (found.earned, found.undecided) == (None, Undecided.NO_DATA)
    assert [step.register for step in found.steps] == ["assignment"]


@pytest.mark.parametrize(
    ("on", "until", "points"),
    [
        ("2024-12-31", None, 10),
        ("2025-01-01", None, 0),
        ("2024-12-01", "2025-01-31", 10),  # its first day counts
    ],
)
def test_a_record_of_the_last_day_of_the_year_still_counts(on, until, points) -> None:
    office = Office()
    member = office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)
    raw = {"kind": "受援公示", "place": "门诊", "relations": (RELATION,)}
    office.add("notice", on=on, until=until, covers=(member,), **raw)
    rule = rule_of(
        kind="for_each_member",
        members="served",
        needs={"register": "notice", "link": "covers", "kinds": "any"},
    )
    assert decide(office, rule).earned == points
