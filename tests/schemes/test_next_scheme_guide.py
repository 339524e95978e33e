"""The steps of docs/next-scheme.md, one by one, as a commission's clerk does them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.check import check
from duikou_desktop.schemes.load import load_scheme, shipped
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.scoring.rules import CountAtLeast
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.services.scheme_packs import export_scheme, install_scheme

GUIDE = Path(__file__).parents[2] / "docs" / "next-scheme.md"
NEXT = "guangxi-2026-2029"


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows())


def put(sheet: Any, item: str, value: object, *, point: str | None = None) -> None:
    """Writes the value beside a setting; on 规则, of a point."""
    at, value_at = (2, 3) if point else (0, 1)
    for row in rows(sheet):
        if row[at].value == item and point in (None, row[0].value):
            row[value_at].value = value
            return
    raise AssertionError(item)


def column(sheet: Any, title: str) -> int:
    return [cell.value for cell in sheet[1]].index(title) + 1


def row_of(sheet: Any, title: str, value: object) -> int:
    at = column(sheet, title)
    return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, at).value == value)


def edit_head(book: Any) -> None:
    head = book["方案"]
    put(head, "编号", NEXT)
    put(head, "名称", "广西三级医院对口支援县级医院工作方案（2026-2029年）")
    put(head, "简称", "广西对口支援 2026—2029")
    put(head, "年度 · 起", 2026)
    put(head, "年度 · 止", 2029)
    put(head, "关系表 · 名称", "广西三级医院对口支援县级医院关系表（2026-2029年）")


def drop_source(book: Any) -> None:
    del book["原文"]


def change_number(book: Any) -> None:
    """教学查房 forty times a year becomes fifty."""
    put(book["规则"], "至少几次（项）", 50, point="S9.3")
    sheet = book["支援标准"]
    row = row_of(sheet, "指标号", "S9")
    cell = sheet.cell(row, column(sheet, "评价标准"))
    cell.value = str(cell.value).replace("教学查房累计不少于40次", "教学查房累计不少于50次")


def add_point(book: Any) -> None:
    """疑难病例讨论, two points taken from S13.1."""
    sheet = book["支援标准"]
    above = row_of(sheet, "要点号", "S9.3")
    sheet.insert_rows(above + 1)
    for title, value in {
        "要点号": "S9.4",
        "要点文字": "疑难病例讨论",
        "简称": "疑难病例讨论",
        "满分": 2,
        "部分完成": "按比例得分",
        "依据": "“疑难病例讨论不少于12次”",
    }.items():
        sheet.cell(above + 1, column(sheet, title), value)
    nine = row_of(sheet, "指标号", "S9")
    sheet.cell(nine, column(sheet, "指标满分"), 11)
    text = sheet.cell(nine, column(sheet, "评价要点"))
    text.value = str(text.value) + "\n疑难病例讨论占2分。"
    thirteen = row_of(sheet, "指标号", "S13")
    sheet.cell(thirteen, column(sheet, "指标满分"), 16)
    first = row_of(sheet, "要点号", "S13.1")
    sheet.cell(first, column(sheet, "满分"), 3)
    for row, title in ((first, "要点文字"), (thirteen, "评价要点")):
        cell = sheet.cell(row, column(sheet, title))
        cell.value = str(cell.value).replace(
            "救治能力较支援前提升；（5分）", "救治能力较支援前提升；（3分）"
        )
    rules = book["规则"]
    copied = [[cell.value for cell in row] for row in rows(rules) if row[0].value == "S9.3"]
    for cells in copied:
        cells[0] = "S9.4"
        rules.append(cells)
    put(rules, "只看 · 类别", "疑难病例讨论", point="S9.4")
    put(rules, "至少几次（项）", 12, point="S9.4")


def change_pairings(book: Any) -> None:
    sheet = book["关系表"]
    row = row_of(sheet, "序号", 2)
    sheet.cell(row, column(sheet, "支援医院（原样）")).value = None
    sheet.cell(row, column(sheet, "支援医院"), "南宁市第一人民医院")
    sheet.delete_rows(row_of(sheet, "序号", 100))
    at = sheet.max_row + 1
    for title, value in {
        "序号": 100,
        "县": "融安县",
        "受援医院": "融安县中医医院",
        "支援医院": "柳州市柳铁中心医院",
    }.items():
        sheet.cell(at, column(sheet, title), value)


STEPS = (edit_head, drop_source, change_number, add_point, change_pairings)


def follow(file: Path) -> None:
    export_scheme(shipped() / "guangxi-2022-2025", file)
    book = load_workbook(file)
    for step in STEPS:
        step(book)
    book.save(file)


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("下一轮") / "新方案.xlsx"
    follow(file)
    return file


def test_the_guide_leads_to_a_sound_scheme(edited: Path, home: Path) -> None:
    checked = check(open_draft(edited))
    assert [str(each) for each in (*checked.faults, *checked.warnings)] == []
    found = install_scheme(edited, home).scheme
    assert found == Shelf.of(home).scheme(NEXT)
    assert (found.years.first, found.years.last) == (2026, 2029)
    told_changes(found)


def told_changes(scheme: Scheme) -> None:
    standard = scheme.standard(Side.SUPPORTER)
    assert standard is not None
    assert [point.id for point in standard.points()][21:25] == ["S9.1", "S9.2", "S9.3", "S9.4"]
    for point, least in (("S9.3", 50), ("S9.4", 12)):
        rule = standard.point(point).rule
        assert isinstance(rule, CountAtLeast)
        assert rule.at_least == least
    assert standard.point("S9.4").maximum == 2
    assert sum(p.maximum or Decimal(0) for p in standard.points()) == 100
    second = scheme.pairings[1]
    assert (second.recipient, second.supporter) == ("马山县中医医院", "南宁市第一人民医院")
    last = scheme.pairings[-1]
    assert (len(scheme.pairings), last.number, last.county) == (100, 100, "融安县")


def test_all_else_is_as_it_was(edited: Path) -> None:
    scheme = check(open_draft(edited)).scheme
    before = load_scheme("guangxi-2022-2025")
    assert scheme is not None
    assert scheme.parameters == before.parameters
    assert scheme.agreement == before.agreement
    assert scheme.outline == before.outline
    assert scheme.recipient_standard == before.recipient_standard


def test_a_forgotten_sum_is_shown_as_the_guide_shows_it(tmp_path: Path) -> None:
    file = tmp_path / "新方案.xlsx"
    follow(file)
    book = load_workbook(file)
    sheet = book["支援标准"]
    sheet.cell(row_of(sheet, "指标号", "S9"), column(sheet, "指标满分"), 9)
    book.save(file)
    said = [str(each) for each in check(open_draft(file)).faults]
    assert len(said) == 2
    for each in said:
        assert each in GUIDE.read_text(encoding="utf-8"), each


def test_a_forgotten_number_in_the_words_is_shown_as_the_guide_shows_it(tmp_path: Path) -> None:
    file = tmp_path / "新方案.xlsx"
    follow(file)
    book = load_workbook(file)
    sheet = book["支援标准"]
    cell = sheet.cell(row_of(sheet, "指标号", "S9"), column(sheet, "评价标准"))
    cell.value = str(cell.value).replace("不少于50次", "不少于40次")
    book.save(file)
    checked = check(open_draft(file))
    assert checked.scheme is not None
    (said,) = map(str, checked.warnings)
    assert f"请核对：{said}" in GUIDE.read_text(encoding="utf-8")
