"""What conditions say, offer and stand on: the whole of it, to the word; counted by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.base import Undecided
from tests.factories import Office
from tests.scoring.test_condition_edges import FIRST, LAST, condition, told

HALF, WHOLE, NOTHING = Fraction(1, 2), Fraction(1), Fraction(0)


def whole(met: Any) -> tuple[Any, ...]:
    """Everything a condition tells."""
    reasons = [str(each) for each in met.reasons]
    return met.share, reasons, met.records, [told(each) for each in met.steps], met.undecided


def rules(office: Office, *covers: str, **more: Any) -> Any:
    raw = {"kind": "派驻管理", "title": "管理办法", "issued_on": "2023-01-01", "covers": covers}
    return office.add("institution", **{**raw, **more})


# -- a paper holds all that it must ---------------------------------------------------------------

CONTENTS = condition("contents", register="institution", fields=["covers"], values=["请假", "考核"])


def test_contents_name_what_papers_lack() -> None:
    office = Office()
    one = rules(office, "请假")
    assert whole(CONTENTS.met(office.case())) == (
        HALF,
        ["当年有效的管理制度 1 份。", "缺：考核。"],
        (one,),
        [("管理制度补上考核", "institution", (), HALF, 1)],
        None,
    )
    two = rules(office, "考核", "请假")
    assert whole(CONTENTS.met(office.case())) == (
        WHOLE, ["当年有效的管理制度 2 份。", "要求的 2 项都有。"], (one, two), [], None,
    )  # fmt: skip
    assert whole(CONTENTS.met(Office().case())) == (
        NOTHING,
        ["当年有效的管理制度 0 份。", "缺：请假、考核。"],
        (),
        [("管理制度补上请假、考核", "institution", (), WHOLE, 1)],
        None,
    )


def test_once_the_year_is_over_papers_hold_what_they_hold() -> None:
    office = Office()
    assert CONTENTS.most(office.case("2024-12-31")) == 1
    assert CONTENTS.most(office.case("2025-01-01")) == 0
    rules(office, "请假")
    assert CONTENTS.most(office.case("2025-01-01")) == HALF
    # A draft can be completed late.
    rules(office, "考核", draft=True)
    assert CONTENTS.most(office.case("2025-01-01")) == 1


# -- each record is done --------------------------------------------------------------------------


def reports(**more: Any) -> Any:
    raw = {"register": "report_duty", "done": {"day": "sent_on", "by": "due"}, "none": "nothing"}
    return condition("each_record", **{**raw, **more})


@pytest.mark.parametrize(
    ("none", "told_of_none"),
    [
        (
            {"none": "nothing"},
            (NOTHING, ["没有信息报送记录。"], (),
             [("登记信息报送", "report_duty", (), WHOLE, 1)], None),
        ),
        (
            {"none": "judged"},
            (None, ["没有信息报送记录。", "由本单位自评。"], (), [], Undecided.JUDGED),
        ),
        (
            {"none": "declared", "declaration": "无擅自离岗"},
            (None, ["没有信息报送记录。", "没有记录不等于没有发生，要有年度声明，或由本单位自评。"], (),
             [("登记年度声明：无擅自离岗", "declaration", (), WHOLE, 1)], Undecided.JUDGED),
        ),
    ],
)  # fmt: skip
def test_without_any_record_it_says_what_to_do(none: dict[str, Any], told_of_none: Any) -> None:
    assert whole(reports(**none).met(Office().case())) == told_of_none


def test_without_any_record_a_declaration_is_enough() -> None:
    office = Office()
    signed = {"signed_by": "院长", "signed_on": "2025-01-05"}
    paper = office.add("declaration", year=2024, kind="无擅自离岗", **signed)
    asked = reports(none="declared", declaration="无擅自离岗")
    assert whole(asked.met(office.case())) == (
        WHOLE, ["没有信息报送记录。", "有年度声明：无擅自离岗。"], (paper,), [], None,
    )  # fmt: skip
    # Once the year is over, what nobody declared nobody knows: it may still be judged in full.
    assert asked.most(office.case("2025-02-01")) == 1
    assert reports(none="judged").most(Office().case("2025-02-01")) == 1
    assert reports(none="nothing").most(Office().case("2025-02-01")) == 0
    assert reports(none="nothing").most(Office().case("2024-02-01")) == 1


def duty(office: Office, due: str, **more: Any) -> Any:
    raw = {"title": "季报", "addressee": "市卫健委", "period": "2024年第1季度"}
    return office.add("report_duty", due=due, **raw, **more)


def test_of_each_record_it_says_how_many_are_done_and_which_can_be() -> None:
    office = Office()
    sent = duty(office, "2024-04-10", sent_on="2024-04-09")
    late = duty(office, "2024-07-10", sent_on="2024-07-11")
    waiting = duty(office, "2024-10-10")
    asked = reports(due="due")
    # On 10 October the third may still be sent.
    assert whole(asked.met(office.case("2024-10-10"))) == (
        Fraction(1, 3),
        [
            "信息报送 3 条，按期有报送日期的 1 条。",
            (
                "还没有做到的：季报 · 市卫健委 · 2024年第1季度（报送日期 2024-07-11，晚于 2024-07-10）、"
                "季报 · 市卫健委 · 2024年第1季度（2024-10-10 到期）。"
            ),
        ],
        (sent, late, waiting),
        [("补齐信息报送 1 条", "report_duty", (waiting,), Fraction(1, 3), 1)],
        None,
    )
    # Expected to be sent in time, it is done as planned and still to do: it adds nothing more.
    assert whole(asked.met(office.case("2024-10-10", planned=True))) == (
        Fraction(2, 3),
        [
            "信息报送 3 条，按期有报送日期的 2 条。",
            "还没有做到的：季报 · 市卫健委 · 2024年第1季度（报送日期 2024-07-11，晚于 2024-07-10）。",
        ],
        (sent, late, waiting),
        [("补齐信息报送 1 条", "report_duty", (waiting,), NOTHING, 1)],
        None,
    )
    # Afterwards it is lost like the other, and nothing is left to do.
    share, reasons, _, steps, _ = whole(asked.met(office.case("2024-10-11")))
    assert (share, steps) == (Fraction(1, 3), [])
    assert reasons[1].endswith("季报 · 市卫健委 · 2024年第1季度（到 2024-10-10 没有报送日期）。")
    assert asked.most(office.case("2024-10-10", planned=True)) == Fraction(2, 3)
    assert asked.most(office.case("2024-10-11", planned=True)) == Fraction(1, 3)


def test_drafts_are_no_part_of_what_is_counted_and_that_is_told() -> None:
    """R7.3: 17 of 17 was said where an eighteenth review was a draft."""
    office = Office()
    sent = duty(office, "2024-04-10", sent_on="2024-04-09")
    duty(office, "2024-07-10", sent_on="2024-07-09", draft=True)
    asked = reports(due="due").met(office.case("2025-01-01"))
    assert whole(asked) == (
        WHOLE, ["信息报送 1 条，按期有报送日期的 1 条。", "另有信息报送草稿 1 条未计入。"], (sent,), [], None,
    )  # fmt: skip
    only = Office()
    duty(only, "2024-07-10", sent_on="2024-07-09", draft=True)
    assert whole(reports().met(only.case()))[1] == [
        "没有信息报送记录。", "另有信息报送草稿 1 条未计入。",
    ]  # fmt: skip


def test_what_is_meant_is_named() -> None:
    office = Office()
    asked = condition(
        "each_record", register="welfare", where={"kind": ["补助"]}, none="judged",
        done={"filled": ["by"]},
    )  # fmt: skip
    said = whole(asked.met(office.case()))[1]
    assert said == ["没有待遇（补助）记录。", "由本单位自评。"]


# -- one in every period --------------------------------------------------------------------------


def meeting(office: Office, on: str, **more: Any) -> Any:
    raw = {"kind": "专题会议", "topics": "帮扶", "opinions": "有"}
    return office.add("meeting", held_on=on, **raw, **more)


def test_every_half_year_is_named_and_the_one_that_runs_can_be_made_up_for() -> None:
    office = Office()
    asked = condition("every_period", register="meeting", parts=2, where={"kind": ["专题会议"]})
    first = meeting(office, "2024-06-30")
    assert whole(asked.met(office.case("2024-11-18"))) == (
        HALF,
        ["2 个半年里有 1 个有会议（专题会议）。", "没有的：下半年。"],
        (first,),
        [("下半年补会议（专题会议）", "meeting", (), HALF, 1)],
        None,
    )
    only_second = Office()
    second = meeting(only_second, "2024-07-01")
    # The first half is over.
    assert whole(asked.met(only_second.case("2024-11-18"))) == (
        HALF, ["2 个半年里有 1 个有会议（专题会议）。", "没有的：上半年。"], (second,), [], None,
    )  # fmt: skip
    assert asked.most(only_second.case("2024-06-30")) == 1
    assert asked.most(only_second.case("2024-07-01")) == HALF
    assert asked.most(only_second.case("2025-01-01")) == HALF


def test_the_last_day_of_a_period_is_in_it_when_all_is_over() -> None:
    office = Office()
    asked = condition("every_period", register="meeting", parts=2)
    meeting(office, "2024-06-30")
    meeting(office, "2024-12-31")
    assert asked.most(office.case("2025-01-01")) == 1
    assert whole(asked.met(office.case("2025-01-01")))[3] == []


def test_every_quarter_is_named_by_its_number() -> None:
    office = Office()
    held = office.add(
        "meeting", held_on="2024-05-06", kind="专题会议", topics="帮扶", opinions="有"
    )
    asked = condition("every_period", register="meeting", parts=4)
    assert whole(asked.met(office.case("2024-07-01"))) == (
        Fraction(1, 4),
        ["4 个季度里有 1 个有会议。", "没有的：第 1 季度、第 3 季度、第 4 季度。"],
        (held,),
        [
            ("第 3 季度补会议", "meeting", (), Fraction(1, 4), 1),
            ("第 4 季度补会议", "meeting", (), Fraction(1, 4), 1),
        ],
        None,
    )


def test_without_anybody_on_site_no_period_is_looked_at() -> None:
    office = Office()
    asked = condition("every_period", register="meeting", parts=4, on_site=True)
    assert whole(asked.met(office.case())) == (
        None, ["当年没有人在岗，不用看。"], (), [], Undecided.NO_DATA,
    )  # fmt: skip
    office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)
    assert whole(asked.met(office.case()))[1][0] == "3 个季度里有 0 个有会议。"


# -- there is one, or so many ---------------------------------------------------------------------


def test_so_many_and_how_many_are_short() -> None:
    office = Office()
    asked = condition("present", register="inspection", at_least=3)
    raw = {"kind": "调研", "leader": "示例", "leader_post": "院长", "findings": "无"}
    one = office.add("inspection", on="2024-05-06", **raw)
    assert whole(asked.met(office.case())) == (
        Fraction(1, 3),
        ["调研督查 1 条，要求 3 条。"],
        (one,),
        [("落实并登记调研督查 2 条", "inspection", (), Fraction(2, 3), 2)],
        None,
    )
    more = [office.add("inspection", on=f"2024-06-0{day}", **raw) for day in (1, 2, 3)]
    assert whole(asked.met(office.case())) == (
        WHOLE, ["调研督查 4 条，要求 3 条。"], (one, *more), [], None,
    )  # fmt: skip


# -- nothing of a kind happened -------------------------------------------------------------------

FREE = condition("free_of", register="absence", where={"kind": ["擅自"]}, declaration="无擅自离岗")


def test_of_nothing_a_declaration_is_asked() -> None:
    office = Office()
    assert whole(FREE.met(office.case())) == (
        None,
        ["没有离岗（擅自）记录。", "没有记录不等于没有发生，要有年度声明，或由本单位自评。"],
        (),
        [("登记年度声明：无擅自离岗", "declaration", (), WHOLE, 1)],
        Undecided.JUDGED,
    )
    signed = {"signed_by": "院长", "signed_on": "2025-01-05"}
    paper = office.add("declaration", year=2024, kind="无擅自离岗", **signed)
    assert whole(FREE.met(office.case())) == (
        WHOLE, ["没有离岗（擅自）记录。", "有年度声明：无擅自离岗。"], (paper,), [], None,
    )  # fmt: skip


def test_what_happened_is_counted_drafts_too() -> None:
    office = Office()
    member = office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)
    found = [
        office.add("absence", assignment=member, kind="擅自", draft=draft, **{"from": day})
        for day, draft in (("2024-04-01", False), ("2024-05-01", True))
    ]
    who = office.records["person"][0].name
    assert whole(FREE.met(office.case())) == (
        NOTHING,
        [f"有离岗（擅自）记录 2 条：{who} · 2024-04-01 · 擅自、{who} · 2024-05-01 · 擅自。"],
        tuple(found), [], None,
    )  # fmt: skip


# -- each member ----------------------------------------------------------------------------------


def test_without_a_member_nothing_can_be_told() -> None:
    asked = condition("each_member", register="notice", link="covers")
    office = Office(side=Side.RECIPIENT)
    assert whole(asked.met(office.case())) == (
        None, ["当年没有要看的派驻人员。"], (), [], Undecided.NO_DATA,
    )  # fmt: skip


def test_a_draft_of_a_month_may_be_completed_late() -> None:
    office = Office()
    member = office.member(office.batch("第1批", FIRST, "2024-04-30"), FIRST, "2024-04-30")
    monthly = condition("each_member", register="attendance", link="assignment", monthly=True)
    assert monthly.most(office.case("2025-01-01")) == 0
    office.add("attendance", assignment=member, month="2024-03", days_due=21, draft=True)
    assert monthly.most(office.case("2025-01-01")) == HALF
