"""Pairing tables in the ways they really come; the counts are those of DOMAIN's two documents."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.services.pairing_import import read_file, read_pasted
from duikou_desktop.services.pairing_reading import read_pairings

SCHEMES = Path("resources/schemes")
MASHAN, FIRST = "马山县人民医院", "广西医科大学第一附属医院"
# Blank means the one above; white space stands inside names.
BLANKS = (
    "县\t受援医院\t支援医院\n马 山 县\t马山县\u3000人民医院\t南宁市第一人民医院\n"
    "\t马山县中医医院\t南宁市中医医院"
)
HEAD = ("序号", "县（市、区）名称", "县级医院（受援医院）", "三级医院（支援医院）")


def printed(scheme: str) -> list[dict[str, str]]:
    with (SCHEMES / scheme / "pairings.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def word_table(path: Path, scheme: str, *, empty: int = 0) -> Path:
    """The plan's table as a Word document, county and recipient merged where they are blank."""
    rows = printed(scheme)
    document: Any = docx.Document()
    table = document.add_table(len(rows) + 1 + empty, 4)
    for column, words in enumerate(HEAD):
        table.cell(0, column).text = words
    number = ""
    for at, row in enumerate(rows, 1):
        table.cell(at, 0).text = row["number"] if row["number"] != number else ""
        number = row["number"]
        for column, key in enumerate(("county", "recipient", "supporter"), 1):
            table.cell(at, column).text = row[f"{key}_printed"]
    for column in (1, 2):
        first = 1
        for at in range(2, len(rows) + 2):
            words = table.cell(at, column).text if at <= len(rows) else "end"
            if words.strip():
                if at - first > 1:
                    keep = table.cell(first, column).text
                    table.cell(first, column).merge(table.cell(at - 1, column)).text = keep
                first = at
    document.save(path)
    return path


@pytest.mark.parametrize(
    ("scheme", "counts"),
    [
        ("guangxi-2022-2025", (100, 68, 100, 51, 8, 0)),
        ("neimenggu-2021-2025", (115, 59, 81, 77, 0, 2)),
    ],
)
def test_both_plans_are_read_out_of_word(
    scheme: str, counts: tuple[int, ...], tmp_path: Path
) -> None:
    reading = read_file(word_table(tmp_path / "附件1.docx", scheme, empty=counts[-1]))
    assert (
        len(reading.pairings), reading.counties, reading.recipients, reading.supporters,
        reading.inferred, reading.empty_rows,
    ) == counts  # fmt: skip
    assert reading.left_out == ()
    read = [(each.county, each.recipient, each.supporter) for each in reading.pairings]
    assert read == [(row["county"], row["recipient"], row["supporter"]) for row in printed(scheme)]


def told(text: str) -> list[tuple[str, str, str]]:
    return [(each.county, each.recipient, each.supporter) for each in read_pasted(text).pairings]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            BLANKS,
            [
                ("马山县", MASHAN, "南宁市第一人民医院"),
                ("马山县", "马山县中医医院", "南宁市中医医院"),
            ],
        ),
        # Several supporters in one cell.
        (
            f"县\t受援医院\t支援医院\n马山县\t{MASHAN}\t{FIRST}、南宁市第一人民医院",
            [("马山县", MASHAN, FIRST), ("马山县", MASHAN, "南宁市第一人民医院")],
        ),
        # No headings: the last two columns of hospitals.
        (
            f"1\t马山县\t{MASHAN}\t{FIRST}\n2\t宾阳县\t宾阳县人民医院\t南宁市第一人民医院",
            [("马山县", MASHAN, FIRST), ("宾阳县", "宾阳县人民医院", "南宁市第一人民医院")],
        ),
        # 甲、乙——丙.
        (
            f"1. {FIRST}、南宁市第一人民医院——{MASHAN}",
            [("", MASHAN, FIRST), ("", MASHAN, "南宁市第一人民医院")],
        ),
        # 市：医院 医院, and with the space missing.
        (f"马山县：{MASHAN} {FIRST}", [("马山县", MASHAN, FIRST)]),
        (f"马山县：{MASHAN}{FIRST}", [("马山县", MASHAN, FIRST)]),
    ],
)
def test_lists_and_tables_as_they_come(text: str, pairs: list[tuple[str, str, str]]) -> None:
    assert told(text) == pairs


def test_a_name_over_two_lines_is_one_and_two_names_are_two(tmp_path: Path) -> None:
    document: Any = docx.Document()
    table = document.add_table(3, 4)
    rows = (
        HEAD,
        ("1", "库伦旗", "库伦旗\n中医医院", "北京中医医院怀柔医院"),
        ("2", "马山县", MASHAN, f"{FIRST}\n南宁市第一人民医院"),
    )
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(at, column).text = words
    document.save(tmp_path / "表.docx")
    reading = read_file(tmp_path / "表.docx")
    assert [(each.recipient, each.supporter) for each in reading.pairings] == [
        ("库伦旗中医医院", "北京中医医院怀柔医院"),
        (MASHAN, FIRST),
        (MASHAN, "南宁市第一人民医院"),
    ]
    # How a line break was read is told either way.
    assert [str(each) for each in reading.pairings[0].doubts] == [
        "推断：分在几行，读作一家“库伦旗中医医院”。"
    ]
    assert [str(each) for each in reading.pairings[1].doubts] == [
        "推断：一格里写了几家医院，分作几对。"
    ]


@pytest.mark.parametrize(
    ("cell", "supporters"),
    [
        # Each line ends as a hospital does: two, however short.
        ("甲医院\n乙医院", ["甲医院", "乙医院"]),
        ("中日友好医院\n北京医院", ["中日友好医院", "北京医院"]),
        # A line that is no name of its own goes on with the one before.
        ("某某市人民\n医院", ["某某市人民医院"]),
        ("某某县中心\n医院", ["某某县中心医院"]),
        ("某某市医院\n附属医院", ["某某市医院附属医院"]),
        ("某某市医院\n城东分院", ["某某市医院城东分院"]),
        ("首都医科大学附属\n北京友谊医院", ["首都医科大学附属北京友谊医院"]),
        # Numbers tell the names apart and are none of them.
        ("1.甲医院 2.乙医院", ["甲医院", "乙医院"]),
        ("1、甲医院；2、乙医院", ["甲医院", "乙医院"]),
        ("（1）甲医院\n（2）某某市人民\n医院", ["甲医院", "某某市人民医院"]),
        ("①甲医院②乙医院", ["甲医院", "乙医院"]),
        ("1.甲医院", ["甲医院"]),
        ("解放军第303医院", ["解放军第303医院"]),
    ],
)
def test_several_names_in_a_cell_are_told_apart(cell: str, supporters: list[str]) -> None:
    reading = read_pairings((HEAD, ("1", "马山县", MASHAN, cell)))
    assert [each.supporter for each in reading.pairings] == supporters


def test_every_line_that_is_only_a_place_is_told() -> None:
    """A commission puts each city on a line of its own, merged over the row or not."""
    rows = (
        HEAD,
        ("南宁市", "", "", ""),
        ("1", "马山县", MASHAN, FIRST),
        ("柳州市", "", "", ""),
        ("2", "融安县", "融安县人民医院", "柳州市人民医院"),
        ("桂林市",) * 4,
        ("3", "阳朔县", "阳朔县人民医院", "桂林医学院附属医院"),
    )
    reading = read_pairings(rows)
    assert [each.number for each in reading.pairings] == ["1", "2", "3"]
    assert [(each.line, each.words, str(each.reason)) for each in reading.left_out] == [
        (2, "南宁市", "只有地名，没有医院。"),
        (4, "柳州市", "只有地名，没有医院。"),
        (6, "桂林市", "只有地名，没有医院。"),
    ]
    without_numbers = read_pairings(tuple(row[1:] for row in (rows[0], rows[5], rows[6])))
    assert [each.recipient for each in without_numbers.pairings] == ["阳朔县人民医院"]
    assert [each.words for each in without_numbers.left_out] == ["桂林市"]


def test_a_blank_cell_below_several_names_repeats_them_all() -> None:
    reading = read_pairings(
        (
            HEAD,
            ("1", "马山县", MASHAN, f"{FIRST}、南宁市第一人民医院"),
            ("2", "马山县", "马山县中医医院", ""),
        )
    )
    assert [(each.recipient, each.supporter, each.inferred) for each in reading.pairings[2:]] == [
        ("马山县中医医院", FIRST, True),
        ("马山县中医医院", "南宁市第一人民医院", True),
    ]
    # A recipient's cell that holds two is carried down the same way.
    both = read_pairings(
        (
            HEAD,
            ("1", "马山县", f"{MASHAN}\n马山县中医医院", FIRST),
            ("", "", "", "南宁市第一人民医院"),
        )
    )
    assert [(each.recipient, each.supporter) for each in both.pairings[2:]] == [
        (MASHAN, "南宁市第一人民医院"),
        ("马山县中医医院", "南宁市第一人民医院"),
    ]


def merged_word(path: Path) -> Path:
    document: Any = docx.Document()
    table = document.add_table(3, 4)
    rows = (HEAD, ("1", "马山县", MASHAN, FIRST), ("2", "", "马山县中医医院", ""))
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(at, column).text = words
    for column in (1, 3):
        table.cell(1, column).merge(table.cell(2, column)).text = rows[1][column]
    document.save(path)
    return path


def merged_sheet(path: Path) -> Path:
    book = Workbook()
    sheet: Any = book.active
    for row in (HEAD, ("1", "马山县", MASHAN, FIRST), ("2", None, "马山县中医医院", None)):
        sheet.append(row)
    sheet.merge_cells("B2:B3")
    sheet.merge_cells("D2:D3")
    book.save(path)
    return path


@pytest.mark.parametrize("made", [merged_word, merged_sheet])
def test_a_merged_cell_is_the_cell_above_and_no_blank(made: Any, tmp_path: Path) -> None:
    ending = ".docx" if made is merged_word else ".xlsx"
    reading = read_file(made(tmp_path / f"表{ending}"))
    assert [
        (each.number, each.county, each.recipient, each.supporter) for each in reading.pairings
    ] == [
        ("1", "马山县", MASHAN, FIRST),
        ("2", "马山县", "马山县中医医院", FIRST),
    ]
    assert reading.inferred == 0
    assert [each.doubts for each in reading.pairings] == [(), ()]


@pytest.mark.parametrize(
    ("written", "name", "level"),
    [
        ("凌云县人民医院（二级甲等）", "凌云县人民医院", "（二级甲等）"),
        ("凌云县人民医院(二甲)", "凌云县人民医院", "(二甲)"),
        ("凌云县中医医院（三级）", "凌云县中医医院", "（三级）"),
        ("凌云县人民医院（二级甲等综合医院）", "凌云县人民医院", "（二级甲等综合医院）"),
        # A campus is a part of the name.
        ("凌云县人民医院（西院）", "凌云县人民医院（西院）", ""),
    ],
)
def test_a_level_behind_a_name_is_no_part_of_it(written: str, name: str, level: str) -> None:
    told = [f"推断：“{level}”是医院等级，没有读进名称。"] if level else []
    (row,) = read_pairings((HEAD, ("1", "凌云县", written, FIRST))).pairings
    assert (row.recipient, [str(each) for each in row.doubts]) == (name, told)
    (line,) = read_pasted(f"凌云县：{written} {FIRST}").pairings
    assert (line.recipient, [str(each) for each in line.doubts][1:]) == (name, told)


def test_a_city_on_a_line_of_a_list_holds_no_pairing() -> None:
    reading = read_pasted(f"百色市：\n凌云县：凌云县人民医院 {FIRST}\n看不懂的一行\n")
    assert [each.recipient for each in reading.pairings] == ["凌云县人民医院"]
    assert [(each.words, str(each.reason), each.nothing_lost) for each in reading.left_out] == [
        ("百色市", "只有地名，没有医院。", True),
        ("看不懂的一行", "看不出谁支援谁。", False),
    ]


def test_a_pair_in_one_cell_is_a_pair_of_its_own() -> None:
    """It was read as two recipients of the hospital above, one of them called ——…医院."""
    rows = [
        ("县", "受援医院", "支援医院"),
        ("隆林县", "隆林各族自治县人民医院", "广西医科大学第二附属医院"),
        ("西林县", "西林县中医医院——广西中医药大学第一附属医院", ""),
        ("西林县", "西林县人民医院", "广西医科大学第二附属医院"),
        ("凌云县", "凌云县人民医院——待定", ""),
    ]
    found = read_pairings(rows)
    assert [(each.recipient, each.supporter) for each in found.pairings] == [
        ("隆林各族自治县人民医院", "广西医科大学第二附属医院"),
        ("西林县中医医院", "广西中医药大学第一附属医院"),
        ("西林县人民医院", "广西医科大学第二附属医院"),
    ]
    assert "左边读作受援医院" in str(found.pairings[1].doubts[0])
    assert [each.line for each in found.left_out] == [5]


def test_a_second_row_of_headings_names_the_columns() -> None:
    """The column of counties was read for the recipients'."""
    rows = [
        ("支援医院", "受援医院", "", ""),
        ("", "县", "医院名称", "等级"),
        (FIRST, "马山县", MASHAN, "二级甲等"),
        ("", "上林县", "上林县人民医院", "二级甲等"),
    ]
    found = read_pairings(rows)
    assert [(each.county, each.recipient, each.supporter) for each in found.pairings] == [
        ("马山县", MASHAN, FIRST),
        ("上林县", "上林县人民医院", FIRST),
    ]
    assert found.left_out == ()


def test_headings_said_again_in_the_middle_are_no_pairing() -> None:
    second = ("", "县", "医院名称", "等级")
    rows = [
        HEAD,
        ("1", "马山县", MASHAN, FIRST),
        ("序 号", "县（市、区）名称", "县级医院（受援医院）", "三级医院（支援医院）"),
        ("2", "马山县", "马山县中医医院", "南宁市中医医院"),
        ("注：1.表中“同上”为同一支援医院。", "", "", ""),
    ]
    found = read_pairings(rows)
    assert [(each.line, each.recipient) for each in found.pairings] == [
        (2, MASHAN),
        (4, "马山县中医医院"),
    ]
    assert [(each.line, str(each.reason), each.nothing_lost) for each in found.left_out] == [
        (3, "又写了一遍表头，不是结对。", True),
        (5, "表下的注，不是结对。", True),
    ]
    two = [("支援医院", "受援医院", "", ""), second]
    again = [(FIRST, "马山县", MASHAN, "二级甲等"), *two, (FIRST, "上林县", "上林县人民医院", "")]
    found = read_pairings([*two, *again])
    assert [each.recipient for each in found.pairings] == [MASHAN, "上林县人民医院"]
    assert [each.line for each in found.left_out] == [4, 5]


def test_a_table_a_page_and_a_table_a_city_are_all_read(tmp_path: Path) -> None:
    """Of a file with several tables only the longest was read, without a word."""
    tables = [
        [HEAD, ("1", "马山县", MASHAN, FIRST)],
        # The next page of it, without headings; the county goes on.
        [("2", "", "马山县中医医院", "南宁市中医医院"), ("3", "上林县", "上林县人民医院", "")],
        [("受援医院", "支援医院"), ("融安县人民医院", "柳州市工人医院")],
        [("一级指标", "分值"), ("组织管理", "10")],
    ]
    document: Any = docx.Document()
    for rows in tables:
        table = document.add_table(len(rows), len(rows[0]))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                table.cell(at, column).text = words
        document.add_paragraph("第一批共两家。")
    document.save(tmp_path / "表.docx")
    found = read_file(tmp_path / "表.docx")
    assert [
        (each.line, each.county, each.recipient, each.supporter) for each in found.pairings
    ] == [
        (2, "马山县", MASHAN, FIRST),
        (3, "马山县", "马山县中医医院", "南宁市中医医院"),
        (4, "上林县", "上林县人民医院", "南宁市中医医院"),
        (6, "", "融安县人民医院", "柳州市工人医院"),
    ]
    workbook = Workbook()
    for rows in tables:
        sheet: Any = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
    workbook.save(tmp_path / "表.xlsx")
    assert read_file(tmp_path / "表.xlsx").pairings == found.pairings


@pytest.mark.parametrize("mark", ["同上", "〃", "″", "”", "同 上"])
def test_a_ditto_mark_is_the_cell_above(mark: str) -> None:
    reading = read_pairings(
        (
            HEAD,
            ("1", "马山县", MASHAN, FIRST),
            ("2", mark, "马山县中医医院", mark),
            ("3", mark, mark, "南宁市第一人民医院"),
        )
    )
    assert [(each.county, each.recipient, each.supporter) for each in reading.pairings] == [
        ("马山县", MASHAN, FIRST),
        ("马山县", "马山县中医医院", FIRST),
        ("马山县", "马山县中医医院", "南宁市第一人民医院"),
    ]
    assert [each.inferred for each in reading.pairings] == [False, True, False]
    said = ["".join(map(str, each.doubts)) for each in reading.pairings]
    shown = mark.replace(" ", "")
    assert said == [
        "",
        f"推断：“{shown}”读作上一格的“{FIRST}”。",
        f"推断：“{shown}”读作上一格的“马山县中医医院”。",
    ]


@pytest.mark.parametrize(
    "row",
    [
        ("合计", "", "", "51"),
        ("", "小计", "2家医院", "1家医院"),
        ("总计：", "68", "100", "51家"),
    ],
)
def test_a_row_of_totals_is_left_out_and_told(row: tuple[str, ...]) -> None:
    reading = read_pairings((HEAD, ("1", "马山县", MASHAN, FIRST), row))
    assert [each.recipient for each in reading.pairings] == [MASHAN]
    assert [(each.line, str(each.reason)) for each in reading.left_out] == [
        (3, "合计的一行，不是结对。")
    ]


def test_what_cannot_be_read_is_left_out_with_its_reason() -> None:
    reading = read_pasted(f"县\t受援医院\t支援医院\n马山县\t{MASHAN}\t{FIRST}\n宾阳县\t\t\n")
    assert len(reading.pairings) == 1
    assert [(each.line, str(each.reason)) for each in reading.left_out] == [
        (3, "受援医院一格空白，无从读起。")
    ]
    strange = read_pasted("没有医院的一行\n")
    assert [str(each.reason) for each in strange.left_out] == ["看不出谁支援谁。"]


def test_what_is_no_word_document_is_said(tmp_path: Path) -> None:
    (tmp_path / "表.docx").write_bytes(b"no zip")
    with pytest.raises(UserError, match="不是 Word 文档"):
        read_file(tmp_path / "表.docx")
