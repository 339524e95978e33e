"""A table from elsewhere, read into one register without a window: nothing doubtful is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.alias import ALIAS, Alias, AliasKind
from duikou_desktop.services.table_import import import_table
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import BATCHES, PEOPLE, STAYS, Sheet, count, reasons, saved, taken

HEAD = ("活动日期", "类别", "主题", "科室", "带教人", "人数")
LESSON = ("2024-04-02", "教学查房", "脑梗死", "神经内科", "示例辛", 12)
ROUNDS = BY_KEY["activity"]


@pytest.fixture(autouse=True)
def _people(store: Store, tmp_path: Path) -> None:
    taken(store, tmp_path, PEOPLE, BATCHES, STAYS)


def table(folder: Path, *rows: tuple[object, ...], head: tuple[object, ...] = HEAD) -> Path:
    return saved(folder, ("Sheet1", head, list(rows)), name="活动.xlsx")


def test_known_headings_are_enough(store: Store, tmp_path: Path) -> None:
    total = ("合计", None, None, None, None, 12)
    path = saved(
        tmp_path,
        ("Sheet1", ("2024年教学活动统计表",), [HEAD, LESSON, total]),
        name="活动.xlsx",
    )
    tried = import_table(store, ROUNDS, path, dry_run=True)
    assert (tried.written, tried.faults, tried.totals) == (1, (), (4,))
    assert count(store, "activity") == 0
    result = import_table(store, ROUNDS, path)
    assert (result.written, result.drafts, result.sheets) == (1, 0, (("教学活动", 1),))
    (record,) = store.read(ROUNDS)
    assert (record.value("topic"), record.value("attendees")) == ("脑梗死", 12)
    assert import_table(store, ROUNDS, path).skipped == 1


def test_a_heading_that_is_only_alike_is_not_taken(store: Store, tmp_path: Path) -> None:
    path = table(tmp_path, LESSON, head=(*HEAD[:5], "听课人数"))
    with pytest.raises(UserError) as refused:
        import_table(store, ROUNDS, path, partial=True)
    assert "“听课人数”是不是“人数”" in str(refused.value)
    assert count(store, "activity") == 0
    # Once a person has said so in the window, it is known.
    said = Alias(kind=AliasKind.HEADING, place="activity", written="听课人数", means="attendees")
    store.change(say("记住列名"), lambda unit: unit.put(ALIAS, said))
    assert import_table(store, ROUNDS, path).written == 1


def test_without_headings_nothing_is_guessed(store: Store, tmp_path: Path) -> None:
    path = table(tmp_path, LESSON, head=LESSON)
    with pytest.raises(UserError, match="没有认出列名"):
        import_table(store, ROUNDS, path)


def test_a_column_nobody_knows_and_a_bad_row_are_faults(store: Store, tmp_path: Path) -> None:
    bad = ("2024-02-30", *LESSON[1:])
    far = ("2044-04-02", *LESSON[1:])
    rows = [(*each, "示例医院三楼") for each in (LESSON, bad, far)]
    path = table(tmp_path, *rows, head=(*HEAD, "地点"))
    result = import_table(store, ROUNDS, path)
    assert (result.written, result.sound) == (0, 1)
    assert [each[:3] for each in reasons(result)] == [
        ("Sheet1", 1, "地点"),
        ("Sheet1", 3, "活动日期"),
        ("Sheet1", 4, "活动日期"),
    ]
    assert reasons(result)[1][3] == "2 月没有 30 日。"
    assert count(store, "activity") == 0
    assert import_table(store, ROUNDS, path, partial=True).written == 1
    assert count(store, "activity") == 1


def test_of_several_tables_the_one_called_so_is_meant(store: Store, tmp_path: Path) -> None:
    first: Sheet = ("一季度", HEAD, [LESSON])
    path = saved(tmp_path, first, ("二季度", HEAD, [LESSON]), name="活动.xlsx")
    with pytest.raises(UserError, match="一季度、二季度"):
        import_table(store, ROUNDS, path)
    path = saved(tmp_path, ("说明", ("填表说明",), []), ("教学活动", HEAD, [LESSON]))
    assert import_table(store, ROUNDS, path).written == 1


def test_a_foreign_file_is_told_what_a_sheet_has_to_be_called(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        import_workbook(store, table(tmp_path, LESSON))
    told = str(refused.value)
    assert "“Sheet1”（活动日期、类别、主题、科室、带教人、人数）" in told
    assert "--register" in told
    assert "教学活动、" in told


def test_a_title_over_the_headings_is_told_once(store: Store, tmp_path: Path) -> None:
    title = ("教学活动", ("2024年教学活动统计表",), [HEAD, LESSON, LESSON])
    result = taken(store, tmp_path, title)
    (fault,) = result.faults
    assert (fault.sheet, fault.row) == ("教学活动", 1)
    assert "--register" in str(fault.reason)
