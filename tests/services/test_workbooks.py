"""A filled workbook taken in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sheets import sheet_columns
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.history import undo
from duikou_desktop.storage.backup import backups
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import (
    ACTIVITY,
    BATCHES,
    PEOPLE,
    RELATION,
    RONGSHUI,
    ROUND,
    STAYS,
    SUPPORTER,
    count,
    reasons,
    taken,
)


def test_rows_of_one_workbook_link_to_each_other(store: Store, tmp_path: Path) -> None:
    result = taken(store, tmp_path, PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, [ROUND]))
    assert reasons(result) == []
    assert (result.written, result.drafts, result.skipped) == (7, 0, 0)
    activity: Any = store.read(BY_KEY["activity"])[0]
    # Whom it concerns is told by whoever led it.
    assert activity.relations == (RELATION,)
    assert activity.side is Side.SUPPORTER


def test_the_same_file_twice_adds_nothing(store: Store, tmp_path: Path) -> None:
    sheets = (PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, [ROUND, ROUND]))
    first = taken(store, tmp_path, *sheets)
    # Two equal rows are two rounds.
    assert (first.written, first.skipped) == (8, 0)
    again = taken(store, tmp_path, *sheets)
    assert (again.written, again.skipped, again.faults) == (0, 8, ())
    assert count(store, "activity") == 2


def test_a_third_equal_row_is_a_third_record_and_a_missing_one_takes_nothing_away(
    store: Store, tmp_path: Path
) -> None:
    taken(store, tmp_path, PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, [ROUND, ROUND]))
    one = taken(store, tmp_path, ("教学活动", ACTIVITY, [ROUND]))
    assert (one.written, one.skipped, count(store, "activity")) == (0, 1, 2)
    three = taken(store, tmp_path, ("教学活动", ACTIVITY, [ROUND] * 3))
    assert (three.written, three.skipped, count(store, "activity")) == (1, 2, 3)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_row_that_says_less_is_a_record_of_its_own_at_every_import(
    store: Store, tmp_path: Path, order: tuple[int, int]
) -> None:
    rows = (ROUND, (*ROUND[:3], None, *ROUND[4:]))  # the second without its department
    sheets = (PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, [rows[each] for each in order]))
    assert taken(store, tmp_path, *sheets).written == 8
    again = taken(store, tmp_path, *sheets)
    assert (again.written, again.skipped, count(store, "activity")) == (0, 8, 2)


def test_somebody_named_twice_is_one_person(store: Store, tmp_path: Path) -> None:
    result = taken(store, tmp_path, (*PEOPLE[:2], [PEOPLE[2][0]] * 2))
    assert (result.written, result.skipped) == (1, 1)


NAMESAKES = (
    "人员",
    ("姓名", "所在医院", "同名区分"),
    [("示例辛", SUPPORTER, "内科"), ("示例辛", SUPPORTER, "外科")],
)


def test_two_people_of_one_name_are_told_apart_in_rows_and_links(
    store: Store, tmp_path: Path
) -> None:
    stays = (
        "派驻",
        STAYS[1],
        [
            ("示例辛（内科）", "第5批", "2024-03-11", "2024-09-10", "医师", "医疗"),
            ("示例辛(外科)", "第5批", "2024-03-11", "2024-09-10", "护理", "护理"),
        ],
    )
    lesson = ("2024-04-02", "教学查房", "脑梗死", "神经内科", "示例辛（外科）", None)
    sheets = (NAMESAKES, BATCHES, stays, ("教学活动", ACTIVITY, [lesson]))
    result = taken(store, tmp_path, *sheets)
    assert (reasons(result), result.written) == ([], 7)
    again = taken(store, tmp_path, *sheets)
    assert (again.written, again.skipped, again.faults) == (0, 7, ())
    book = store.book()
    leader: Any = store.read(BY_KEY["activity"])[0]
    assert (
        book.person_name(book.find("assignment", leader.by[0]).value("person")) == "示例辛（外科）"
    )


def test_a_name_that_several_bear_asks_which_is_meant(store: Store, tmp_path: Path) -> None:
    result = taken(store, tmp_path, NAMESAKES, BATCHES, ("派驻", STAYS[1], [STAYS[2][0]]))
    assert reasons(result) == [
        ("派驻", 2, "姓名", "“示例辛”有 2 个，请写明是哪一个：示例辛（内科）；示例辛（外科）。")
    ]


def test_a_name_alone_means_the_only_one_who_bears_it(store: Store, tmp_path: Path) -> None:
    one = ("人员", NAMESAKES[1], NAMESAKES[2][:1])
    result = taken(store, tmp_path, one, BATCHES, ("派驻", STAYS[1], [STAYS[2][0]]))
    assert (reasons(result), result.written) == ([], 4)


def test_a_row_that_does_not_say_which_of_the_namesakes_is_not_guessed(
    store: Store, tmp_path: Path
) -> None:
    taken(store, tmp_path, NAMESAKES)
    result = taken(store, tmp_path, ("人员", NAMESAKES[1], [("示例辛", SUPPORTER, None)]))
    assert reasons(result) == [
        (
            "人员",
            2,
            "同名区分",
            "已有示例辛（内科）、示例辛（外科）。请写明是哪一位，或是另一个人。",
        )
    ]
    assert count(store, "person") == 2


def test_one_faulty_row_and_nothing_is_written_unless_partial(store: Store, tmp_path: Path) -> None:
    bad = ("2024-02-30", "教学查房", "脑出血", "神经内科", "示例辛", None)
    sheets = (PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, [ROUND, bad]))
    refused = taken(store, tmp_path, *sheets)
    assert reasons(refused) == [("教学活动", 3, "日期", "2 月没有 30 日。")]
    assert (refused.written, count(store, "person")) == (0, 0)
    assert backups(store.folder) == []
    partly = taken(store, tmp_path, *sheets, partial=True)
    assert (partly.written, len(partly.faults)) == (7, 1)
    assert count(store, "activity") == 1


def test_a_row_that_links_to_a_faulty_one_says_so(store: Store, tmp_path: Path) -> None:
    people = (
        PEOPLE[0],
        (*PEOPLE[1], "性别"),
        [("示例辛", SUPPORTER, "男"), ("示例壬", SUPPORTER, "雄")],
    )
    lesson = (*ROUND[:4], "示例壬 · 第5批", None)
    result = taken(store, tmp_path, people, BATCHES, STAYS, ("教学活动", ACTIVITY, [ROUND, lesson]))
    told = [(sheet, row, column) for sheet, row, column, _ in reasons(result)]
    assert told == [("人员", 3, "性别"), ("派驻", 3, "姓名"), ("教学活动", 3, "带教人")]
    _, stay, activity = (reason for *_, reason in reasons(result))
    assert stay == "人员 第 3 行有错，没有存入。"
    assert activity == "派驻 第 3 行有错，没有存入。"


def test_dry_run_counts_the_same_and_writes_nothing(store: Store, tmp_path: Path) -> None:
    sheets = (PEOPLE, BATCHES, STAYS)
    dry = taken(store, tmp_path, *sheets, dry_run=True)
    assert count(store, "person") == 0
    assert backups(store.folder) == []
    assert taken(store, tmp_path, *sheets) == dry


def test_an_import_is_one_step_that_can_be_undone_and_is_backed_up(
    store: Store, tmp_path: Path
) -> None:
    taken(store, tmp_path, PEOPLE, BATCHES, STAYS)
    assert [each.reason for each in backups(store.folder)] == ["import"]
    undo(store)
    assert (count(store, "person"), count(store, "batch"), count(store, "assignment")) == (0, 0, 0)


def test_a_row_that_differs_changes_the_record(store: Store, tmp_path: Path) -> None:
    taken(store, tmp_path, PEOPLE)
    head = ("姓名", "所在医院", "专业特长", "性别")
    result = taken(store, tmp_path, ("人员", head, [("示例辛", SUPPORTER, "脑卒中急救", None)]))
    assert (result.written, result.skipped, count(store, "person")) == (1, 0, 2)


def test_an_empty_cell_clears_nothing(store: Store, tmp_path: Path) -> None:
    head = ("姓名", "所在医院", "性别")
    taken(store, tmp_path, ("人员", head, [("示例辛", SUPPORTER, "女")]))
    again = taken(store, tmp_path, ("人员", head, [("示例辛", SUPPORTER, None)]))
    assert (again.written, again.skipped) == (0, 1)


def test_an_ambiguous_name_is_a_fault_that_lists_the_ways_to_write_it(
    store: Store, tmp_path: Path
) -> None:
    second = ("示例辛", "第6批", "2024-09-11", "2025-03-10", "医师", "医疗")
    stays = (STAYS[0], STAYS[1], [*STAYS[2], second])
    result = taken(store, tmp_path, PEOPLE, BATCHES, stays, ("教学活动", ACTIVITY, [ROUND]))
    assert reasons(result) == [
        (
            "教学活动",
            2,
            "带教人",
            "“示例辛”有 2 个，请写明是哪一个：示例辛 · 第5批；示例辛 · 第6批。",
        )
    ]
    exact = (*ROUND[:4], "示例辛 · 第6批、示例壬", None)
    told = taken(store, tmp_path, PEOPLE, BATCHES, stays, ("教学活动", ACTIVITY, [exact]))
    assert told.faults == ()
    activity: Any = store.read(BY_KEY["activity"])[0]
    assert len(activity.by) == 2


def test_the_relation_of_a_row_narrows_whom_its_names_mean(store: Store, tmp_path: Path) -> None:
    batches = (
        "批次",
        BATCHES[1],
        [
            ("第1批", "融安县人民医院", "2024-01-01", "2024-06-30"),
            ("第1批", RONGSHUI, "2024-07-01", "2024-12-31"),
        ],
    )
    stays = (
        "派驻",
        STAYS[1],
        [
            ("示例辛", "第1批 · 融安县人民医院", "2024-01-01", "2024-06-30", "医师", "医疗"),
            ("示例辛", f"第1批·{RONGSHUI}", "2024-07-01", "2024-12-31", "医师", "医疗"),
        ],
    )
    head = (*ACTIVITY, "结对关系")
    rows = [(*ROUND, "14"), (*ROUND, "融安县人民医院")]
    result = taken(store, tmp_path, PEOPLE, batches, stays, ("教学活动", head, rows))
    assert reasons(result) == []
    first, second = store.read(BY_KEY["activity"])
    assert {first.relations, second.relations} == {
        (RELATION,),
        (relation_id(hospital_id("融安县人民医院"), hospital_id(SUPPORTER)),),
    }


def test_unknown_names_columns_and_sheets_are_faults(store: Store, tmp_path: Path) -> None:
    result = taken(
        store,
        tmp_path,
        ("人员", ("姓名", "所在医院", "星座"), [("示例辛", "没有的医院", "白羊")]),
        ("流水账", ("日期",), [("2024-01-01",)]),
    )
    assert reasons(result) == [
        ("人员", 1, "星座", "“人员”没有“星座”这一列。"),
        ("流水账", None, None, "没有叫“流水账”的台账。改成模板里的表名。"),
        ("人员", 2, "所在医院", "“医院”里没有“没有的医院”。先在那张表里填上。"),
    ]


PLANS = (
    "规划计划",
    ("种类", "年度"),
    [("年度计划", 2024), ("年度计划", 2025), ("规划", 2024)],
)
TASK = ("规划计划", "任务", "进度要求", "责任人", "完成标准", "完成时限")


def test_what_a_plan_is_called_is_said_once_for_each_row(store: Store, tmp_path: Path) -> None:
    """Of five rows ten faults were told, and none of the words that would have been right."""
    rows = [
        ("2025年年度计划", f"任务{at}", "按月", "医务科", "完成", "2025-06-30") for at in range(5)
    ]
    result = taken(store, tmp_path, PLANS, ("规划计划·任务", TASK, rows))
    assert len(result.faults) == 5
    assert reasons(result)[0] == (
        "规划计划·任务",
        2,
        "规划计划",
        "“规划计划”里没有“2025年年度计划”。是不是：年度计划 · 2025？",
    )
    right = [("年度计划 · 2025", *row[1:]) for row in rows]
    assert taken(store, tmp_path, PLANS, ("规划计划·任务", TASK, right)).faults == ()


def test_of_a_few_what_there_are_is_said(store: Store, tmp_path: Path) -> None:
    row = ("工作方案", "任务", "按月", "医务科", "完成", "2025-06-30")
    result = taken(store, tmp_path, PLANS, ("规划计划·任务", TASK, [row]))
    (told,) = (each[-1] for each in reasons(result))
    assert told == (
        "“规划计划”里没有“工作方案”。先在那张表里填上。"
        "已有的写成：年度计划 · 2024、年度计划 · 2025、规划。"
    )


def test_the_template_says_what_a_plan_is_called() -> None:
    (column,) = (each for each in sheet_columns(BY_KEY["plan_item"]) if each.label == "规划计划")
    assert column.help == (
        "填“规划计划”表里的种类（规划、年度计划、联合计划），几条相同的写成“种类 · 年度”。"
    )


def test_a_row_without_what_it_needs_is_a_draft(store: Store, tmp_path: Path) -> None:
    result = taken(store, tmp_path, ("新技术", ("名称",), [("超声引导下穿刺",)]))
    assert (result.written, result.drafts) == (1, 1)


def test_every_fault_of_a_row_is_told(store: Store, tmp_path: Path) -> None:
    result = taken(
        store,
        tmp_path,
        ("教学活动", ("日期", "类别", "人数"), [("1889-01-01", "喝茶", -3)]),
    )
    assert [each.column for each in result.faults] == ["日期", "类别", "人数"]


def test_a_wrong_column_is_said_once_with_its_rows(store: Store, tmp_path: Path) -> None:
    rows = [("2024-01-01", "喝茶", 3)] * 30
    rows[4] = ("2024-01-01", "教学查房", 3)
    rows[9] = ("1889-01-01", "喝茶", 3)
    result = taken(store, tmp_path, ("教学活动", ("日期", "类别", "人数"), rows))
    assert len(result.faults) == 30
    kind, day = result.said
    assert (kind.sheet, kind.row, kind.column) == ("教学活动", 2, "类别")
    assert str(kind.reason).startswith("没有“喝茶”这一项，可填：学术讲座、")
    assert str(kind.reason).endswith("这一列另有 28 行也是：第 3—5、7—31 行。")
    assert (day.row, day.column) == (11, "日期")
    few = taken(store, tmp_path, ("教学活动", ("日期", "类别", "人数"), rows[:3]))
    assert few.said == few.faults


def test_an_end_before_its_start_is_a_fault_at_the_end(store: Store, tmp_path: Path) -> None:
    rows = [("第7批", RONGSHUI, "2024-09-10", "2024-03-11")]
    result = taken(store, tmp_path, ("批次", BATCHES[1], rows))
    assert [(each.row, each.column) for each in result.faults] == [(2, "计划结束")]


def test_two_lessons_on_one_topic_in_one_day_are_two(store: Store, tmp_path: Path) -> None:
    other = (*ROUND[:3], "心内科", "示例壬", None)
    sheets = (PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, [ROUND, other]))
    assert taken(store, tmp_path, *sheets).written == 8
    assert taken(store, tmp_path, *sheets).written == 0
    assert count(store, "activity") == 2


def test_one_person_in_two_differing_rows_is_a_fault(store: Store, tmp_path: Path) -> None:
    rows = [("示例辛", SUPPORTER, "男"), ("示例辛", SUPPORTER, "女")]
    result = taken(store, tmp_path, ("人员", ("姓名", "所在医院", "性别"), rows))
    assert [(each.row, each.column) for each in result.faults] == [(3, None)]


def test_children_hang_on_the_record_their_row_names(store: Store, tmp_path: Path) -> None:
    titles = ("人员·职称", ("人员", "职称", "取得日期"), [("示例辛", "副主任医师", "2018-12-01")])
    result = taken(store, tmp_path, PEOPLE, titles)
    assert (result.written, result.drafts) == (3, 0)
    title: Any = store.read(BY_KEY["title"])[0]
    assert (title.series.value, title.rank.value) == ("医", "副高")
    orphan = ("人员·职称", ("职称", "取得日期"), [("副主任医师", "2018-12-01")])
    assert taken(store, tmp_path, orphan).faults[0].column == "人员"


def test_a_new_hospital_and_relation_get_the_ids_every_office_gives(
    store: Store, tmp_path: Path
) -> None:
    taken(
        store,
        tmp_path,
        ("医院", ("医院名称",), [("示例县人民医院",)]),
        ("结对关系", ("受援医院", "支援医院"), [("示例县人民医院", SUPPORTER)]),
    )
    ids = {each.id for each in store.read(BY_KEY["relation"])}
    assert relation_id(hospital_id("示例县人民医院"), hospital_id(SUPPORTER)) in ids


def test_who_replaces_whom_may_stand_in_the_same_sheet(store: Store, tmp_path: Path) -> None:
    head = (*STAYS[1], "接替")
    rows = [
        ("示例壬", "第5批", "2024-06-01", "2024-09-10", "护理", "护理", "示例辛"),
        (*STAYS[2][0], None),
    ]
    sheets = (PEOPLE, BATCHES, ("派驻", head, rows))
    assert taken(store, tmp_path, *sheets).faults == ()
    stays: list[Any] = store.read(BY_KEY["assignment"])
    by_id = {each.id: each for each in stays}
    replaced = [by_id[each.replaces] for each in stays if each.replaces]
    assert [each.from_.isoformat() for each in replaced] == ["2024-03-11"]
    assert taken(store, tmp_path, *sheets).written == 0


# -- evidence ---------------------------------------------------------------------------------


def test_files_beside_the_workbook_and_places_of_papers_become_evidence(
    store: Store, tmp_path: Path
) -> None:
    (tmp_path / "照片").mkdir()
    (tmp_path / "照片" / "签到表.jpg").write_bytes(b"\xff\xd8\xffone")
    (tmp_path / "同一张.jpg").write_bytes(b"\xff\xd8\xffone")
    rows = [
        (*ROUND[:5], "照片/签到表.jpg、盒1 页3"),
        ("2024-04-03", *ROUND[1:5], "同一张.jpg；盒1 页3"),
    ]
    sheets = (PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, rows))
    assert taken(store, tmp_path, *sheets).faults == ()
    evidence: list[Any] = store.read(BY_KEY["evidence"])
    # The same bytes are one piece, whatever the file is called.
    assert sorted((each.name, each.box, each.page) for each in evidence) == [
        ("盒1 页3", "1", "3"),
        ("签到表.jpg", None, None),
    ]
    assert {len(each.evidence) for each in store.read(BY_KEY["activity"])} == {2}
    assert taken(store, tmp_path, *sheets).written == 0


@pytest.mark.parametrize(
    "name", ["../别处.jpg", "/etc/passwd", "C:\\x.jpg", "照片\\..\\..\\x.jpg", "没有.jpg"]
)
def test_a_file_elsewhere_or_missing_is_a_fault(store: Store, tmp_path: Path, name: str) -> None:
    (tmp_path / "内").mkdir()
    (tmp_path / "别处.jpg").write_bytes(b"x")
    sheets = (PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, [(*ROUND[:5], name)]))
    result = taken(store, tmp_path / "内", *sheets)
    assert [(each.row, each.column) for each in result.faults] == [(2, "佐证材料")]


def test_a_link_out_of_the_folder_is_a_fault(store: Store, tmp_path: Path) -> None:
    inside = tmp_path / "内"
    inside.mkdir()
    (tmp_path / "秘密.txt").write_bytes(b"x")
    (inside / "照片.jpg").symlink_to(tmp_path / "秘密.txt")
    sheets = (PEOPLE, BATCHES, STAYS, ("教学活动", ACTIVITY, [(*ROUND[:5], "照片.jpg")]))
    assert len(taken(store, inside, *sheets).faults) == 1


# -- judgements -------------------------------------------------------------------------------

JUDGEMENT = ("年度", "评价要点", "自评分", "自评情况")


def test_judgements_take_scheme_and_side_from_the_office(store: Store, tmp_path: Path) -> None:
    result = taken(store, tmp_path, ("自评", JUDGEMENT, [(2024, "s1.1", 2, "已成立。")]))
    assert (result.written, result.drafts) == (1, 0)
    judgement: Any = store.read(BY_KEY["judgement"])[0]
    assert (judgement.scheme, judgement.side, judgement.point) == (
        "guangxi-2022-2025",
        Side.SUPPORTER,
        "S1.1",
    )


@pytest.mark.parametrize(
    ("point", "score", "column"),
    [("S1.1", "2.1", "自评分"), ("S99.1", "1", "评价要点"), ("S1.1", "-1", "自评分")],
)
def test_a_score_outside_the_point_is_a_fault(
    store: Store, tmp_path: Path, point: str, score: str, column: str
) -> None:
    result = taken(store, tmp_path, ("自评", JUDGEMENT, [(2024, point, score, "")]))
    assert [(each.sheet, each.row, each.column) for each in result.faults] == [("自评", 2, column)]


def test_what_a_workbook_changes_is_told_before_it_is_taken_in(
    store: Store, tmp_path: Path
) -> None:
    sheets = (PEOPLE, BATCHES, STAYS)
    assert taken(store, tmp_path, *sheets).changes == ()
    later = ("第5批", RONGSHUI, "2024-03-11", "2024-09-30")
    fresh = ("第7批", RONGSHUI, "2025-03-11", "2025-09-10")
    batches = (*BATCHES[:2], [later, *BATCHES[2][1:], fresh])
    told = taken(store, tmp_path, PEOPLE, batches, STAYS, dry_run=True)
    assert (told.written, told.changed, told.skipped) == (2, 1, 5)
    (change,) = told.changes
    assert (change.sheet, change.column) == ("批次", "计划结束")
    assert (change.before, change.after) == ("2024-09-10", "2024-09-30")
    assert change.caption.startswith("第5批")
    # Told, not done.
    (fifth,) = (each for each in store.read(BY_KEY["batch"]) if each.value("number") == "第5批")
    assert str(fifth.value("planned_to")) == "2024-09-10"
    assert taken(store, tmp_path, PEOPLE, batches, STAYS).changed == 1
