"""Word papers: page, type, tables."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from duikou_desktop.documents.grid import laid_out
from duikou_desktop.documents.paper import (
    Cell,
    Column,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    header,
    row,
    text,
    to_write,
)
from duikou_desktop.documents.word import word_bytes

TABLE = Table(
    (Column(1), Column(1), Column(2)),
    header(("组", "项", "内容")),
    (row(Cell("甲组", down=2), "一", "x"), row("二", "y"), row(Cell("合计", across=2), "z")),
)


def opened(paper: Paper) -> object:
    return docx.Document(io.BytesIO(word_bytes(paper)))


def xml_of(paper: Paper, part: str = "word/document.xml") -> str:
    return zipfile.ZipFile(io.BytesIO(word_bytes(paper))).read(part).decode()


def test_page_and_margins_are_those_of_gb_t_9704() -> None:
    section = opened(Paper("标题", (text("正文"),))).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.top_margin.mm), round(section.left_margin.mm)) == (37, 28)
    wide = section.page_width - section.left_margin - section.right_margin
    high = section.page_height - section.top_margin - section.bottom_margin
    assert (round(wide / 36000), round(high / 36000)) == (156, 225)


def test_every_run_names_its_chinese_face() -> None:
    document = opened(Paper("标题", (Heading("一、基本情况"), text("正文"), TABLE), mark="示范"))
    body = document.element.body
    for run in body.iter(qn("w:r")):
        if run.getparent().find(qn("w:pPr")) is not None and run.findtext(qn("w:t")):
            style = run.getparent().find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            fonts = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            assert style is not None or fonts.get(qn("w:eastAsia"))
    heading = document.styles["Heading 1"].element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    assert heading.get(qn("w:eastAsia")) == "黑体"


@pytest.mark.parametrize(("large", "size", "line"), [(False, 10.5, 16), (True, 18, 26)])
def test_cells_are_of_a_style_that_a_person_can_change(
    large: bool, size: float, line: float
) -> None:
    document = opened(Paper("标题", (replace(TABLE, large=large),)))
    [name] = {
        paragraph.style.name
        for each in document.tables[0].rows
        for cell in each.cells
        for paragraph in cell.paragraphs
    }
    style = document.styles[name]
    assert name == ("表格文字（大字）" if large else "表格文字")
    assert (style.font.size.pt, style.paragraph_format.line_spacing.pt) == (size, line)
    assert style.element.find(f"{qn('w:pPr')}/{qn('w:snapToGrid')}").get(qn("w:val")) == "0"
    # Its Chinese face is that of the body, on which it is based.
    fonts = style.base_style.element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    assert fonts.get(qn("w:eastAsia")) == "仿宋_GB2312"


def test_language_is_chinese_not_japanese() -> None:
    styles = xml_of(Paper("标题", (text("正文"),)), "word/styles.xml")
    assert 'w:eastAsia="zh-CN"' in styles
    assert "ja-JP" not in styles


def test_page_number_stands_between_dashes() -> None:
    paper = Paper("标题", (text("正文"),))
    parts = zipfile.ZipFile(io.BytesIO(word_bytes(paper)))
    feet = [parts.read(name).decode() for name in parts.namelist() if "footer" in name]
    assert len(feet) == 2
    assert all("PAGE" in foot and "— " in foot and " —" in foot for foot in feet)


def test_page_number_is_wholly_in_song() -> None:
    """GB/T 9704-2012 7.5: 一般用4号半角宋体阿拉伯数字."""
    parts = zipfile.ZipFile(io.BytesIO(word_bytes(Paper("标题", (text("正文"),)))))
    feet = [parts.read(name).decode() for name in parts.namelist() if "footer" in name]
    for foot in feet:
        assert set(re.findall(r'w:(?:ascii|hAnsi|eastAsia)="([^"]*)"', foot)) == {"宋体"}
        assert set(re.findall(r'<w:sz w:val="([^"]*)"', foot)) == {"28"}  # 4号 is 14 points


def test_a_demo_paper_is_marked_on_every_page_and_under_its_title() -> None:
    document = opened(Paper("标题", (text("正文"),), mark="示范"))
    assert document.sections[0].header.paragraphs[0].text == "示范"
    assert document.sections[0].even_page_header.paragraphs[0].text == "示范"
    assert "示范" in document.paragraphs[1].text


def test_header_repeats_and_group_cells_are_merged() -> None:
    table = opened(Paper("标题", (TABLE,))).tables[0]._tbl
    rows = table.findall(qn("w:tr"))
    assert [bool(each.findall(f".//{qn('w:tblHeader')}")) for each in rows] == [
        True,
        False,
        False,
        False,
    ]
    merges = [each.get(qn("w:val")) for each in table.iter(qn("w:vMerge"))]
    assert merges == ["restart", "continue"]
    assert [each.get(qn("w:val")) for each in table.iter(qn("w:gridSpan"))] == ["2"]


def test_what_is_to_be_written_is_grey_and_bracketed() -> None:
    assert '<w:color w:val="808080"/>' in xml_of(Paper("标题", (to_write("经费"),)))
    assert "［待填写：经费］" in xml_of(Paper("标题", (to_write("经费"),)))


def test_a_name_over_two_lines_hangs_below_its_first_character() -> None:
    xml = xml_of(Paper("标题", (Paragraph((Run("附件：1.自评表"),), hang=6),)))
    # The first line two characters in, the others six.
    assert 'w:leftChars="600"' in xml
    assert 'w:hangingChars="400"' in xml
    assert 'w:left="1920"' in xml
    assert 'w:hanging="1280"' in xml


def test_a_wide_table_lies() -> None:
    section = opened(Paper("标题", (TABLE,), landscape=True)).sections[0]
    assert section.page_width > section.page_height


@pytest.mark.parametrize(
    "rows",
    [(row("一", "二"),), (row("一", "二", "三", "四"),), (row(Cell("一", down=2), "二", "三"),)],
)
def test_rows_that_do_not_fit_are_a_bug(rows: tuple[tuple[Cell, ...], ...]) -> None:
    with pytest.raises(ValueError, match=r"row|cell"):
        laid_out(Table((Column(1), Column(1), Column(1)), (), rows))


def test_only_a_row_higher_than_half_a_page_is_parted() -> None:
    """225 mm hold 39.8 lines of 16 points: a row of 19 stays whole, one of 20 may go on."""
    rows = (row("甲", "一", "\n".join("字" * 19)), row("乙", "二", "\n".join("字" * 20)))
    table = Table(TABLE.columns, TABLE.header, rows)
    (made,) = opened(Paper("标题", (table,))).tables
    whole = [each._tr.trPr.find(qn("w:cantSplit")) is not None for each in made.rows]
    assert whole == [True, True, False]


def test_a_figure_is_kept_on_one_page() -> None:
    figure = Table(TABLE.columns, (), tuple(row("甲", str(n), "x") for n in range(12)), whole=True)
    (made,) = opened(Paper("标题", (figure,))).tables
    kept = [each._tr.find(f".//{qn('w:keepNext')}") is not None for each in made.rows]
    assert kept == [True] * 11 + [False]
    # Longer than a page it is a table like another.
    long = Table(TABLE.columns, (), tuple(row("甲", str(n), "x") for n in range(60)), whole=True)
    (made,) = opened(Paper("标题", (long,))).tables
    assert not [each for each in made.rows if each._tr.find(f".//{qn('w:keepNext')}") is not None]


def test_a_group_is_named_again_below_a_row_that_went_on_over_the_page() -> None:
    """25 lines, then 20 of which 10 stand on the next page: the rows below them begin anew."""
    group = Cell("甲组（5分）", down=4, again="甲组")
    rows = (
        row(group, "一", "\n".join("字" * 12)),
        row("二", "\n".join("字" * 12)),
        row("三", "\n".join("字" * 25)),
        row("四", "短"),
    )
    table = Table(TABLE.columns, TABLE.header, rows)
    found = merges(Paper("标题", (table,)))
    assert [(words, count) for words, count, _ in found] == [("甲组（5分）", 3), ("甲组", 1)]


def merges(paper: Paper) -> list[tuple[str, int, bool]]:
    """The cells of the first column below the header: words, rows, whether kept on one page."""
    found: list[tuple[str, int, bool]] = []
    (made,) = opened(paper).tables
    for each in made._tbl.tr_lst[1:]:
        cell = each.find(qn("w:tc"))
        merged = cell.find(f".//{qn('w:vMerge')}")
        if merged is not None and merged.get(qn("w:val")) == "continue":
            words, rows, kept = found.pop()
            assert kept, "a cell goes on in a row that may be on the next page"
            found.append((words, rows + 1, each.find(f".//{qn('w:keepNext')}") is not None))
        else:
            words = "\n".join(
                "".join(t.text for t in p.iter(qn("w:t"))) for p in cell.iter(qn("w:p"))
            )
            found.append((words, 1, each.find(f".//{qn('w:keepNext')}") is not None))
    return found


def test_a_group_longer_than_a_page_is_one_cell_on_each_page() -> None:
    # 225 mm hold 39 lines of 16 points; the title takes two and a half of them, the header one.
    group = Cell("甲组\n（5分）", down=60, again="甲组")
    rows = (row(group, "一", "x"), *[row("二", "y")] * 59)
    table = Table(TABLE.columns, TABLE.header, rows)
    first, second = merges(Paper("标题", (table,)))
    assert (first[0], second[0]) == ("甲组\n（5分）", "甲组")
    assert first[1] + second[1] == 60
    assert 30 <= first[1] <= 35
    assert not first[2]
    # Where on its page the table begins is not known: each row says what it belongs to.
    below = merges(Paper("标题", (text("正文"), table)))
    assert [words for words, _, _ in below] == ["甲组\n（5分）", *["甲组"] * 59]
    assert {each[1:] for each in below} == {(1, False)}


def test_only_the_last_rows_of_a_long_table_stay_with_what_follows() -> None:
    table = Table(TABLE.columns, TABLE.header, (row("一", "二", "三"),) * 3, kept=1)
    document = opened(Paper("标题", (table, text("填表人："))))
    rows = document.tables[0]._tbl.tr_lst
    kept = [
        {each.find(qn("w:keepNext")) is not None for each in row.iter(qn("w:pPr"))} for row in rows
    ]
    assert kept == [{False}, {False}, {False}, {True}]


def test_an_attachment_is_named_above_its_title() -> None:
    document = opened(Paper("支援医院考核标准", (), attachment="附件4"))
    assert [each.text for each in document.paragraphs[:2]] == ["附件4", "支援医院考核标准"]


def test_what_is_kept_stays_with_what_follows() -> None:
    table = Table(TABLE.columns, TABLE.header, TABLE.rows, kept=4)
    document = opened(Paper("标题", (table, Paragraph((), kept=True), text("单位（盖章）"))))
    inside = [
        each for row in document.tables[0].rows for cell in row.cells for each in cell.paragraphs
    ]
    assert all(each.paragraph_format.keep_with_next for each in inside)
    *_, blank, stamp = document.paragraphs
    assert [blank.paragraph_format.keep_with_next, stamp.paragraph_format.keep_with_next] == [
        True,
        None,
    ]


def test_a_group_to_be_whole_is_one_cell_and_stays_on_one_page() -> None:
    group = Cell("甲组", down=2, again="甲组")
    rows = (row(group, "一", "x"), row("二", "y"), row("乙组", "三", "z"))
    table = Table(TABLE.columns, TABLE.header, rows)
    (made,) = opened(Paper("标题", (table,))).tables
    merged = [
        each.find(f".//{qn('w:vMerge')}").get(qn("w:val"))
        for each in made._tbl.tr_lst
        if each.find(f".//{qn('w:vMerge')}") is not None
    ]
    assert merged == ["restart", "continue"]
    kept = [each.find(f".//{qn('w:keepNext')}") is not None for each in made._tbl.tr_lst]
    assert kept == [False, True, False, False]


def test_the_rows_of_a_sheet_stay_together_and_the_next_sheet_begins_a_page() -> None:
    body = tuple(row(f"第{n}行") for n in range(5))
    table = Table((Column(1),), header(("内容",)), body, sheets=(3, 2), kept=1)
    rows = opened(Paper("公示", (table,))).tables[0]._tbl.tr_lst
    breaks, kept = (
        [at for at, each in enumerate(rows) if each.findall(f".//{qn(name)}")]
        for name in ("w:pageBreakBefore", "w:keepNext")
    )
    # Number 0 is the header.
    assert breaks == [4]
    assert kept == [1, 2, 4, 5]


@pytest.mark.parametrize("odd", ["\ufffe", "\uffff", "\x07", "\ud800"])
def test_what_xml_cannot_hold_is_left_out_and_the_rest_is_written(odd: str) -> None:
    """One name from a stranger's file must not keep a paper of all hospitals from being written."""
    name = f"甲{odd}院"
    table = replace(TABLE, rows=(row(name, "一", "x"), row("二", name, "y")))
    made = opened(Paper(name, (Heading(name), text(name), table), mark="示范", attachment=name))
    words = [each.text for each in made.element.body.iter(qn("w:t")) if "院" in (each.text or "")]
    assert words == ["甲院"] * 6  # attachment, title, heading, text and two cells
    assert made.core_properties.title == "甲院"
