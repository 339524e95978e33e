"""A filled workbook taken in."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.task import Cancelled
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.history import undo
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.workbooks import ImportResult, import_workbook, write_template
from duikou_desktop.storage.backup import backups
from duikou_desktop.storage.store import Store

GUANGXI = load_scheme("guangxi-2022-2025")
SUPPORTER = "柳州市柳铁中心医院"
RONGSHUI = "融水苗族自治县人民医院"
RELATION = relation_id(hospital_id(RONGSHUI), hospital_id(SUPPORTER))

PEOPLE = ("人员", ("姓名", "所在医院"), [("示例辛", SUPPORTER), ("示例壬", SUPPORTER)])
BATCHES = (
    "批次",
    ("批次", "结对关系", "计划开始", "计划结束"),
    [
        ("第5批", RONGSHUI, "2024-03-11", "2024-09-10"),
        ("第6批", RONGSHUI, "2024-09-11", "2025-03-10"),
    ],
)
STAYS = (
    "派驻",
    ("姓名", "批次", "到岗日期", "计划离岗", "岗位", "专业类别"),
    [
        ("示例辛", "第5批", "2024-03-11", "2024-09-10", "医师", "医疗"),
        ("示例壬", "第5批", "2024-03-11", "2024-09-10", "护理", "护理"),
    ],
)
ACTIVITY = ("日期", "类别", "主题", "科室", "带教人", "佐证材料")
ROUND = ("2024-04-02", "教学查房", "脑梗死", "神经内科", "示例辛", None)

Sheet = tuple[str, tuple[str, ...], list[tuple[Any, ...]]]


@pytest.fixture
def store(home: Path, clock: Clock) -> Iterator[Store]:
    with make_office(home, Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), clock=clock) as opened:
        yield opened


def saved(folder: Path, *sheets: Sheet, name: str = "台账.xlsx") -> Path:
    book: Any = Workbook()
    book.remove(book.active)
    for title, head, rows in sheets:
        sheet = book.create_sheet(title)
        sheet.append(head)
        for row in rows:
            sheet.append(row)
    path = folder / name
    book.save(path)
    return path


def taken(store: Store, folder: Path, *sheets: Sheet, **how: Any) -> ImportResult:
    return import_workbook(store, saved(folder, *sheets), **how)


def reasons(result: ImportResult) -> list[tuple[str, int | None, str | None, str]]:
    return [(each.sheet, each.row, each.column, str(each.reason)) for each in result.faults]


def count(store: Store, key: str) -> int:
    return len(store.read(BY_KEY[key]))


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
    (tmp_path / "照片" / "签到表.jpg").write_bytes(b"one")
    (tmp_path / "同一张.jpg").write_bytes(b"one")
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


# -- files that are no ledger -----------------------------------------------------------------


def test_what_is_no_workbook_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    cases = {
        "照片.xlsx": (b"\xff\xd8\xff\xe0 no workbook", "不是 Excel 工作簿"),
        "加密.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "密码"),
        "空.xlsx": (b"", "不是 Excel 工作簿"),
    }
    for name, (content, words) in cases.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(UserError, match=words):
            import_workbook(store, path)
    with pytest.raises(UserError, match="找不到文件"):
        import_workbook(store, tmp_path / "没有.xlsx")


def test_a_workbook_cut_short_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    whole = saved(tmp_path, PEOPLE).read_bytes()
    path = tmp_path / "半个.xlsx"
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UserError, match="不是 Excel 工作簿"):
        import_workbook(store, path)


def test_a_workbook_without_any_ledger_is_refused(store: Store, tmp_path: Path) -> None:
    path = saved(tmp_path, ("Sheet1", ("a",), [("b",)]))
    with pytest.raises(UserError, match="没有一张台账的表"):
        import_workbook(store, path)


def test_a_sheet_declared_as_one_cell_is_read_whole(store: Store, tmp_path: Path) -> None:
    import zipfile

    path = saved(tmp_path, PEOPLE)
    spoilt = tmp_path / "wps.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(spoilt, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                assert b'<dimension ref="A1:B3"' in content
                content = content.replace(b'ref="A1:B3"', b'ref="A1:A1"')
            new.writestr(part.filename, content)
    assert import_workbook(store, spoilt).written == 2


def test_a_formula_without_result_is_a_fault_and_not_an_empty_cell(
    store: Store, tmp_path: Path
) -> None:
    result = taken(store, tmp_path, ("人员", ("姓名", "所在医院"), [("=A1", SUPPORTER)]))
    assert reasons(result) == [
        ("人员", 2, "姓名", "公式没有结果。用 Excel 打开保存一次，或直接填数值。")
    ]


def test_hidden_characters_and_endless_names_are_faults(store: Store, tmp_path: Path) -> None:
    rows = [("示" * 10_000, SUPPORTER)]
    result = taken(store, tmp_path, ("人员", ("姓名", "所在医院"), rows))
    assert [(each.row, each.column) for each in result.faults] == [(2, "姓名")]


# -- template and long work -------------------------------------------------------------------


def test_the_template_is_written_once_and_never_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "模板.xlsx"
    write_template(path)
    assert "自评" in load_workbook(io.BytesIO(path.read_bytes())).sheetnames
    with pytest.raises(UserError, match="已经存在"):
        write_template(path)


def test_the_empty_template_can_be_imported(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "模板.xlsx"
    write_template(path)
    assert import_workbook(store, path) == ImportResult(0, 0, 0, ())


def test_an_import_given_up_leaves_nothing(store: Store, tmp_path: Path) -> None:
    class Impatient:
        def progress(self, done: int, of: int) -> None:
            pass

        def check(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        taken(store, tmp_path, PEOPLE, task=Impatient())
    assert count(store, "person") == 0
