"""A scheme goes through YAML, sheets and Excel and stays what it was, reasons among it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pydantic import BaseModel

from duikou_desktop.documents.scheme_workbook import read_scheme_workbook, scheme_workbook_bytes
from duikou_desktop.schemes.check import check
from duikou_desktop.schemes.digest import standard_sha256
from duikou_desktop.schemes.draft import Draft, read_files, to_files
from duikou_desktop.schemes.field_words import CHOICES, KEYS, word_of
from duikou_desktop.schemes.files import MODELS
from duikou_desktop.schemes.pairing import Pairing
from duikou_desktop.schemes.shape import Setting, Shape, Sort, settings_of, shape_of
from duikou_desktop.schemes.sheets import draft_of, sheets_of
from duikou_desktop.schemes.tree import Node
from duikou_desktop.schemes.yaml_out import to_yaml
from duikou_desktop.schemes.yaml_tree import read_tree
from duikou_desktop.services.scheme_drafts import open_draft
from tests.schemes.test_scheme_check import FOLDERS, texts

SCHEMES = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def reasons(draft: Draft) -> list[str]:
    return sorted(
        line
        for tree in draft.trees.values()
        for node in tree.walk()
        for line in node.reason.split("\n")
        if line
    )


def cells(draft: Draft) -> list[tuple[str, Any]]:
    return [(sheet.name, sheet.rows) for sheet in sheets_of(draft)]


def through_excel(draft: Draft, file: Path) -> Draft:
    file.write_bytes(scheme_workbook_bytes(sheets_of(draft)))
    return draft_of(read_scheme_workbook(file))


@SCHEMES
def test_yaml_written_again_says_the_same_with_all_comments(folder: Path) -> None:
    for name in MODELS:
        if not (folder / name).exists():
            continue
        text = (folder / name).read_text(encoding="utf-8")
        tree, faults = read_tree(text, name)
        assert tree is not None
        assert faults == []
        again = to_yaml(tree)
        other, _ = read_tree(again, name)
        assert other is not None
        assert other.plain() == tree.plain()
        said = [line.strip() for line in text.splitlines() if line.lstrip().startswith("#")]
        assert [
            line.strip() for line in again.splitlines() if line.lstrip().startswith("#")
        ] == said


@SCHEMES
def test_folder_to_excel_to_folder_is_the_same_scheme(folder: Path, tmp_path: Path) -> None:
    draft = open_draft(folder)
    back = through_excel(draft, tmp_path / "方案.xlsx")
    before, after = check(draft), check(back)
    assert after.faults == ()
    assert before.scheme is not None
    assert after.scheme == before.scheme
    assert [standard_sha256(each) for each in after.scheme.standards] == [
        standard_sha256(each) for each in before.scheme.standards
    ]
    assert reasons(back) == reasons(draft)
    assert (back.source or "").rstrip("\n") == (draft.source or "").rstrip("\n")


@SCHEMES
def test_excel_to_folder_to_excel_has_the_same_cells(folder: Path, tmp_path: Path) -> None:
    first = through_excel(open_draft(folder), tmp_path / "一.xlsx")
    files = to_files(first)
    again = read_files(files)
    assert again.faults == []
    assert cells(again) == cells(first) == cells(open_draft(folder))


def test_the_folder_from_excel_reads_like_ours(tmp_path: Path) -> None:
    """Reasons stand above what they explain, short things on one line."""
    files = to_files(through_excel(read_files(texts()), tmp_path / "方案.xlsx"))
    assert "\nyears: {from: 2022, to: 2025, state: 有效}\n" in files["scheme.yaml"]
    assert "    # “其中1人挂职副院长”\n    vice_presidents: 1\n" in files["scheme.yaml"]
    assert (
        "            # 附件4 第9项：“手术示教累计不少于20次”\n"
        "            rule:\n"
        "              kind: count_at_least\n"
        "              register: activity\n"
        "              where: {kind: [手术示教]}\n"
        "              at_least: 20\n"
    ) in files["standard-supporter.yaml"]
    assert files["pairings.csv"] == texts()["pairings.csv"]


def test_choices_are_offered_beside_the_cell(tmp_path: Path) -> None:
    file = tmp_path / "方案.xlsx"
    file.write_bytes(workbook())
    book = load_workbook(file)
    sheet = book["规则"]
    row = next(row for row in range(2, sheet.max_row) if sheet.cell(row, 1).value == "S9.1")
    assert sheet.cell(row, 3).value == "方式"
    offered = [rule for rule in sheet.data_validations.dataValidation if f"D{row}" in rule.sqref]
    assert len(offered) == 1
    place, _, span = offered[0].formula1.partition("!")
    assert place.strip("'") == "_选项"
    words = [cell.value for (cell,) in book["_选项"][span.replace("$", "")]]
    assert "次数够不够" in words
    assert len(words) == 11


# -- faults on sheets -----------------------------------------------------------------------------


@cache
def workbook() -> bytes:
    """Of the scheme that is spoilt below; written once a run."""
    return scheme_workbook_bytes(sheets_of(read_files(texts())))


def spoilt(tmp_path: Path, **cells_by_sheet: dict[str, object]) -> list[str]:
    file = tmp_path / "方案.xlsx"
    file.write_bytes(workbook())
    book = load_workbook(file)
    for sheet, changes in cells_by_sheet.items():
        for place, value in changes.items():
            book[sheet][place] = value
    book.save(file)
    return [str(each) for each in check(open_draft(file)).faults]


def cell_of(sheet: str, *words: str) -> int:
    for number, row in enumerate(
        load_workbook(BytesIO(workbook()))[sheet].iter_rows(values_only=True), 1
    ):
        if set(words) <= set(row):
            return number
    raise AssertionError(words)


def test_faults_name_sheet_and_cell(tmp_path: Path) -> None:
    least = cell_of("规则", "S9.1", "至少几次（项）")
    kind = cell_of("规则", "S12.1", "方式")
    heads = cell_of("方案", "参数 · 派驻队伍 · 每批人数")
    head = "“规则”表"
    said = spoilt(
        tmp_path,
        规则={f"D{least}": "二十", f"D{kind}": "每人都有"},
        方案={f"B{heads}": 0, "A3": "编好"},
        关系表={"F4": "不是这家医院"},
    )
    assert any(each.startswith(f"{head} D{least}：") and "要填整数" in each for each in said)
    assert any(each.startswith(f"{head} D{kind}：没有“每人都有”这种方式") for each in said)
    assert any(each.startswith(f"“方案”表 B{heads}：") and "不能小于 1" in each for each in said)
    assert any("这里没有“编好”这一项" in each for each in said)
    assert any(each.startswith("“关系表”表") and "不是这家医院" in each for each in said)


def test_a_renamed_column_and_a_strange_sheet_are_named(tmp_path: Path) -> None:
    file = tmp_path / "方案.xlsx"
    file.write_bytes(workbook())
    book = load_workbook(file)
    book["支援标准"]["A1"] = "组别"
    book.create_sheet("草稿纸")["A1"] = "随手记"
    book.save(file)
    said = [str(each) for each in check(open_draft(file)).faults]
    assert any("“支援标准”表 A1：没有叫“组别”的一列" in each for each in said)
    assert any(each.startswith("草稿纸：没有叫“草稿纸”的表") for each in said)
    # Every row misses what stood in that column: said once.
    assert any("缺少这几列：一级指标编号。" in each for each in said)
    assert len(said) == 3


@pytest.mark.parametrize(
    ("setting", "value", "words"),
    [
        # The register's fields cannot be told either, nor the settings of a way there is none of.
        ("台账", "某表", "“台账”里没有“某表”"),
        ("方式", "某种", "没有“某种”这种方式"),
        ("至少几次（项）", "四十", "至少几次（项）：要填整数，现在是“四十”"),
    ],
)
def test_a_strange_word_in_a_workbook_is_said_once_in_its_own_words(
    tmp_path: Path, setting: str, value: str, words: str
) -> None:
    file = tmp_path / "方案.xlsx"
    file.write_bytes(workbook())
    book = load_workbook(file)
    row = next(
        row for row in book["规则"].iter_rows() if (row[0].value, row[2].value) == ("S9.3", setting)
    )
    row[3].value = value
    book.save(file)
    (said,) = (str(each) for each in check(open_draft(file)).faults)
    assert words in said
    assert "可以填 。" not in said


def test_a_new_pairing_needs_only_its_names(tmp_path: Path) -> None:
    file = tmp_path / "方案.xlsx"
    file.write_bytes(workbook())
    book = load_workbook(file)
    sheet = book["关系表"]
    at = sheet.max_row + 1
    titles = [cell.value for cell in sheet[1]]
    for title, value in {
        "序号": 101,
        "县": "示例县",
        "受援医院": "示例县人民医院",
        "支援医院": "示例市医院",
    }.items():
        sheet.cell(at, titles.index(title) + 1, value)
    book.save(file)
    checked = check(open_draft(file))
    assert checked.faults == ()
    assert checked.scheme is not None
    added = checked.scheme.pairings[-1]
    assert (added.number, added.row, added.supporter_printed) == (101, 101, "示例市医院")


@pytest.mark.parametrize("setting", ["名称", "简称", "省份", "关系表 · 名称"])
@pytest.mark.parametrize("value", [None, " "])
def test_a_name_left_blank_is_a_fault(tmp_path: Path, setting: str, value: object) -> None:
    row = cell_of("方案", setting)
    (said,) = spoilt(tmp_path, 方案={f"B{row}": value})
    assert said.startswith(f"“方案”表 B{row}：{setting}")
    assert "不能空着" in said


def test_a_fault_names_the_row_as_it_is_printed(tmp_path: Path) -> None:
    row = cell_of("方案", "年度 · 止")
    assert spoilt(tmp_path, 方案={f"B{row}": "二九"}) == [
        f"“方案”表 B{row}：年度 · 止：要填整数，现在是“二九”。"
    ]


@pytest.mark.parametrize("sheet", ["规则", "受援标准", "关系表", "协议书", "标准表头", "方案"])
def test_a_whole_sheet_that_is_gone_is_said_once(tmp_path: Path, sheet: str) -> None:
    file = tmp_path / "方案.xlsx"
    file.write_bytes(workbook())
    book = load_workbook(file)
    del book[sheet]
    book.save(file)
    said = [str(each) for each in check(open_draft(file)).faults]
    assert said == [f"{sheet}：缺“{sheet}”表，从程序导出的工作簿里抄回来，再检查其余的。"]


@SCHEMES
def test_the_reasons_in_a_workbook_speak_its_own_words(folder: Path) -> None:
    draft = open_draft(folder)
    program_words = {
        (sheet.name, word)
        for sheet in sheets_of(draft)
        for at, column in enumerate(sheet.columns)
        if column.title == "依据"
        for row in sheet.rows
        if isinstance(cell := row[at], str)
        for word in re.findall(r"[A-Za-z_.]{3,}", cell)
    }
    assert program_words == set()


# -- words ----------------------------------------------------------------------------------------


def all_settings(model: type[BaseModel], seen: set[Any] | None = None) -> Iterator[Setting]:
    seen = set() if seen is None else seen
    if model in seen:
        return
    seen.add(model)
    for setting in settings_of(model):
        yield setting
        yield from _inside(setting.shape, seen)


def _inside(shape: Shape, seen: set[Any]) -> Iterator[Setting]:
    for model in shape.models:
        yield from all_settings(model, seen)
    if shape.item is not None:
        yield from _inside(shape.item, seen)


def test_every_setting_and_every_choice_has_a_chinese_word() -> None:
    found = [each for model in (*MODELS.values(), Pairing) for each in all_settings(model)]
    assert {each.model for each in found} > {"Parts", "EveryPeriod", "Tier", "Veto", "Slots"}
    for setting in found:
        assert word_of(setting.model, setting.key) != setting.key, setting
        if setting.shape.sort is Sort.CHOICE:
            for choice in map(str, setting.shape.choices):
                known = CHOICES.get(setting.key, {})
                assert choice in known or not choice.isascii() or choice in "24%", setting


def test_no_two_settings_of_a_model_share_a_word() -> None:
    models = {each.model for model in MODELS.values() for each in all_settings(model)}
    for name in models:
        keys = {e.key for m in MODELS.values() for e in all_settings(m) if e.model == name}
        words = [word_of(name, key) for key in keys]
        assert len(words) == len(set(words)), (name, sorted(words))


def test_words_name_only_what_is_there() -> None:
    found = {each.key for m in (*MODELS.values(), Pairing) for each in all_settings(m)}
    assert {key.rpartition(".")[2] for key in KEYS} <= found


# -- small things ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word",
    ["", " a", "- a", "a: b", "a #b", "null", "yes", "12", "2022-01-01", "~", "1.", "[x]",
     "a\tb", "甲，乙", "“甲”", "a,b", "{", "0x1f", "1_000", "=1", "a:", "'", "\u00a0x", "on", "<<"],
)  # fmt: skip
def test_any_word_comes_back_from_yaml(word: str) -> None:
    place = sheets_place()
    tree = Node({"a": Node(word, place), "b": Node([Node(word, place)], place)}, place)
    back, _ = read_tree(to_yaml(tree), "x")
    assert back is not None
    assert back.plain() == {"a": word, "b": [word]}


@pytest.mark.parametrize(
    "text", ["a\nb", "a\n\nb", "# a\nb", " a\nb", "a\nb\n", "a\n  b\n c", "\na"]
)
def test_any_text_comes_back_from_yaml_and_is_no_comment(text: str) -> None:
    place = sheets_place()
    tree = Node({"a": Node(text, place, "为什么\n两行"), "b": Node(1, place)}, place)
    back, _ = read_tree(to_yaml(tree), "x")
    assert back is not None
    assert back.plain() == {"a": text, "b": 1}
    assert [each.reason for each in back.walk()] == ["", "为什么\n两行", ""]


def sheets_place() -> Any:
    from duikou_desktop.schemes.tree import Place

    return Place("x", 1)


def test_shapes_of_optional_points() -> None:
    assert shape_of(int | None) == Shape(Sort.INTEGER, optional=True)
