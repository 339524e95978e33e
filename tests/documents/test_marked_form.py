"""The superior's own form: marks are filled, everything else stays byte for byte."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import RGBColor
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font, PatternFill

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


def test_a_change_beside_the_marks_is_found(tmp_path: Path) -> None:
    form = read_form(word_form(tmp_path / "表.docx"))
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(fill(form, VALUES))) as old, zipfile.ZipFile(held, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "word/styles.xml":
                data = data.replace(b"</w:styles>", b" </w:styles>")
            new.writestr(info, data)
    assert not only_marks_changed(form, held.getvalue(), VALUES)


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
