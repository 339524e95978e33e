"""The team's monthly sheet: sent, filled in, taken back, mended and taken back again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.history import undo
from duikou_desktop.services.monthly_merge import is_month_file, take_month_sheet
from duikou_desktop.services.monthly_sheet import likely_month, write_month_sheet
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import (
    GUANGXI,
    PEOPLE,
    SUPPORTER,
    saved,
)
from tests.services.month_sheets import (
    LEFT,
    MARCH,
    batch,
    fill,
    month_office,
    only,
    sent,
)


@pytest.fixture
def store(home: Path, clock: Clock, tmp_path: Path) -> Iterator[Store]:
    with month_office(home, clock, tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("today", "month"),
    [
        (date(2026, 11, 28), date(2024, 9, 1)),  # long over: its last month
        (date(2024, 5, 20), date(2024, 5, 1)),
        (date(2024, 1, 2), MARCH),  # not there yet: its first
    ],
)
def test_the_month_offered_is_one_in_which_the_batch_was_there(
    store: Store, today: date, month: date
) -> None:
    """第5批 is planned from 2024-03-11 to 2024-09-10."""
    assert likely_month(store, batch(store).id, today) == month


def test_the_sheet_has_a_row_for_each_member_and_what_is_recorded(
    store: Store, tmp_path: Path
) -> None:
    book: Any = load_workbook(sent(store, tmp_path))
    assert [each for each in book.sheetnames if book[each].sheet_state == "visible"] == [
        "考勤",
        "活动",
        "请假",
        LEFT,
    ]
    attendance, activities = book["考勤"], book["活动"]
    assert [cell.value for cell in attendance[3]][2:] == [
        "姓名",
        "应出勤",
        "实出勤",
        "补助",
        "按出勤发放",
        "备注",
    ]
    assert [attendance.cell(row, 3).value for row in (4, 5, 6)] == ["示例壬", "示例辛", None]
    assert [cell.value for cell in activities[4]][3:8] == [
        "教学查房",
        None,
        "脑梗死",
        "神经内科",
        "示例辛",
    ]
    # One recorded, thirty to fill in, each with the id it will get.
    assert activities.max_row == 3 + 1 + 30
    assert len({activities.cell(row, 1).value for row in range(4, 35)}) == 31
    assert attendance.column_dimensions["A"].hidden
    assert len(activities.data_validations.dataValidation) == 3


def test_filled_in_sent_back_mended_and_sent_again_doubles_nothing(
    store: Store, tmp_path: Path
) -> None:
    path = sent(store, tmp_path)
    assert is_month_file(path)
    fill(path, ("考勤", "D4", 21), ("考勤", "E4", 20), ("考勤", "G4", "是"))
    fill(
        path, ("活动", "C5", date(2024, 3, 20)), ("活动", "D5", "学术讲座"), ("活动", "F5", "=溶栓")
    )
    fill(path, ("活动", "G5", "神经内科"), ("活动", "H5", "示例辛、示例壬"), ("活动", "I5", 30))
    book: Any = load_workbook(path)
    book["活动"]["F5"].data_type = "s"
    book.save(path)
    result = take_month_sheet(store, path)
    assert (result.written, result.conflicts, result.faults) == (2, (), ())
    attendance = only(store, "attendance")
    assert [str(each.message) for each in result.counts] == ["月考勤新增 1 条", "教学活动新增 1 条"]
    assert (attendance.month, attendance.days_due, attendance.days_present) == (
        MARCH,
        Decimal(21),
        Decimal(20),
    )
    assert attendance.allowance_linked is True
    topics = {each.value("topic"): each for each in store.read(BY_KEY["activity"])}
    assert set(topics) == {"脑梗死", "=溶栓"}
    assert len(topics["=溶栓"].value("by")) == 2
    # The same again says nothing new.
    assert take_month_sheet(store, path).written == 0
    # Mended by the team and sent once more: the mended cells change, nothing is doubled.
    fill(path, ("考勤", "E4", 19), ("活动", "F5", "静脉溶栓"), ("活动", "F4", "脑梗死的识别"))
    again = take_month_sheet(store, path)
    assert (again.written, again.conflicts) == (3, ())
    assert [str(each.message) for each in again.counts] == ["月考勤修改 1 条", "教学活动修改 2 条"]
    assert only(store, "attendance").days_present == Decimal(19)
    topics = {each.value("topic"): each for each in store.read(BY_KEY["activity"])}
    assert set(topics) == {"脑梗死的识别", "静脉溶栓"}
    undo(store)
    assert only(store, "attendance").days_present == Decimal(20)
    # What was taken back comes in again.
    assert take_month_sheet(store, path).written == 3


def test_what_office_and_team_both_changed_is_shown_side_by_side(
    store: Store, tmp_path: Path
) -> None:
    path = sent(store, tmp_path)
    held = only(store, "activity")
    changed = held.changed(topic="脑出血", department="急诊科")
    store.change(say("修改"), lambda unit: unit.put(BY_KEY["activity"], changed))
    fill(path, ("活动", "F4", "脑梗死的识别"), ("考勤", "D5", 21))
    result = take_month_sheet(store, path)
    assert [str(each) for each in result.conflicts] == [
        "“活动”第 4 行主题：办公室是“脑出血”，队里填“脑梗死的识别”。由办公室决定留哪个。"
    ]
    # The other rows are taken, the torn one stays as the office has it.
    assert result.written == 1
    assert only(store, "activity") == changed


def test_what_only_one_of_them_changed_is_kept(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    held = only(store, "activity")
    changed = held.changed(department="急诊科")
    store.change(say("修改"), lambda unit: unit.put(BY_KEY["activity"], changed))
    fill(path, ("活动", "I4", 12))
    assert take_month_sheet(store, path).conflicts == ()
    now = only(store, "activity")
    assert (now.department, now.attendees) == ("急诊科", 12)


def test_a_record_deleted_meanwhile_is_not_made_again(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    held = only(store, "activity")
    store.change(say("删除"), lambda unit: unit.remove({held.id: BY_KEY["activity"]}))
    result = take_month_sheet(store, path)
    assert [(each.row, each.office) for each in result.conflicts] == [(4, "已删除")]
    assert store.read(BY_KEY["activity"]) == []


def test_a_faulty_cell_is_told_by_its_place(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    fill(path, ("考勤", "D4", "全勤"))
    result = take_month_sheet(store, path)
    assert [(each.sheet, each.row, each.field, str(each.reason)) for each in result.faults] == [
        ("考勤", 4, "应出勤", "“全勤”不是数字。只填数字。")
    ]


def test_a_sheet_of_another_office_is_refused(store: Store, tmp_path: Path, clock: Clock) -> None:
    path = sent(store, tmp_path)
    other = make_office(
        tmp_path / "另一个", Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), clock=clock
    )
    with other, pytest.raises(UserError, match="另一个办公室"):
        take_month_sheet(other, path)


def test_what_is_no_monthly_sheet_or_was_spoilt_is_refused(store: Store, tmp_path: Path) -> None:
    ledger = saved(tmp_path, PEOPLE)
    assert not is_month_file(ledger)
    with pytest.raises(UserError, match="不是本程序发出的月报表"):
        take_month_sheet(store, ledger)
    path = sent(store, tmp_path)
    fill(path, ("考勤", "D3", "应到"))
    with pytest.raises(UserError, match="结构被改过"):
        take_month_sheet(store, path)


def test_a_month_without_members_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="2024-01 没有派驻人员"):
        write_month_sheet(store, batch(store).id, date(2024, 1, 1), tmp_path / "a.xlsx")


def test_who_left_is_taken_with_the_day_and_the_reason(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    sheet: Any = load_workbook(path)[LEFT]
    assert "结束" in sheet["C2"].value
    assert [cell.value for cell in sheet[3]][2:] == ["姓名", "实际离岗", "提前离岗原因"]
    assert [sheet.cell(row, 3).value for row in (4, 5)] == ["示例壬", "示例辛"]
    fill(path, (LEFT, "D5", "2024-03-29"), (LEFT, "E5", "单位抽调"))
    left_out = take_month_sheet(store, path)
    told = ["示例辛：2024-03-29 离岗，计划到 2024-09-10，原因“单位抽调”"]
    assert [str(each.message) for each in left_out.endings] == told
    assert left_out.written == 0
    assert not any(each.value("to") for each in store.read(BY_KEY["assignment"]))
    result = take_month_sheet(store, path, may_end=True)
    assert (result.written, result.conflicts, result.faults) == (1, (), ())
    assert [str(each.message) for each in result.counts] == ["派驻修改 1 条"]
    book = store.book()
    left = [each for each in store.read(BY_KEY["assignment"]) if each.value("to")]
    assert [(book.caption_parts(BY_KEY["assignment"], each)[0], each.value("to"),
             each.value("end_reason"), each.value("post")) for each in left] == [
        ("示例辛", date(2024, 3, 29), "单位抽调", left[0].value("post"))
    ]  # fmt: skip
    assert left[0].value("planned_to") is not None  # nothing else of the stay is touched
    assert take_month_sheet(store, path).written == 0
    # An end before the beginning is impossible, and the office's own word is not overwritten.
    fill(path, (LEFT, "D4", "2024-03-01"), (LEFT, "D5", "2024-03-30"))
    store.change(
        say("x"),
        lambda unit: unit.put(BY_KEY["assignment"], left[0].changed(to=MARCH.replace(day=28))),
    )
    again = take_month_sheet(store, path)
    assert again.written == 0
    assert len(again.faults) == 1
    assert [(each.sheet, each.office, each.team) for each in again.conflicts] == [
        (LEFT, "2024-03-28", "2024-03-30")
    ]


def test_a_sheet_sent_before_it_had_a_place_for_leaving_is_still_taken(
    store: Store, tmp_path: Path
) -> None:
    path = sent(store, tmp_path)
    book: Any = load_workbook(path)
    del book["请假"], book[LEFT]
    book["考勤"]["D4"] = 20
    book["考勤"]["E4"] = 20
    book.save(path)
    result = take_month_sheet(store, path)
    assert (result.written, result.faults) == (1, ())


def test_a_sheet_sent_when_leaving_had_another_name_is_still_taken(
    store: Store, tmp_path: Path
) -> None:
    path = sent(store, tmp_path)
    book: Any = load_workbook(path)
    del book["请假"]
    book[LEFT].title = "离岗"
    book["离岗"]["D5"], book["离岗"]["D4"] = "2024-03-29", "2024-03-01"
    book.save(path)
    result = take_month_sheet(store, path)
    assert [each.to for each in result.endings] == [date(2024, 3, 29)]
    assert [(each.sheet, each.row) for each in result.faults] == [("离岗", 4)]


def test_a_stay_that_ends_as_planned_asks_nothing(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    fill(path, (LEFT, "D5", "2024-09-10"))
    result = take_month_sheet(store, path)
    assert (result.written, result.endings) == (1, ())


def test_leave_is_taken_as_leave_and_ends_no_stay(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    sheet: Any = load_workbook(path)["请假"]
    assert [cell.value for cell in sheet[3]][2:] == [
        "姓名", "种类", "离岗开始", "离岗结束", "事由", "批准人"
    ]  # fmt: skip
    fill(path, ("请假", "C4", "示例辛"), ("请假", "D4", "请假"), ("请假", "E4", "3-12"))
    fill(path, ("请假", "F4", "3月14日"), ("请假", "G4", "家事"), ("请假", "H4", "医务科"))
    result = take_month_sheet(store, path)
    assert (result.written, result.endings, result.faults) == (1, (), ())
    away = only(store, "absence")
    assert (away.kind.value, away.from_, away.to, away.note, away.approved_by) == (
        "请假",
        date(2024, 3, 12),
        date(2024, 3, 14),
        "家事",
        "医务科",
    )
    assert not any(each.value("to") for each in store.read(BY_KEY["assignment"]))
    assert take_month_sheet(store, path).written == 0
    # The next sheet brings it along, to be mended there.
    again: Any = load_workbook(
        write_month_sheet(store, batch(store).id, MARCH, tmp_path / "再发.xlsx")
    )
    assert [cell.value for cell in again["请假"][4]][3:8:2] == [
        "请假",
        datetime.combine(date(2024, 3, 14), time()),
        "医务科",
    ]


def test_an_activity_the_office_typed_too_is_not_stored_twice(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    held = only(store, "activity")
    typed = held.changed(
        id=uuid4(), on=date(2024, 3, 20), topic="静脉溶栓", department=None, attendees=None
    )
    store.clock = Clock(store.clock.now() + timedelta(hours=1))  # the sheet is out
    store.change(say("新增"), lambda unit: unit.put(BY_KEY["activity"], typed))
    lesson = [date(2024, 3, 20), "教学查房", None, "静脉溶栓", "神经内科", "示例辛", 30]
    cells = [("活动", f"{letter}5", value) for letter, value in zip("CDEFGHI", lesson, strict=True)]
    fill(path, *cells)
    result = take_month_sheet(store, path)
    assert [str(each.message) for each in result.notes] == [
        "“活动”第 5 行：2024-03-20 · 教学查房 · 静脉溶栓 办公室已经登记过，没有存成两条。"
    ]
    found = {each.id: each for each in store.read(BY_KEY["activity"])}
    assert set(found) == {held.id, typed.id}
    assert (found[typed.id].value("department"), found[typed.id].value("attendees")) == (
        "神经内科",
        30,
    )
    # The same topic by somebody else on that day is another lesson.
    fill(path, ("活动", "H5", "示例壬"))
    assert take_month_sheet(store, path).notes == ()
    assert len(store.read(BY_KEY["activity"])) == 3


def test_an_activity_that_has_its_row_and_is_written_again_is_not_stored_twice(
    store: Store, tmp_path: Path
) -> None:
    path = sent(store, tmp_path)
    held = only(store, "activity")
    again = [date(2024, 3, 12), "教学查房", None, "脑梗死", "神经内科", "示例辛"]
    fill(path, *(("活动", f"{at}5", value) for at, value in zip("CDEFGH", again, strict=True)))
    result = take_month_sheet(store, path)
    assert (result.written, [each.row for each in result.notes]) == (0, [5])
    assert only(store, "activity") == held
    # With other figures it is a second round on that day.
    fill(path, ("活动", "I5", 12))
    assert take_month_sheet(store, path).written == 1
    assert len(store.read(BY_KEY["activity"])) == 2


@pytest.mark.parametrize(
    ("written", "day"),
    [("3-21", date(2024, 3, 21)), ("3月5日", date(2024, 3, 5)), ("2-29", date(2024, 2, 29))],
)
def test_a_day_without_a_year_is_one_near_the_months(
    store: Store, tmp_path: Path, written: str, day: date
) -> None:
    path = sent(store, tmp_path)
    fill(path, ("活动", "C5", written), ("活动", "F5", "静脉溶栓"))
    assert take_month_sheet(store, path).faults == ()
    found = {each.value("topic"): each for each in store.read(BY_KEY["activity"])}
    assert found["静脉溶栓"].value("on") == day


def test_asked_for_whole_a_sheet_with_a_fault_brings_nothing(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    fill(path, ("活动", "C5", "2-30"), ("活动", "F5", "静脉溶栓"), ("活动", "J4", 2))
    result = take_month_sheet(store, path, whole=True)
    assert (result.written, len(result.faults)) == (0, 1)
    assert only(store, "activity").value("hours") is None
    assert take_month_sheet(store, path).written == 1


def test_a_day_that_does_not_exist_is_told_as_such(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    fill(path, ("活动", "C5", "2-30"), ("活动", "F5", "静脉溶栓"))
    result = take_month_sheet(store, path)
    assert [str(each.reason) for each in result.faults] == ["2 月没有 30 日。"]


def test_all_that_is_wrong_with_a_row_is_told_at_once(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    fill(
        path,
        ("活动", "C5", "2-30"), ("活动", "D5", "喝茶"), ("活动", "F5", "静脉溶栓"),
        ("活动", "H5", "没有的人"), ("活动", "I5", "约二十"),
    )  # fmt: skip
    result = take_month_sheet(store, path)
    assert [each.row for each in result.faults] == [5] * 4
    assert {each.field for each in result.faults} == {"日期", "类别", "带教人", "人数"}
    assert result.written == 0


def test_an_older_sheet_takes_no_end_back_without_a_word(store: Store, tmp_path: Path) -> None:
    """The copy on the stick from before somebody left would set the stay going again."""
    path = sent(store, tmp_path)
    fill(path, (LEFT, "D5", "2024-03-29"), (LEFT, "E5", "单位抽调"))
    assert take_month_sheet(store, path, may_end=True).written == 1
    fill(path, (LEFT, "D5", None), (LEFT, "E5", None))
    result = take_month_sheet(store, path)
    told = ["示例辛：登记的是 2024-03-29 离岗，月报表里空着，照收就又在岗了"]
    assert [str(each.message) for each in result.endings] == told
    assert result.written == 0
    assert [each.value("to") for each in store.read(BY_KEY["assignment"]) if each.value("to")]
    assert take_month_sheet(store, path, may_end=True).written == 1
    assert not any(each.value("to") for each in store.read(BY_KEY["assignment"]))


def test_a_row_that_was_emptied_is_named_and_deletes_nothing(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    new = [date(2024, 3, 21), "教学查房", None, "静脉溶栓", "神经内科", "示例辛"]
    fill(path, *(("活动", f"{at}5", value) for at, value in zip("CDEFGH", new, strict=True)))
    assert take_month_sheet(store, path).written == 1
    held = store.read(BY_KEY["activity"])
    fill(path, *(("活动", f"{at}5", None) for at in "CDEFGH"))
    result = take_month_sheet(store, path)
    assert result.written == 0
    assert [(each.sheet, each.row, each.team) for each in result.conflicts] == [
        ("活动", 5, "整行清空了")
    ]
    assert "静脉溶栓" in result.conflicts[0].office
    assert store.read(BY_KEY["activity"]) == held


def test_a_day_of_another_month_is_taken_and_named(store: Store, tmp_path: Path) -> None:
    path = sent(store, tmp_path)
    new = [date(2024, 4, 2), "教学查房", None, "静脉溶栓", "神经内科", "示例辛"]
    fill(path, *(("活动", f"{at}5", value) for at, value in zip("CDEFGH", new, strict=True)))
    result = take_month_sheet(store, path)
    assert (result.written, result.faults) == (1, ())
    assert [str(each.message) for each in result.notes] == [
        "“活动”第 5 行：2024-04-02 不在这张表的月份里，照收了，请核对日期。"
    ]
