"""Tables in the text that Word writes."""

from __future__ import annotations

from duikou_desktop.schemes.word_text import tables


def cells(text: str) -> list[list[tuple[str, ...]]]:
    return [[row.cells for row in table.rows] for table in tables(text)]


def test_rows_are_parted_by_an_empty_line() -> None:
    assert cells("\t1\n\t马山县\n\n\t2\n\t\n") == [[("1", "马山县"), ("2", "")]]


def test_a_name_broken_over_two_lines_is_one_cell() -> None:
    assert cells("\t10\n\t三江侗族\n自治县\n") == [[("10", "三江侗族\n自治县")]]


def test_words_after_a_table_end_it() -> None:
    assert len(tables("附件1\n\t1\n\t2\n\n附件2\n\n\t3\n\t4\n")) == 2


def test_a_row_torn_by_an_empty_line_in_a_cell_is_whole_again() -> None:
    text = "\t一\n\t二\n\t三\n\t四\n\n\t五\n\t前半。\n\n\t（1）后半\n\t\n"
    assert cells(text)[0][1] == ("五", "前半。", "（1）后半", "")


def test_a_heading_with_merged_cells_stays_apart_from_the_row_below() -> None:
    text = "\t评价指标\n\t评价标准\n\n\t一级\n\t二级\n\t\n"
    assert cells(text) == [[("评价指标", "评价标准"), ("一级", "二级", "")]]


def test_rows_know_their_line() -> None:
    (table,) = tables("附件1\n\n\t序号\n\t旗县\n\n\t1\n\t武  川  县\n")
    assert [row.line for row in table.rows] == [3, 6]


def test_a_document_without_tables_has_none() -> None:
    assert tables("对口支援工作总结提纲\n\n一、支援工作基本情况\n") == ()
