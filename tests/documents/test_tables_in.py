"""Tables from elsewhere: every kind of file, and files that would harm."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.documents.table_text import pasted_rows
from duikou_desktop.documents.tables_in import BadCell, read_tables

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)


def text_cell(place: str, words: str = "x") -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def xlsx_by_hand(path: Path, rows: Iterable[str]) -> Path:
    """A workbook of one sheet, its rows written as XML."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
            f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for row in rows:
                sheet.write(row.encode())
            sheet.write(b"</sheetData></worksheet>")
    return path


def ods_by_hand(path: Path, rows: str) -> Path:
    names = "".join(
        f' xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"'
        for each in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            "</manifest:manifest>",
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content{names}><office:body><office:spreadsheet>"
            f'<table:table table:name="S">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def saved(path: Path, *rows: tuple[Any, ...]) -> Path:
    book: Any = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def test_numbers_come_as_they_were_typed_and_identifiers_as_text(tmp_path: Path) -> None:
    row = (13800000000, 14.0, 0.5, "0771", "007", date(2024, 3, 5), "一\n二", "😀", None, "=cmd()")
    book: Any = Workbook()
    book.active.append(row)
    book.active["J1"].data_type = "s"
    path = tmp_path / "表.xlsx"
    book.save(path)
    (sheet,) = read_tables(path)
    assert sheet.rows == [(13800000000, 14, 0.5, *row[3:])]
    assert [type(each) for each in sheet.rows[0][:2]] == [int, int]


def test_a_number_that_lost_its_end_and_errors_are_told_apart_from_nothing(tmp_path: Path) -> None:
    path = saved(tmp_path / "表.xlsx", (450123199001011234, "#N/A", "=A1", "x"))
    cells: Any = read_tables(path)[0].rows[0]
    assert [type(each) for each in cells] == [BadCell, BadCell, BadCell, str]
    assert "15 位" in str(cells[0].reason)
    assert str(cells[1].reason) == "公式出错：#N/A。"
    assert "公式没有结果" in str(cells[2].reason)


def test_a_formula_whose_answer_is_no_text_is_an_empty_cell(tmp_path: Path) -> None:
    cell = '<c r="A1" t="str"><f>IF(1,"","x")</f><v></v></c>'
    path = xlsx_by_hand(tmp_path / "a.xlsx", [f'<row r="1">{cell}{text_cell("B1")}</row>'])
    assert read_tables(path)[0].rows == [(None, "x")]


def test_cells_that_do_not_say_where_they_stand_are_read_in_order(tmp_path: Path) -> None:
    cell = '<c t="inlineStr"><is><t>x</t></is></c>'
    path = xlsx_by_hand(tmp_path / "a.xlsx", [f"<row>{cell}<c/>{cell}</row>", f"<row>{cell}</row>"])
    assert read_tables(path)[0].rows == [("x", None, "x"), ("x", None, None)]


_MEASURE = r"""
import json, re, sys, time
from pathlib import Path
from duikou_desktop.core.errors import UserError
from duikou_desktop.documents.tables_in import read_tables
began = time.monotonic()
try:
    said = str([len(each.rows) for each in read_tables(Path(sys.argv[1]))])
except UserError as error:
    said = str(error)
# Not ru_maxrss: that of a child begins with its parent's, here all of pytest's.
peak = int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text()).group(1))
print(json.dumps([said, time.monotonic() - began, peak / 1024]))
"""


def read_apart(path: Path) -> tuple[str, float, float]:
    """What reading says, its seconds and its peak memory in MiB, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(path)], capture_output=True, check=True, text=True
    )
    said, seconds, memory = json.loads(done.stdout)
    return said, seconds, memory


@pytest.mark.parametrize("place", ["XFD1048576", "T1048576", "A50001"])
def test_a_far_cell_is_refused_before_anything_is_held(tmp_path: Path, place: str) -> None:
    number = place.lstrip("XFDTA")
    rows = [f'<row r="1">{text_cell("A1")}</row>', f'<row r="{number}">{text_cell(place)}</row>']
    said, seconds, memory = read_apart(xlsx_by_hand(tmp_path / "远.xlsx", rows))
    assert said == f"表里第 {number} 行还有内容，最多读 50000 行。删掉远处的格子，或拆成几个文件。"
    assert seconds < 5
    assert memory < 200


@pytest.mark.parametrize(
    "place",
    [
        '"ZZZZ99999999"',
        '"A99999999"',
        '"xfd1048576"',
        "'XFD1048576'",
        '"&#65;1"',
        ' = "XFD1048576"',
    ],
)
def test_a_cell_that_stands_nowhere_is_refused_before_the_reader_makes_room_for_it(
    tmp_path: Path, place: str
) -> None:
    attribute = f"r{place}" if "=" in place else f"r={place}"
    far = f"<c {attribute} t='inlineStr'><is><t>x</t></is></c>"
    rows = [f'<row r="1">{text_cell("A1", "相关系数 r=0.8")}{far}</row>']
    said, seconds, memory = read_apart(xlsx_by_hand(tmp_path / "无处.xlsx", rows))
    assert said == "表里有一格的位置写得不对，读不了。用 Excel 或 WPS 另存一次再试。"
    assert seconds < 5
    assert memory < 200


def test_words_that_look_like_a_place_are_words(tmp_path: Path) -> None:
    words = 'r=0.8，见 r="ZZZZ1"'.replace('"', "&quot;")
    path = xlsx_by_hand(tmp_path / "a.xlsx", [f"<row>{text_cell('A1', words)}<c/></row>"])
    assert read_tables(path)[0].rows == [('r=0.8，见 r="ZZZZ1"',)]


def test_a_far_cell_of_an_old_workbook_is_refused() -> None:
    # Two cells, A1 and IV65536, in a file of 6 KB; reading it whole takes over a gigabyte.
    said, _, memory = read_apart(Path(__file__).with_name("far_cell.xls"))
    assert said.startswith("表里第 65536 行还有内容")
    assert memory < 200


def test_a_column_too_far_is_refused(tmp_path: Path) -> None:
    path = xlsx_by_hand(tmp_path / "宽.xlsx", [f'<row r="1">{text_cell("KN1")}</row>'])
    with pytest.raises(UserError, match="第 300 列"):
        read_tables(path)


def test_rows_and_columns_that_are_too_many_together_are_refused(tmp_path: Path) -> None:
    path = xlsx_by_hand(tmp_path / "大.xlsx", [f'<row r="40000">{text_cell("IP40000")}</row>'])
    with pytest.raises(UserError, match="40000 行 250 列"):
        read_tables(path)


def test_two_hundred_thousand_coloured_rows_do_no_harm(tmp_path: Path) -> None:
    rows = [f'<row r="1">{text_cell("A1")}</row>']
    rows += [f'<row r="{each}"><c r="A{each}" s="0"/></row>' for each in range(2, 200_002)]
    said, _, memory = read_apart(xlsx_by_hand(tmp_path / "空.xlsx", rows))
    assert said == "[1]"
    assert memory < 200


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="XFD1048576" s="1"/>',
        '<c r="XFD1048576" s="1"></c>',
        '<c r="XFD1048576" s="1" t="n"><v></v></c>',
        '<c r="XFD1048576" s="1"><v/></c>',
        '<c s="1"></c>' * 300,
    ],
)
def test_a_far_cell_that_only_has_a_form_does_no_harm(tmp_path: Path, cell: str) -> None:
    rows = [f'<row r="1">{text_cell("A1")}</row>', f'<row r="1048576">{cell}</row>']
    said, _, memory = read_apart(xlsx_by_hand(tmp_path / "空.xlsx", rows))
    assert said == "[1]"
    assert memory < 200


ODS_CELL = "<table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell>"


@pytest.mark.parametrize(
    "rows",
    [
        f"<table:table-row table:number-rows-repeated='1048576'>{ODS_CELL}</table:table-row>".replace(
            "'", '"'
        ),
        '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
        f"<table:table-row>{ODS_CELL}</table:table-row>".replace("'", '"'),
    ],
)
def test_repeated_rows_of_an_ods_are_counted(tmp_path: Path, rows: str) -> None:
    said, seconds, memory = read_apart(ods_by_hand(tmp_path / "远.ods", rows))
    assert said.startswith("表里第 1048576 行还有内容")
    assert (seconds < 5, memory < 200) == (True, True)


def test_empty_repeats_at_the_end_of_an_ods_are_nothing(tmp_path: Path) -> None:
    rows = (
        f"<table:table-row>{ODS_CELL}</table:table-row>".replace("'", '"')
        + '<table:table-row table:number-rows-repeated="1048575"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_tables(ods_by_hand(tmp_path / "表.ods", rows))[0].rows == [("x",)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_in_any_encoding_offices_meet(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes('日期,主题\r\n2024-03-05,"脑梗死,\n溶栓"\r\n007,\r\n'.encode(encoding))
    assert read_tables(path)[0].rows == [
        ("日期", "主题"),
        ("2024-03-05", "脑梗死,\n溶栓"),
        ("007", None),
    ]


def test_what_is_no_table_is_refused_in_words(tmp_path: Path) -> None:
    cases = {
        "照片.csv": (b"\xff\xd8\xff\xe0\x00\x10JFIF\xff\xff", "编码认不出"),
        "网页.xls": ("<html>表</html>".encode(), "不是 Excel 工作簿"),
        "坏.xls": (b"\xd0\xcf\x11\xe0" + bytes(600), "已损坏"),
        "压缩.zip": (b"PK\x05\x06" + bytes(18), "不是 Excel 工作簿"),
    }
    for name, (content, words) in cases.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(UserError, match=words):
            read_tables(path)


def test_a_sheet_with_entities_of_its_own_is_refused_in_words(tmp_path: Path) -> None:
    plain = xlsx_by_hand(tmp_path / "平.xlsx", [f'<row r="1">{text_cell("A1", "会议")}</row>'])
    path = tmp_path / "实体.xlsx"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as archive:
        for part in source.namelist():
            content = source.read(part)
            if part == "xl/worksheets/sheet1.xml":
                content = b'<!DOCTYPE x [<!ENTITY a "x">]>' + content.replace(
                    "会议".encode(), b"&a;"
                )
            archive.writestr(part, content)
    with pytest.raises(UserError, match="已损坏"):
        read_tables(path)


def test_a_workbook_that_grows_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "大.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/media/0.bin", "w") as part:
            for _ in range(301):
                part.write(bytes(1 << 20))
    assert path.stat().st_size < 1 << 20
    with pytest.raises(UserError, match="展开后太大"):
        read_tables(path)


def test_a_pasted_block_keeps_quotes_that_people_typed() -> None:
    text = 'a\t"b\nc ""x"""\t5"\r\n"你好"说\t"引号"\r\n\t末\r\n'
    assert pasted_rows(text) == [
        ("a", 'b\nc "x"', '5"'),
        ('"你好"说', '"引号"'),
        (None, "末"),
    ]
    assert pasted_rows("x\t") == [("x", None)]
    assert pasted_rows("\r\n") == []
