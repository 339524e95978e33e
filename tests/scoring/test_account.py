"""自评情况 drafted: figures and dates of what is done, what is not and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.account import account, draft_account, with_reason
from duikou_desktop.scoring.asides import TO_JUDGE_BY_STANDARD
from duikou_desktop.scoring.assessment import ScoredPoint, State
from tests.factories import GUANGXI, RELATION, Office


def draft(office: Office, point: str, as_of: str = "2025-01-31") -> str:
    found = office.point(point, as_of=as_of)
    return draft_account(found, Book.of(office.records), date.fromisoformat(as_of))


def demonstrations() -> Office:
    """25 from 1 January (one a month, then a day later each month); the first 20 proven."""
    office = Office()
    office.team("2024-03-01", "2024-08-31", 5)
    office.activities("手术示教", 25, evidence=20, by=office.records["assignment"][0].id)
    return office


def test_an_own_score_of_which_nobody_says_a_word_is_marked() -> None:
    def words(**more: Any) -> str:
        judged = replace(
            Office().point("S4.1"),
            own=Decimal(2), reasons=(TO_JUDGE_BY_STANDARD,), records=(), **more,
        )  # fmt: skip
        return account(judged, Book.of({}), date(2024, 12, 31))

    assert words() == "【自评情况待写】"
    assert words(account="按月检查。") == "按月检查。"
    # The form prints the reason behind it.
    assert words(own_reason="按会议纪要") == ""
    assert account(Office().point("S4.1"), Book.of({}), date(2024, 12, 31)).startswith("【待自评】")


def test_what_is_done_has_figures_and_dates() -> None:
    assert draft(demonstrations(), "S9.2") == (
        "手术示教计入20次，要求20次，已达到。另有5条缺佐证，未计入。记录日期2024年1月1日至12月1日。"
    )


def test_what_is_only_planned_is_told_apart() -> None:
    # By 18 November the two of December are still to come: one proven, one bare.
    assert draft(demonstrations(), "S9.2", "2024-11-18") == (
        "手术示教计入19次，要求20次，还差1次。另有4条缺佐证，未计入。"
        "记录日期2024年1月1日至11月1日。"
        "【预计】截至2024年11月18日已得0分，按计划完成后3分："
        "手术示教计入20次，要求20次，已达到。另有5条缺佐证，未计入。"
    )


def test_one_day_stands_alone_and_nothing_has_none() -> None:
    office = Office(side=Side.RECIPIENT)
    assert draft(office, "R1.2") == "没有组织机构（专人）记录。"
    office.add("organisation", kind="专人", set_up_on="2023-01-05", head="甲", head_post="其他")
    assert draft(office, "R1.2") == "有组织机构（专人）1条。记录日期2023年1月5日。"


def test_few_records_are_named_with_their_days() -> None:
    office = Office(side=Side.RECIPIENT)
    for kind, day in (("领导小组", "2022-03-01"), ("办公室", "2023-01-05")):
        office.add("organisation", kind=kind, set_up_on=day, head="甲", head_post="院长")
    assert draft(office, "R1.1").endswith("记录日期2022年3月1日至2023年1月5日。")
    # What the words above do not name is named, in the order of the days.
    for title, day in (("请假办法", "2023-01-05"), ("管理办法", "2022-12-15")):
        office.add("institution", kind="派驻管理", title=title, issued_on=day, covers=("请假",))
    assert draft(office, "R6.1").endswith(
        "具体为：管理办法（2022年12月15日）、请假办法（2023年1月5日）。"
    )


def test_days_of_many_records_of_two_years_both_name_theirs() -> None:
    office = Office()
    for year, day in (
        (2023, "12-01"),
        (2024, "01-05"),
        (2024, "02-05"),
        (2024, "03-05"),
        (2024, "04-05"),
    ):
        office.add(
            "speciality",
            name=f"专科{day}",
            level="市级",
            granted_on=f"{year}-{day}",
            accepted_on="2024-05-01",
            relations=(RELATION,),
        )
    assert draft(office, "S11.1").endswith("记录日期2023年12月1日至2024年4月5日。")


def test_nobody_plans_to_lose_points() -> None:
    losing = point(score=Decimal(3), expected=Decimal(0), reasons=(say("有擅自离岗。"),))
    assert draft_account(losing, Book.of({}), date(2024, 7, 15)) == (
        "有擅自离岗。【预计】截至2024年7月15日已得3分，照现在的情况到年底为0分。"
    )
    # Whoever has none yet and is to get one point has it by plan.
    hoped = point(score=None, expected=Decimal("0.5"), reasons=(say("一项。"),))
    assert draft_account(hoped, Book.of({}), date(2024, 7, 15)).endswith(
        "尚无得分，按计划完成后0.5分。"
    )
    nothing = point(score=None, expected=Decimal(0), reasons=(say("有擅自离岗。"),))
    assert draft_account(nothing, Book.of({}), date(2024, 7, 15)).endswith(
        "尚无得分，照现在的情况到年底为0分。"
    )


def test_what_is_undecided_is_marked() -> None:
    assert draft(Office(side=Side.RECIPIENT), "R9.1").startswith("【待自评】")


def test_what_is_said_to_the_office_alone_is_not_printed() -> None:
    # Nothing recorded proves nothing: the office is asked, the form only says what is there.
    assert draft(Office(), "S6.3") == "当年有效的管理制度0份。缺：请假。没有离岗（擅自）记录。"
    for side in Side:
        standard = load_scheme(GUANGXI).standard(side)
        assert standard is not None
        for each in standard.points():
            assert "由本单位" not in draft(Office(side=side), each.id), each.id


def test_what_has_no_data_is_marked() -> None:
    assert draft(Office(), "S13.3").startswith("【无数据】")


def test_the_offices_reason_stands_behind_the_draft() -> None:
    assert with_reason("计入0次。", " 设备未到。 ") == "计入0次。不完成的原因：设备未到。"
    assert with_reason("按月检查", "设备未到") == "按月检查。不完成的原因：设备未到。"


def test_a_point_without_any_score_yet_says_so() -> None:
    found = point(score=None, state=State.NO_DATA, reasons=(say("还没有期满的人。"),))
    assert draft_account(found, Book.of({}), date(2024, 12, 15)) == (
        "【无数据】还没有期满的人。【预计】截至2024年12月15日尚无得分，按计划完成后3分。"
    )


def test_what_is_planned_repeats_nothing_already_said() -> None:
    reasons = (say("五人到位。"),)
    same = point(score=Decimal(2), reasons=reasons, expected_reasons=reasons)
    assert draft_account(same, Book.of({}), date(2024, 11, 18)) == (
        "五人到位。【预计】截至2024年11月18日已得2分，按计划完成后3分。"
    )


def test_of_what_is_planned_only_what_is_new_is_told() -> None:
    """加分 of two batches: the one that is over stood in the cell twice."""
    over = say("第5批加0.5分。")
    running = point(
        score=Decimal("0.5"),
        expected=Decimal(1),
        reasons=(over, say("第6批加0分。")),
        expected_reasons=(over, say("第6批加0.5分。")),
    )
    assert draft_account(running, Book.of({}), date(2024, 11, 18)) == (
        "第5批加0.5分。第6批加0分。"
        "【预计】截至2024年11月18日已得0.5分，按计划完成后1分：第6批加0.5分。"
    )


def point(**more: Any) -> ScoredPoint:
    values: dict[str, Any] = {
        "id": "S5.1", "score": Decimal(3), "expected": Decimal(3), "own": None, "account": None,
        "maximum": Decimal(3), "state": State.PART, "reasons": (), "expected_reasons": (),
        "own_reason": None, "records": (), "steps": (),
    }  # fmt: skip
    return ScoredPoint(**{**values, **more})


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (
            4,
            "具体为：制度1（2024年1月5日）、制度2（2024年2月5日）、制度3（2024年3月5日）、制度4（2024年4月5日）。",
        ),
        (5, "记录日期2024年1月5日至5月5日。"),
    ],
)
def test_up_to_four_records_are_named(count: int, told: str) -> None:
    office = Office(side=Side.RECIPIENT)
    for month in range(1, count + 1):
        office.add(
            "institution", kind="派驻管理", title=f"制度{month}", issued_on=f"2024-0{month}-05"
        )
    ids = tuple(each.id for each in office.records["institution"])
    counted = point(records=ids, reasons=(say("有制度。"),), score=Decimal(2), expected=Decimal(2))
    said = draft_account(counted, Book.of(office.records), date(2025, 1, 31))
    assert said.startswith("有制度。")
    assert said.endswith(told)
    assert said.count("制度") == 1 + (count if count < 5 else 0)


def test_what_is_due_is_not_told_as_done_on_that_day() -> None:
    office = Office()
    member = office.member(
        office.batch("第1批", "2024-03-01", "2024-08-31"), "2024-03-01", "2024-08-31"
    )
    goal = office.add(
        "member_goal", assignment=member, task="带教", quantity=3, unit="次", due="2024-08-31"
    )
    counted = point(
        records=(goal,),
        reasons=(say("1 人中 1 人有个人目标。"),),
        score=Decimal(4),
        expected=Decimal(4),
    )
    assert (
        draft_account(counted, Book.of(office.records), date(2025, 1, 31)) == "1人中1人有个人目标。"
    )


def test_a_record_that_only_its_day_tells_is_called_by_its_register() -> None:
    office = Office()
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    office.records["batch"] = [
        each.changed(number=None, relation=None) for each in office.records["batch"]
    ]
    counted = point(
        records=(batch,), reasons=(say("有一批。"),), score=Decimal(4), expected=Decimal(4)
    )
    assert draft_account(counted, Book.of(office.records), date(2025, 1, 31)) == (
        "有一批。具体为：批次（2024年3月1日）。"
    )


def test_the_day_of_the_account_stands_in_what_is_only_expected() -> None:
    planned = point(score=Decimal(2), expected=Decimal(3), reasons=(say("一项。"),))
    assert "截至2024年7月15日" in account(planned, Book.of({}), date(2024, 7, 15))
