"""Which records a condition looks at: by choice, by year, by relation, drafts among them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.scoring.base import Case, Undecided
from tests.factories import GUANGXI, RELATION, SUPPORTER, Office
from tests.scoring.test_condition_edges import NOTICES, condition, members, notice
from tests.scoring.test_condition_words import whole

HALF, WHOLE, NOTHING = Fraction(1, 2), Fraction(1), Fraction(0)
AFTER = "2025-01-01"


def meeting(office: Office, on: str, kind: str | None = "专题会议", **more: Any) -> UUID:
    return office.add("meeting", held_on=on, kind=kind, topics="帮扶", **more)


# -- drafts that may yet become one ---------------------------------------------------------------

SPECIAL = {"register": "meeting", "where": {"kind": ["专题会议"]}}


def test_after_the_year_drafts_of_the_kind_or_of_none_yet_may_become_one() -> None:
    office = Office()
    four = condition("present", at_least=4, **SPECIAL)
    assert four.most(office.case("2024-12-31")) == 1
    assert four.most(office.case(AFTER)) == 0
    meeting(office, "2024-03-01")
    meeting(office, "2024-03-02", "领导小组")
    assert four.most(office.case(AFTER)) == Fraction(1, 4)
    meeting(office, "2024-04-01", "领导小组", draft=True)  # of another kind
    assert four.most(office.case(AFTER)) == Fraction(1, 4)
    meeting(office, "2024-05-01", draft=True)
    assert four.most(office.case(AFTER)) == Fraction(2, 4)
    meeting(office, "2024-06-01", None)
    assert four.most(office.case(AFTER)) == Fraction(3, 4)
    for day in (1, 2):
        meeting(office, f"2024-07-0{day}")
    assert four.most(office.case(AFTER)) == 1


@pytest.mark.parametrize(
    ("covers", "most"), [((), 1), (("请假",), 1), (("考核", "请假"), 1), (("考核",), 0)]
)
def test_a_draft_of_a_field_of_several_becomes_one_by_any_of_them(covers, most: int) -> None:
    office = Office()
    raw = {"kind": "派驻管理", "title": "办法", "issued_on": "2024-01-02", "draft": True}
    office.add("institution", covers=covers, **raw)
    asked = condition("present", register="institution", where={"covers": ["请假", "带教培训"]})
    assert asked.most(office.case(AFTER)) == most


def test_a_draft_fills_the_period_of_its_day_when_all_is_over() -> None:
    office = Office()
    halves = condition("every_period", parts=2, **SPECIAL)
    assert halves.most(office.case(AFTER)) == 0
    meeting(office, "2024-05-01", "领导小组", draft=True)
    assert halves.most(office.case(AFTER)) == 0
    meeting(office, "2024-05-01", draft=True)
    assert halves.most(office.case(AFTER)) == HALF


def test_a_draft_notice_may_be_completed_for_those_it_covers() -> None:
    office = Office(side=Side.RECIPIENT)
    both = members(office, "甲乙")
    asked = condition("each_member", **NOTICES)
    notice(office, both[1:], place=None)
    assert asked.met(office.case(AFTER)).share == 0
    assert asked.most(office.case(AFTER)) == HALF


# -- what just meets it ---------------------------------------------------------------------------


def test_just_so_many_are_enough() -> None:
    office = Office()
    held = tuple(meeting(office, f"2024-0{month}-01") for month in (3, 4))
    meeting(office, "2024-05-01", "领导小组")
    assert whole(condition("present", at_least=2, **SPECIAL).met(office.case())) == (
        WHOLE, ["会议（专题会议） 2 条，要求 2 条。"], held, [], None,
    )  # fmt: skip


def test_what_is_meant_is_named_by_its_kinds_and_by_what_it_must_say() -> None:
    office = Office()
    meeting(office, "2024-03-01", problems_solved="住房")
    asked = {"where": {"kind": ["专题会议", "联合协商"]}, "filled": ["opinions", "problems_solved"]}
    title = "会议（专题会议、联合协商，写明发展意见、解决的问题）"
    assert whole(condition("present", register="meeting", **asked).met(office.case())) == (
        NOTHING,
        [f"没有{title}记录。", "没有写发展意见的 1 条不计。"],
        (),
        [(f"落实并登记{title} 1 条", "meeting", (), WHOLE, 1)],
        None,
    )
    # On the last day of the first half it can still be held.
    halves = condition("every_period", register="meeting", parts=2, **asked)
    assert whole(halves.met(office.case("2024-06-30"))) == (
        NOTHING,
        [
            f"2 个半年里有 0 个有{title}。",
            "没有的：上半年、下半年。",
            "没有写发展意见、解决的问题的 1 条不计。",
        ],
        (),
        [
            (f"上半年补{title}", "meeting", (), HALF, 1),
            (f"下半年补{title}", "meeting", (), HALF, 1),
        ],
        None,
    )


def test_where_all_say_what_they_must_none_is_left_out() -> None:
    office = Office()
    meeting(office, "2024-03-01", opinions="有")
    asked = condition("every_period", register="meeting", parts=2, filled=["opinions"])
    assert [str(each) for each in asked.met(office.case()).reasons] == [
        "2 个半年里有 1 个有会议（写明发展意见）。",
        "没有的：下半年。",
    ]


def test_what_lasts_stands_in_the_period_it_began_in() -> None:
    office = Office(side=Side.RECIPIENT)
    shown = notice(office, members(office, "甲"), on="2024-03-31", until="2024-10-01")
    found = condition("every_period", register="notice", parts=4).met(office.case())
    assert (found.share, found.records) == (Fraction(1, 4), (shown,))
    assert str(found.reasons[1]) == "没有的：第 2 季度、第 3 季度、第 4 季度。"


def test_everybody_named_leaves_nothing_to_do() -> None:
    office = Office(side=Side.RECIPIENT)
    both = members(office, "甲乙")
    asked = condition("each_member", **NOTICES)
    assert whole(asked.met(office.case())) == (
        NOTHING,
        ["2 人中 0 人有公示（受援公示）。", "还没有的：示例甲、示例乙。"],
        (),
        [("给示例甲、示例乙补公示（受援公示）", "notice", (), WHOLE, 2)],
        None,
    )
    one, other = notice(office, both), notice(office, both[1:], on="2024-06-02")
    assert whole(asked.met(office.case())) == (
        WHOLE, ["2 人中 2 人有公示（受援公示）。"], (one, other), [], None,
    )  # fmt: skip


def test_before_a_month_is_over_nothing_can_be_told() -> None:
    office = Office()
    members(office, "甲")
    monthly = condition("each_member", register="attendance", link="assignment", monthly=True)
    assert whole(monthly.met(office.case("2024-03-30"))) == (
        None, ["还没有满一个月的驻点。"], (), [], Undecided.NO_DATA,
    )  # fmt: skip


def test_what_the_office_decides_is_left_to_it() -> None:
    assert whole(condition("office_decides").met(Office().case())) == (
        None, ["是否做到由本单位自评。"], (), [], Undecided.JUDGED,
    )  # fmt: skip


# -- papers of each relation ----------------------------------------------------------------------


def test_papers_of_each_relation_are_read_for_itself() -> None:
    """Of two relations: one lacks both words, then has one, then both."""
    office = Office()
    other = hospital_id("另一县医院")
    office.add("hospital", id=other, name="另一县医院", kind="综合")
    second = relation_id(other, SUPPORTER)
    office.add("relation", id=second, recipient=other, supporter=SUPPORTER)

    def case(*relations: UUID) -> Case:
        book = Book.of(office.records)
        facts = YearFacts(book, GUANGXI, Side.SUPPORTER, ReportingYear(2024), relations)
        return replace(office.case(AFTER), facts=facts)

    def paper(*covers: str, of: tuple[UUID, ...]) -> UUID:
        raw = {"kind": "派驻管理", "title": "办法", "issued_on": "2024-01-02"}
        return office.add("institution", covers=covers, relations=of, **raw)

    raw = {"register": "institution", "fields": ["covers"], "values": ["请假", "考核"]}
    each = condition("contents", each_relation=True, **raw)
    together = condition("contents", **raw)
    one = paper("请假", "考核", of=(RELATION,))
    assert whole(each.met(case(RELATION, second))) == (
        HALF,
        # The one that is there has all: what lacks is one of the other relation.
        ["当年有效的管理制度 1 份。", "和另一县医院没有管理制度。"],
        (one,),
        [("和另一县医院签订管理制度", "institution", (), HALF, 1)],
        None,
    )
    assert each.most(case(RELATION, second)) == HALF
    assert together.met(case(RELATION, second)).share == 1
    two = paper("考核", of=(second,))
    assert whole(each.met(case(RELATION, second))) == (
        Fraction(3, 4),
        ["当年有效的管理制度 2 份。", "缺：请假。"],
        (one, two),
        [("管理制度补上请假", "institution", (), Fraction(1, 4), 1)],
        None,
    )
    # A paper of the whole hospital holds for every relation.
    both = paper("请假", of=())
    assert whole(each.met(case(RELATION, second))) == (
        WHOLE,
        ["当年有效的管理制度 3 份。", "要求的 2 项都有。"],
        (one, both, two),
        [],
        None,
    )
    assert each.most(case(RELATION, second)) == 1
    # Without any relation the papers are read together.
    assert whole(each.met(case()))[0] == HALF
