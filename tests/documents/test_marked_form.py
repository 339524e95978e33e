"""The superior's own form: marks are filled, everything else stays byte for byte."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import RGBColor
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName

from duikou_desktop.core.errors import UserError
from duikou_desktop.documents.marked_form import fill, only_marks_changed, read_form


def word_form(path: Path) -> Path:
    document: Any = docx.Document()
    document.add_heading("年度报表", 1)
    paragraph = document.add_paragraph("单位：")
    # As Word leaves it when a person types and mends: one mark in three runs, one of them red.
    paragraph.add_run("{{医")
    paragraph.add_run("院").font.color.rgb = RGBColor(255, 0, 0)
    paragraph.add_run("}}，总分{{ 总分 }}分")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "情况", "{{情况}}"
    table.cell(1, 0).text, table.cell(1, 1).text = "别的", "{{没有这个}}"
    document.sections[0].header.paragraphs[0].text = "{{年度}}年"
    document.save(path)
    return path


VALUES = {
    "医院": "融水苗族自治县人民医院",
    "总分": "87.3",
    "情况": "第一行\n第二行",
    "年度": "2024",
}


def test_marks_are_found_wherever_they_stand(tmp_path: Path) -> None:
    form = read_form(word_form(tmp_path / "表.docx"))
    assert set(form.marks) == {"医院", "总分", "情况", "没有这个", "年度"}


def test_word_is_filled_and_nothing_else_changed(tmp_path: Path) -> None:
    form = read_form(word_form(tmp_path / "表.docx"))
    filled = fill(form, VALUES)
    assert only_marks_changed(form, filled, VALUES)
    document: Any = docx.Document(io.BytesIO(filled))
    body = document.paragraphs[1]
    assert body.text == "单位：融水苗族自治县人民医院，总分87.3分"
    # The value stands in the run in which the mark begins; the red run is there, empty.
    assert [run.text for run in body.runs] == [
        "单位：", "融水苗族自治县人民医院", "", "，总分87.3分",
    ]  # fmt: skip
    assert body.runs[2].font.color.rgb == RGBColor(255, 0, 0)
    assert document.tables[0].cell(0, 1).text == "第一行\n第二行"
    assert document.tables[0].cell(1, 1).text == "{{没有这个}}"
    assert document.sections[0].header.paragraphs[0].text == "2024年"


def test_what_xml_cannot_hold_is_left_out_of_a_form(tmp_path: Path) -> None:
    for form in (word_form(tmp_path / "表.docx"), excel_form(tmp_path / "表.xlsx")):
        odd = VALUES | {"医院": "融水\ufffe医院\x07"}
        filled = fill(read_form(form), odd)
        assert only_marks_changed(read_form(form), filled, odd)
        with zipfile.ZipFile(io.BytesIO(filled)) as archive:
            assert any("融水医院" in archive.read(each).decode() for each in archive.namelist())


def excel_form(path: Path) -> Path:
    book = Workbook()
    sheet: Any = book.active
    sheet["A1"] = "{{医院}}上报表"
    sheet["A2"], sheet["B2"] = "总分", "{{总分}}"
    sheet["B2"].font = Font(bold=True, color="FF0000")
    sheet["B2"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet["B3"] = "=B2*2"
    sheet.merge_cells("A5:C5")
    sheet["A5"] = "{{情况}}"
    sheet.column_dimensions["A"].width = 40
    book.save(path)
    return path


def test_a_workbook_keeps_its_look_and_gets_numbers(tmp_path: Path) -> None:
    form = read_form(excel_form(tmp_path / "表.xlsx"))
    filled = fill(form, VALUES)
    assert only_marks_changed(form, filled, VALUES)
    sheet: Any = load_workbook(io.BytesIO(filled)).active
    assert sheet["A1"].value == "融水苗族自治县人民医院上报表"
    assert sheet["B2"].value == 87.3
    assert (sheet["B2"].font.bold, sheet["B2"].fill.fgColor.rgb) == (True, "00FFFF00")
    assert sheet["B3"].value == "=B2*2"
    assert sheet["A5"].value == "第一行\n第二行"
    assert str(sheet.merged_cells) == "A5:C5"
    assert sheet.column_dimensions["A"].width == 40


def test_cells_that_share_a_text_share_its_number(tmp_path: Path) -> None:
    """As Excel writes it: the texts of all cells in one part, cells name them by place."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    form = read_form(excel_form(tmp_path / "表.xlsx"))
    cell = '<c r="B2" s="1" t="s"><v>1</v></c><c r="C2" t="s"><v>0</v></c>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for info, data in form.parts:
            if info.filename == "xl/worksheets/sheet1.xml":
                data = f'<worksheet {main}><sheetData><row r="2">{cell}</row></sheetData></worksheet>'.encode()
            archive.writestr(info, data)
        shared = f"<sst {main}><si><t>{{{{医院}}}}</t></si><si><t>{{{{总分}}}}</t></si></sst>"
        archive.writestr("xl/sharedStrings.xml", shared.encode())
    (tmp_path / "共用.xlsx").write_bytes(held.getvalue())
    shared_form = read_form(tmp_path / "共用.xlsx")
    filled = fill(shared_form, VALUES)
    assert only_marks_changed(shared_form, filled, VALUES)
    with zipfile.ZipFile(io.BytesIO(filled)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        strings = archive.read("xl/sharedStrings.xml").decode()
    assert '<c r="B2" s="1"><v>87.3</v></c><c r="C2" t="s"><v>0</v></c>' in sheet
    assert "融水苗族自治县人民医院" in strings


def with_part(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The file with `old` in one of its parts replaced, all else as it was."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(held, "w") as after:
        for info in before.infolist():
            content = before.read(info)
            after.writestr(info, content.replace(old, new) if info.filename == part else content)
    return held.getvalue()


def named_form(path: Path) -> Path:
    """A superior's table whose boxes have names, as Excel's name box gives them."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "自评 表's"
    box = Border(bottom=Side(style="thin"))
    for row, words in enumerate(("医院", "总分", "合计", "已填", "没有这个"), 1):
        sheet.cell(row, 1).value = words
        sheet.cell(row, 2).border = box
    sheet["B3"] = "=B2*2"
    sheet["B4"] = "旧"
    for row, name in enumerate(("医院", "总分", "情况", "年度", "没有这个"), 1):
        book.defined_names[name] = DefinedName(name, attr_text=f"'自评 表''s'!$B${row}")
    book.defined_names["一片"] = DefinedName("一片", attr_text="'自评 表''s'!$A$1:$B$2")
    sheet.print_area = "A1:B5"
    book.save(path)
    return path


def test_named_cells_that_are_empty_are_filled(tmp_path: Path) -> None:
    form = read_form(named_form(tmp_path / "表.xlsx"))
    # The cell with a formula and the one with a value are the form's own; so is a range.
    assert form.marks == ("医院", "总分", "没有这个")
    filled = fill(form, VALUES)
    assert only_marks_changed(form, filled, VALUES)
    (tmp_path / "好.xlsx").write_bytes(filled)
    sheet: Any = load_workbook(tmp_path / "好.xlsx").active
    told = [sheet.cell(row, 2).value for row in range(1, 6)]
    assert told == ["融水苗族自治县人民医院", 87.3, "=B2*2", "旧", None]
    assert sheet["B1"].border.bottom.style == "thin"
    assert sheet["B1"].data_type == "s"


def test_named_cells_that_no_format_brought_into_the_file_are_filled(tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet["A1"], sheet["C1"], sheet["A4"] = "医院", "年", "总分"
    # Between others of a row, at its end, in a row that is not there yet, below the last one.
    for name, place in (("医院", "B1"), ("总分", "AA1"), ("情况", "B3"), ("年度", "B6")):
        at = "".join(each for each in place if each.isalpha())
        reference = f"'{sheet.title}'!${at}${place.removeprefix(at)}"
        book.defined_names[name] = DefinedName(name, attr_text=reference)
    book.save(tmp_path / "表.xlsx")
    form = read_form(tmp_path / "表.xlsx")
    assert form.marks == ("医院", "总分", "情况", "年度")
    filled = fill(form, VALUES)
    assert only_marks_changed(form, filled, VALUES)
    (tmp_path / "好.xlsx").write_bytes(filled)
    done: Any = load_workbook(tmp_path / "好.xlsx").active
    told = [done[each].value for each in ("A1", "B1", "C1", "AA1", "B3", "A4", "B6")]
    assert told == [
        "医院", "融水苗族自治县人民医院", "年", 87.3, "第一行\n第二行", "总分", 2024,
    ]  # fmt: skip
    # Readers want rows and cells in their order.
    with zipfile.ZipFile(io.BytesIO(filled)) as archive:
        part = archive.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r'<(?:row|c) r="(\w+)"', part) == [
        "1", "A1", "B1", "C1", "AA1", "3", "B3", "4", "A4", "6", "B6",
    ]  # fmt: skip


def test_full_width_marks_are_marks(tmp_path: Path) -> None:
    document: Any = docx.Document()
    document.add_paragraph("｛｛医院｝｝，总分｛｛ 总分 ｝｝分，{{情况｝｝")
    document.save(tmp_path / "表.docx")
    form = read_form(tmp_path / "表.docx")
    assert form.marks == ("医院", "总分", "情况")
    values = VALUES | {"情况": "好"}
    filled: Any = docx.Document(io.BytesIO(fill(form, values)))
    assert filled.paragraphs[0].text == "融水苗族自治县人民医院，总分87.3分，好"


def test_no_formula_keeps_what_it_came_to_before_the_form_was_filled(tmp_path: Path) -> None:
    """As LibreOffice writes a sum of two empty cells: it shows the 0 again, and prints it."""
    path = named_form(tmp_path / "表.xlsx")
    sheet = "xl/worksheets/sheet1.xml"
    sum_of_two = b'<row r="9"><c r="B9" t="n"><f>B3+B4</f><v>0</v></c></row></sheetData>'
    path.write_bytes(with_part(path.read_bytes(), sheet, b"</sheetData>", sum_of_two))
    form = read_form(path)
    filled = fill(form, VALUES)
    assert only_marks_changed(form, filled, VALUES)
    with zipfile.ZipFile(io.BytesIO(filled)) as done:
        written = done.read(sheet)
    assert re.search(rb'<c r="B9"[^>]*><f>B3\+B4</f></c>', written)


def test_formulas_are_counted_anew_when_the_form_is_opened(tmp_path: Path) -> None:
    path = named_form(tmp_path / "表.xlsx")
    anew = b' fullCalcOnLoad="1"'
    path.write_bytes(with_part(path.read_bytes(), "xl/workbook.xml", anew, b""))
    form = read_form(path)
    filled = fill(form, VALUES)
    assert only_marks_changed(form, filled, VALUES)
    with zipfile.ZipFile(io.BytesIO(filled)) as done:
        assert b'fullCalcOnLoad="1"' in done.read("xl/workbook.xml")


def test_a_form_with_both_marks_and_names(tmp_path: Path) -> None:
    path = named_form(tmp_path / "表.xlsx")
    book = load_workbook(path)
    sheet: Any = book.active
    sheet["A1"] = "医院（{{年度}}）"
    book.save(path)
    form = read_form(path)
    assert form.marks == ("年度", "医院", "总分", "没有这个")
    (tmp_path / "好.xlsx").write_bytes(fill(form, VALUES))
    done: Any = load_workbook(tmp_path / "好.xlsx").active
    assert [done["A1"].value, done["B2"].value] == ["医院（2024）", 87.3]


def test_a_change_beside_the_marks_is_found(tmp_path: Path) -> None:
    form = read_form(word_form(tmp_path / "表.docx"))
    beside = with_part(fill(form, VALUES), "word/styles.xml", b"</w:styles>", b" </w:styles>")
    assert not only_marks_changed(form, beside, VALUES)


def test_values_that_look_like_marks_or_markup_stay_text(tmp_path: Path) -> None:
    form = read_form(word_form(tmp_path / "表.docx"))
    values = {"医院": "<甲&乙>{{总分}}"}
    document: Any = docx.Document(io.BytesIO(fill(form, values)))
    assert document.paragraphs[1].text == "单位：<甲&乙>{{总分}}，总分{{ 总分 }}分"


@pytest.mark.parametrize("content", [b"no zip", b"PK\x03\x04broken"])
def test_what_is_no_form_is_said(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "表.docx").write_bytes(content)
    with pytest.raises(UserError, match="不是 Word 或 Excel"):
        read_form(tmp_path / "表.docx")
    with zipfile.ZipFile(tmp_path / "包.docx", "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(UserError, match="不是 Word 或 Excel"):
        read_form(tmp_path / "包.docx")


@pytest.mark.parametrize(("name", "kind"), [("表.xls", ".xlsx"), ("函.DOC", ".docx")])
def test_an_older_format_is_told_how_to_be_saved_anew(tmp_path: Path, name: str, kind: str) -> None:
    old = tmp_path / name
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with pytest.raises(UserError, match=f"另存为 {kind}"):
        read_form(old)
