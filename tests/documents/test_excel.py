"""Excel papers: values only, nothing that runs."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from openpyxl import load_workbook

from duikou_desktop.documents.excel import excel_bytes
from duikou_desktop.documents.paper import Cell, Column, Paper, Table, header, line, row


def sheet_of(*rows: tuple[Cell, ...]) -> object:
    table = Table((Column(1), Column(3)), header(("项", "内容")), rows)
    return opened(Paper("标题：一", (table, line("=1+1")), landscape=True, mark="示范"))


def opened(paper: Paper) -> object:
    return load_workbook(io.BytesIO(excel_bytes(paper))).active


def test_words_that_look_like_a_formula_stay_words() -> None:
    words = ("=1+1", "+1", "-1+1", "@SUM(A1)", '=HYPERLINK("x")')
    sheet = sheet_of(*(row(each, each) for each in words))
    cells = [sheet.cell(number, 1) for number in range(4, 9)]
    assert [cell.value for cell in cells] == list(words)
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize("odd", ["\ufffe", "\uffff", "\x07", "\ud800"])
def test_what_xml_cannot_hold_is_left_out(odd: str) -> None:
    table = Table((Column(1),), (), (row(f"甲{odd}院"),))
    sheet = opened(Paper(f"表{odd}", (table, line(f"乙{odd}院"))))
    assert sheet.title == "表"
    values = [cell.value for cells in sheet.iter_rows() for cell in cells if cell.value]
    assert values == ["表", "甲院", "乙院"]


def test_plain_numbers_are_numbers_and_identifiers_are_not() -> None:
    sheet = sheet_of(row("7", "0123"), row("4.5", "13800000000"), row("-0.5", "—"))
    assert [sheet.cell(4, 1).value, sheet.cell(5, 1).value] == [7, 4.5]
    assert sheet.cell(6, 1).value == -0.5  # a difference can be added up
    assert [sheet.cell(4, 2).value, sheet.cell(5, 2).value] == ["0123", "13800000000"]


def test_figures_in_threes_are_numbers_written_so() -> None:
    sheet = sheet_of(row("1,780", "12,600.50"), row("1,2", "1,234,567"))
    assert [sheet.cell(4, column).value for column in (1, 2)] == [1780, 12600.5]
    assert [sheet.cell(4, column).number_format for column in (1, 2)] == ["#,##0", "#,##0.00"]
    assert [sheet.cell(5, column).value for column in (1, 2)] == ["1,2", 1_234_567]


def test_head_repeats_on_paper_and_the_page_lies() -> None:
    sheet = sheet_of(row(Cell("组", down=2), "一"), row("二"))
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert "A4:A5" in {str(each) for each in sheet.merged_cells.ranges}
    assert sheet.oddHeader.center.text == "示范"


def test_tables_of_other_columns_than_the_widest_part_the_sheet_where_their_own_end() -> None:
    """Their words stood one below the other in columns made for a chart."""
    chart = Table(tuple(Column(5) for _ in range(20)), (), (row(*"甲" * 20),))
    people = Table((Column(22), Column(58), Column(20)), (), (row("示例甲", "主任医师", "内科"),))
    begins_alike = Table((Column(5), Column(5)), (), (row("一", "二"),))
    paper = Paper("总结", (chart, people, begins_alike))
    sheet = opened(paper)
    # 22 of 100 lies between the chart's 20 and 25: a column more; 80 is an edge of the chart.
    assert [sheet.cell(3, each).value for each in (1, 6, 18)] == ["示例甲", "主任医师", "内科"]
    merged = {str(each) for each in sheet.merged_cells.ranges}
    assert {"A3:E3", "F3:Q3", "R3:U3", "E2:F2"} <= merged
    widths = [sheet.column_dimensions[each].width for each in "ABEF"]
    assert widths[0] == widths[1] == pytest.approx(widths[2] + widths[3], abs=0.2)
    assert [sheet.cell(4, each).value for each in (1, 2)] == ["一", "二"]


def test_a_header_is_repeated_where_the_sheet_has_no_other_table() -> None:
    table = Table((Column(1),), header(("指标",)), (row("住院"),))
    more = Table((Column(1),), header(("类别",)), (row("讲座"),))
    one = opened(Paper("总结", (table, line("完"))))
    assert one.print_title_rows == "$2:$2"
    several = opened(Paper("总结", (table, line("又"), more, line("四、问题和建议"))))
    assert several.print_title_rows is None


def test_a_sheet_is_as_wide_in_every_program() -> None:
    """A column's width is counted in figures of the book's first font: Linux has no Calibri."""
    book = load_workbook(io.BytesIO(excel_bytes(Paper("标题", (line("完"),)))))
    assert (book._fonts[0].name, book._fonts[0].size) == ("Arial", 10)


def test_a_group_that_goes_on_overleaf_is_named_again_there() -> None:
    """A merged cell shows its words on its first page only: it ends where the page does."""
    table = Table(
        (Column(1), Column(3)),
        header(("组", "内容")),
        (
            row(Cell("甲组（60分）", down=60, again="甲组"), "第1行"),
            *(row(f"第{n}行") for n in range(2, 61)),
            row(Cell("乙组", down=2, again="乙组"), "第61行"),
            row("第62行"),
        ),
    )
    sheet = opened(Paper("标题", (table,), landscape=True))
    begins = [3, *(each.id + 1 for each in sheet.row_breaks.brk), 65]
    # A lying page less an inch above and below is 451 points, a row 24: at most 17 and the header.
    lengths = [later - earlier for earlier, later in pairwise(begins)]
    assert sum(lengths) == 62
    assert all(14 <= each <= 17 for each in lengths[:-1])
    groups = [sheet.cell(each, 1).value for each in begins[:-1]]
    assert groups == ["甲组（60分）", *["甲组"] * (len(groups) - 1)]
    merged = {str(each) for each in sheet.merged_cells.ranges if each.min_col == each.max_col == 1}
    parts = {f"A{first}:A{end - 1}" for first, end in pairwise([*begins[:-1], 63])}
    assert merged == parts | {"A63:A64"}
    assert [sheet.cell(each, 2).value for each in range(3, 65)] == [
        f"第{n}行" for n in range(1, 63)
    ]
