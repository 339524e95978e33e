"""Files that are no ledger, the empty template, and an import given up."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.task import Cancelled
from duikou_desktop.services.workbooks import ImportResult, import_workbook, write_template
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import (
    PEOPLE,
    SUPPORTER,
    count,
    reasons,
    saved,
    taken,
)

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
