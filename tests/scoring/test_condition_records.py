"""Which records are looked at one by one, and what loses a point for the year; by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.scoring.base import Undecided
from tests.factories import RELATION, Office, between
from tests.scoring.test_condition_edges import FIRST, LAST, condition, told
from tests.scoring.test_condition_words import FREE, whole
from tests.scoring.test_corners import rule_of

WHOLE, HALF, NOTHING = Fraction(1), Fraction(1, 2), Fraction(0)


# -- each record ----------------------------------------------------------------------------------


def test_only_those_of_the_choice_are_looked_at_and_all_to_be_mended_are_counted() -> None:
    office = Office()
    member = office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)

    def away(first: str, kind: str, **more: Any) -> UUID:
        raw = {"assignment": member, "kind": kind, "from": first, "to": first}
        return office.add("absence", **{**raw, **more})

    away("2024-04-01", "公差")
    leave = [away("2024-05-01", "请假"), away("2024-05-02", "请假")]
    draft = away("2024-05-03", "请假", draft=True)
    raw: dict[str, Any] = {
        "register": "absence", "where": {"kind": ["请假"]}, "none": "judged",
        "done": {"filled": ["approved_by"]},
    }  # fmt: skip
    who = office.records["person"][0].name
    assert whole(condition("each_record", **raw).met(office.case())) == (
        NOTHING,
        [
            "离岗（请假） 2 条，有批准人的 0 条。",
            f"还没有做到的：{who} · 2024-05-01 · 请假（缺批准人）、{who} · 2024-05-02 · 请假（缺批准人）。",
            "另有离岗草稿 1 条未计入。",
        ],
        tuple(leave),
        [("补齐离岗（请假） 2 条", "absence", tuple(leave), WHOLE, 2)],
        None,
    )
    with_drafts = condition("each_record", drafts=True, **raw).met(office.case())
    assert with_drafts.records == (*leave, draft)


@pytest.mark.parametrize(
    ("none", "share", "words"),
    [
        ("nothing", 0, "没有信息报送记录。"),
        ("judged", None, "没有信息报送记录。由本单位自评。"),
        ("declared", 1, "没有信息报送记录。有年度声明：协议无变更。"),
    ],
)
def test_a_declaration_speaks_only_where_it_is_asked(none: str, share, words: str) -> None:
    office = Office()
    signed = {"signed_by": "院长", "signed_on": "2025-01-05"}
    office.add("declaration", year=2024, kind="协议无变更", **signed)
    done = {"day": "sent_on", "by": "due"}
    asked = condition(
        "each_record", register="report_duty", done=done, none=none, declaration="协议无变更"
    )
    found = asked.met(office.case())
    assert (found.share, "".join(map(str, found.reasons))) == (share, words)


# -- nothing of a kind ----------------------------------------------------------------------------


@pytest.mark.parametrize(("year", "kind"), [(2023, "无擅自离岗"), (2024, "协议无变更")])
def test_only_the_declaration_of_that_kind_and_year_is_enough(year: int, kind: str) -> None:
    office = Office()
    office.add("declaration", year=year, kind=kind, signed_by="院长", signed_on="2024-12-31")
    assert FREE.met(office.case()).undecided is Undecided.JUDGED


@pytest.mark.parametrize(
    ("kind", "first", "lost"),
    [
        ("擅自", "2024-06-01", True),
        ("擅自", "2024-06-02", False),  # not yet
        ("擅自", "2023-12-31", False),  # of the year before
        ("请假", "2024-06-01", False),
    ],
)
def test_only_what_has_happened_in_the_year_loses_it(kind: str, first: str, lost: bool) -> None:
    office = Office()
    member = office.member(office.batch("第1批", "2023-09-01", LAST), "2023-09-01", LAST)
    office.add("absence", assignment=member, kind=kind, **{"from": first, "to": first})
    assert FREE.most(office.case("2024-06-01")) == (0 if lost else 1)


@pytest.mark.parametrize(
    ("done", "record", "words"),
    [
        ({"zero": ["fee"]}, {"fee": 500}, ["进修培养 1 条，收费为 0 的 0 条。", "收费 500"]),
        ({"zero": ["fee"]}, {}, ["进修培养 1 条，收费为 0 的 0 条。", "没有写收费"]),
        (
            {"filled": ["result"], "affirmed": ["key_clinician"]},
            {"fee": 0},
            ["进修培养 1 条，符合要求的 0 条。", "缺培养结果、临床骨干不是“是”"],
        ),
        (
            {"filled": ["result", "to"]},
            {"fee": 0, "result": "结业"},
            ["进修培养 1 条，有培养结果、结束日期的 0 条。", "缺结束日期"],
        ),
        (
            {"empty": ["to"]},
            {"fee": 0, "to": "2024-06-30"},
            ["进修培养 1 条，符合要求的 0 条。", "结束日期 2024-06-30"],
        ),
        # Of two figures that must be 0, and of two that must say yes, only the one that is not.
        ({"zero": ["fee"]}, {"fee": 1}, ["进修培养 1 条，收费为 0 的 0 条。", "收费 1"]),
        (
            {"filled": ["result"], "affirmed": ["key_clinician"]},
            {"fee": 0, "key_clinician": True},
            ["进修培养 1 条，符合要求的 0 条。", "缺培养结果"],
        ),
        (
            {"filled": ["result"], "affirmed": ["key_clinician"]},
            {"fee": 0, "key_clinician": False, "result": "结业"},
            ["进修培养 1 条，符合要求的 0 条。", "临床骨干不是“是”"],
        ),
        # A day without a limit is only to be entered.
        ({"day": "to"}, {"fee": 0}, ["进修培养 1 条，按期有结束日期的 0 条。", "缺结束日期"]),
        # Done in time, it lacks something else.
        (
            {"day": "to", "filled": ["result"]},
            {"fee": 0, "to": "2024-06-30"},
            ["进修培养 1 条，按期有结束日期的 0 条。", "缺培养结果"],
        ),
    ],
)
def test_who_failed_and_why_is_told(done: dict[str, Any], record: Any, words: list[str]) -> None:
    office = Office()
    raw = {"name": "示例一", "department": "内科", "kind": "进修", "host": "柳铁", **record}
    office.add("trainee", relations=(RELATION,), **{"from": "2024-03-01"}, **raw)
    drafts = {"drafts": True}
    asked = condition("each_record", register="trainee", none="nothing", done=done, **drafts)
    said, why = words
    assert [str(each) for each in asked.met(office.case()).reasons] == [
        said,
        f"还没有做到的：示例一 · 内科 · 2024-03-01（{why}）。",
    ]


def test_a_supplement_that_came_too_late_says_by_when_it_was_due() -> None:
    office = Office()
    agreement = office.add(
        "agreement",
        number="协1",
        signed_on="2024-01-05",
        relations=(RELATION,),
        **between(2024, 2024),
    )
    # 30 days after 1 July are over on the 31st.
    office.add(
        "terms_change", agreement=agreement, changed_on="2024-07-01", aspects=("期限",),
        supplement_signed_on="2024-08-05",
    )  # fmt: skip
    done = {"day": "supplement_signed_on", "by": "changed_on", "within_days": 30}
    asked = condition("each_record", register="terms_change", none="judged", done=done)
    said, why = (str(each) for each in asked.met(office.case()).reasons)
    assert said == "协议变更 1 条，30 天内有补充协议签订的 0 条。"
    assert why.endswith("（补充协议签订 2024-08-05，晚于 2024-07-31）。")


@pytest.mark.parametrize(
    ("failed", "end"), [(3, "缺解决日期）。"), (4, "、另 1 条。"), (5, "、另 2 条。")]
)
def test_of_many_that_failed_three_are_named(failed: int, end: str) -> None:
    office = Office()
    for month in range(1, failed + 1):
        office.add("difficulty", raised_on=f"2024-0{month}-01", text=f"困难{month}")
    done = {"filled": ["solved_on"]}
    asked = condition("each_record", register="difficulty", none="judged", done=done)
    (_, why) = (str(each) for each in asked.met(office.case()).reasons)
    assert why.endswith(end)
    assert why.count("缺解决日期") == 3


# -- what has not come about yet ------------------------------------------------------------------


def test_an_agreement_is_none_before_it_is_signed() -> None:
    office = Office()
    raw = {"contents": ("年度目标",), "relations": (RELATION,), **between(2024, 2025)}
    office.add("agreement", signed_on="2024-06-25", **raw)
    asked = condition("contents", register="agreement", fields=["contents"], values=["年度目标"])
    assert asked.met(office.case("2024-03-20")).share == 0
    assert asked.met(office.case("2024-03-20", planned=True)).share == 1
    assert asked.met(office.case("2024-06-25")).share == 1


def test_a_plan_is_none_before_it_is_adopted_and_one_without_a_day_has_its_year() -> None:
    asked = condition("present", register="plan", where={"kind": ["年度计划"]})
    office = Office()
    office.add("plan", kind="年度计划", year=2024, adopted_on="2024-03-10")
    assert asked.met(office.case("2024-03-09")).share == 0
    assert asked.met(office.case("2024-03-10")).share == 1
    undated = Office()
    undated.add("plan", kind="年度计划", year=2024)
    assert asked.met(undated.case("2024-01-02")).share == 1


def test_what_nearly_counts_says_why_it_does_not() -> None:
    office = Office()
    raw = {"kind": "调研", "leader": "示例", "findings": "无"}
    asked = condition(
        "present", register="inspection", where={"kind": ["调研"], "leader_post": ["院长", "书记"]}
    )
    office.add("inspection", on="2024-03-01", leader_post="副院长", **raw)
    office.add("inspection", on="2024-03-02", leader_post="其他", **raw)
    # Another kind is no near miss.
    office.add("inspection", on="2024-03-03", leader_post="其他", **{**raw, "kind": "督查"})
    office.add("inspection", on="2024-03-04", leader_post="院长", draft=True, **raw)
    title = "调研督查（调研，带队人职务：院长、书记）"
    assert [str(each) for each in asked.met(office.case()).reasons] == [
        f"没有{title}记录。",
        "带队人职务是副院长、其他的 2 条不计。",
        "另有调研督查草稿 1 条未计入。",
    ]
    # Where enough count, nothing else is told.
    office.add("inspection", on="2024-03-05", leader_post="院长", **raw)
    assert len(asked.met(office.case()).reasons) == 1


# -- members and their months ---------------------------------------------------------------------


def test_the_months_that_lack_something_are_named() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    one, two = (office.member(batch, FIRST, LAST) for _ in range(2))
    for member, months in ((one, (3, 4, 6, 7)), (two, ())):
        for month in months:
            office.add(
                "attendance",
                assignment=member,
                month=f"2024-0{month}",
                days_due=21,
                days_present=21,
            )
    office.add("attendance", assignment=one, month="2024-05", days_due=21, draft=True)
    first, second = (each.name for each in office.records["person"])
    asked = condition("each_member", register="attendance", link="assignment", monthly=True)
    found = asked.met(office.case("2024-08-01"))
    # March to July: five months each; one has four, two none.
    assert [str(each) for each in found.reasons] == [
        "要求 10 人月，有月考勤的 4 人月。",
        f"还没有的：{first}（5 月）、{second}（3 月、4 月、5 月、6 月、7 月）。",
        "另有月考勤草稿 1 条未计入。",
    ]
    assert [told(each) for each in found.steps] == [
        (
            f"补齐{first}（5 月）的月考勤草稿", "attendance",
            (office.records["attendance"][-1].id,), Fraction(1, 10), 1,
        ),
        (f"给{second}（3 月、4 月、5 月、6 月、7 月）补月考勤", "attendance", (), HALF, 5),
    ]  # fmt: skip


# -- what one failed record loses -----------------------------------------------------------------


def test_one_that_failed_spoils_a_point_whose_parts_are_all_asked() -> None:
    part = {
        "condition": "each_record", "register": "trainee", "none": "nothing",
        "done": {"zero": ["fee"]},
    }  # fmt: skip
    there = {"condition": "present", "register": "speciality"}
    both = [{"needs": part}, {"needs": there}]
    assert rule_of(kind="parts", parts=both).spoils() == {"trainee"}
    # Where one of the parts is enough, another may still win it.
    assert rule_of(kind="parts", of="any", parts=both).spoils() == frozenset()
    assert rule_of(kind="parts", parts=[{"needs": there}]).spoils() == frozenset()
    # Of a number of records one more is never less.
    counted = {"register": "activity", "at_least": 20, "evidence": True, "unit": "次"}
    assert rule_of(kind="count_at_least", **counted).spoils() == frozenset()
