"""Papers on their pages: 22 lines of 28 characters, rows whole, and a PDF that can be searched."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from duikou_desktop.documents.page_form import LATIN
from duikou_desktop.documents.paper import (
    Align,
    Cell,
    Column,
    Heading,
    Ink,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Table,
    header,
    line,
    row,
    signed,
    text,
    words_of,
)
from duikou_desktop.documents.staff_papers import Served, notice, work_notice
from duikou_desktop.documents.steady import steady_pdf
from duikou_desktop.ui.printing.blocks import Line, Space, Strip
from duikou_desktop.ui.printing.faces import family_of
from duikou_desktop.ui.printing.pages import Page, Pages, pages_of
from duikou_desktop.ui.printing.pdf import pdf_bytes
from duikou_desktop.ui.printing.table import Row

pytestmark = pytest.mark.usefixtures("qapp")

MM = 1440 / 25.4


def standing(*blocks: object, **more: object) -> Paper:
    return Paper("工作总结", blocks, **more)  # type: ignore[arg-type]


def lines(page: Page) -> list[str]:
    return [words(each) for each in page.strips if isinstance(each, Line)]


def words(strip: Line) -> str:
    line_ = strip.line.layout.lineAt(strip.line.number)
    start = line_.textStart()
    return strip.line.layout.text()[start : start + line_.textLength()]


def table(rows: int, **more: object) -> Table:
    columns = (Column(1, Align.CENTER), Column(4))
    body = tuple(row(str(n), f"第{n}行") for n in range(rows))
    return Table(columns, header(("序号", "内容")), body, **more)  # type: ignore[arg-type]


def rows_of(page: Page) -> list[int]:
    return [each.row for each in page.strips if isinstance(each, Row)]


def test_a_page_holds_22_lines_of_28_characters() -> None:
    pages = pages_of(standing(line("对口支援" * 28 * 22)))
    second = lines(pages.pages[1])
    assert len(second) == 22
    assert {len(each) for each in second} == {28}


def test_body_text_is_set_in_by_two_characters() -> None:
    first, second = lines(pages_of(standing(text("对口支援" * 13))).pages[0])[1:]
    assert (len(first), len(second)) == (26, 26)


def test_a_name_over_two_lines_hangs_below_its_first_character() -> None:
    hung = Paragraph((Run("附件：1." + "国" * 40),), hang=6)
    first, *below = lines(pages_of(standing(hung)).pages[0])[1:]
    # 26 characters beside the indent; the point takes less room than one.
    assert len(first) in (26, 27)
    assert [len(each) for each in below] == [len("附件：1.") + 40 - len(first)]
    second = next(
        each
        for each in pages_of(standing(hung)).pages[0].strips
        if isinstance(each, Line) and each.line.number == 1
    )
    assert second.line.layout.lineAt(1).x() == pytest.approx(6 * 16 * 20)


def test_the_ink_keeps_within_the_margins() -> None:
    # 28 mm at the left, 26 at the right; the page number below the text is left out.
    pages = pages_of(standing(line("国" * 28 * 60)))
    page = painted(pages, 1, dots=4)
    left, top, right, bottom = ink(page, below=297 - 35)
    assert (left, right) == (pytest.approx(28, abs=1), pytest.approx(210 - 26, abs=1))
    # 16 pt of type in the middle of 28.95 pt: 2.3 mm of white above it, and what the glyph leaves.
    assert (top, bottom) == (pytest.approx(37 + 2.8, abs=1), pytest.approx(297 - 35 - 2.8, abs=1))


def test_odd_pages_are_numbered_at_the_right() -> None:
    pages = pages_of(standing(PageBreak(), text("完")))
    for number, (least, most) in enumerate(((150, 184), (28, 60))):
        left, _, right, _ = ink(painted(pages, number, dots=4), above=297 - 33)
        assert least <= left <= right <= most


def test_the_page_number_is_wholly_in_song() -> None:
    """GB/T 9704-2012 7.5: 一般用4号半角宋体阿拉伯数字."""
    (page,) = PdfReader(io.BytesIO(pdf_bytes(standing(text("正文"))))).pages
    faces = [str(each.get_object()["/BaseFont"]) for each in page["/Resources"]["/Font"].values()]
    # No other figure or letter stands on the page.
    latin = family_of(LATIN).replace(" ", "")
    assert not [each for each in faces if latin in each]


def test_a_heading_does_not_stand_at_the_foot_of_a_page() -> None:
    for filled in range(15, 24):
        blocks = [line(f"第{n}行") for n in range(filled)]
        pages = pages_of(standing(*blocks, Heading("一、基本情况"), text("正文")))
        last = lines(pages.pages[-1])
        assert last[-2:] == ["一、基本情况", "正文"]
        assert "一、基本情况" not in "".join(lines(pages.pages[0])[-1:])


def test_no_line_of_a_paragraph_stands_alone() -> None:
    for filled in range(14, 24):
        blocks = [line(f"第{n}行") for n in range(filled)]
        pages = pages_of(standing(*blocks, line("长" * 28 * 4)))
        for page in pages.pages:
            assert sum(each.startswith("长") for each in lines(page)) in (0, 2, 4)


def test_the_header_is_repeated_and_no_row_lost() -> None:
    pages = pages_of(standing(table(100)))
    found = [rows_of(page) for page in pages.pages]
    assert [each for rows in found for each in rows] == list(range(101))
    text_ = extracted(pages.paper)
    assert text_.count("序号") == len(pages)
    assert all(f"第{n}行" in text_ for n in range(100))


def test_what_is_merged_is_named_again_on_the_next_page() -> None:
    columns = (Column(1), Column(4))
    first = (Cell("第一组（25分）", down=80, again="第一组"), Cell("第0行"))
    rest = tuple(row(f"第{n}行") for n in range(1, 80))
    pages = pages_of(standing(Table(columns, header(("组", "内容")), (first, *rest))))
    found = extracted(pages.paper)
    assert found.count("第一组（25分）") == 1
    assert found.count("第一组") == len(pages) == 3


def test_a_group_to_be_whole_is_parted_by_no_page() -> None:
    columns = (Column(1), Column(4))
    rows = [
        each
        for group in range(30)
        for each in (
            (Cell(f"第{group}组", down=3, again="又"), Cell("甲")), row("乙"), row("丙"),
        )
    ]  # fmt: skip
    whole = Table(columns, header(("组", "内容")), tuple(rows))
    pages = pages_of(standing(whole))
    assert len(pages) > 1
    assert "又" not in extracted(pages.paper)
    # Below the header, row 0, each page begins with the first row of a group.
    assert [rows_of(page)[0] % 3 for page in pages.pages[1:]] == [1] * (len(pages) - 1)


@pytest.mark.parametrize("filled", [20, 25, 30])
def test_a_figure_stands_on_one_page(filled: int) -> None:
    columns = (Column(1), Column(4))
    pairs = [each for n in range(6) for each in (row(f"甲{n}", "前"), row(f"乙{n}", "后"))]
    figure = Table(columns, (), tuple(pairs), whole=True)
    blocks = [line(f"第{n}行") for n in range(filled)]
    pages = pages_of(standing(*blocks, line("对比", kept=True), figure))
    found = [rows_of(page) for page in pages.pages if rows_of(page)]
    assert found == [list(range(12))]
    # Its heading goes with it.
    held = next(page for page in pages.pages if rows_of(page))
    assert "对比" in lines(held)


def test_a_row_higher_than_a_page_goes_on_on_the_next() -> None:
    long = "".join(f"{n}。" for n in range(3000))
    columns = (Column(1), Column(1))
    paper = standing(Table(columns, header(("项目", "情况")), (row("一", long), row("二", "短"))))
    found = extracted(paper)
    assert found.replace("项目情况", "").count("2999。") == 1
    assert all(f"{n}。" in found for n in (0, 1500, 2998))
    assert "短" in found


def test_a_row_longer_than_half_a_page_begins_where_there_is_room() -> None:
    """33 lines a page at most: below 15 rows one of 24 lines begins, and goes on overleaf."""
    columns = (Column(1), Column(1))
    long = "\n".join(f"第{n}句" for n in range(24))
    rows = [row("项", "短") for _ in range(15)]
    paper = standing(Table(columns, header(("项目", "情况")), (*rows, row("长", long))))
    pages = pages_of(paper)
    assert len(pages) == 2
    assert rows_of(pages.pages[0])[-1] == 16
    assert set(rows_of(pages.pages[1])) == {16}
    found = extracted(paper)
    assert [found.count(f"第{n}句") for n in range(24)] == [1] * 24
    # A shorter one stands whole.
    short = row("长", "\n".join("字" * 10))
    whole = pages_of(standing(Table(columns, header(("项目", "情况")), (*rows * 2, short))))
    assert rows_of(whole.pages[1]).count(31) == 1
    assert 31 not in rows_of(whole.pages[0])


def test_a_table_kept_with_the_signature_gives_it_a_row() -> None:
    for rows in range(25, 40):
        pages = pages_of(standing(table(rows, kept=1), line("单位（盖章）：")))
        last = pages.pages[-1].strips
        assert any(isinstance(each, Row) for each in last)


def test_the_last_rows_of_a_long_table_go_with_the_signature() -> None:
    """Its header is the first of its rows."""
    for rows in range(60, 90):
        pages = pages_of(standing(table(rows, kept=2), line("填表人：")))
        assert rows_of(pages.pages[-1])[-2:] == [rows - 1, rows]


@pytest.mark.parametrize("landscape", [False, True])
def test_its_text_is_the_text_written(*, landscape: bool) -> None:
    paper = standing(
        Heading("一、月用心见自高口人民长车门"),
        Paragraph((Run("2024年"), Run("骨科", Ink.BOLD), Run("［待填写］", Ink.GREY))),
        table(3),
        attachment="附件4",
        subtitle="某医院　2024年度",
        landscape=landscape,
        mark="示范",
    )
    found = extracted(paper)
    for each in (
        "月用心见自高口人民长车门",
        "2024年",
        "骨科",
        "［待填写］",
        "附件4",
        "第2行",
        "—1—",
    ):
        assert each in found
    assert not [each for each in found if 0x2E80 <= ord(each) < 0x2FE0]
    assert set(words_of(paper)) - set("　 ") <= set(found)


def test_a_look_alike_that_was_written_stays() -> None:
    found = extracted(standing(text("部首⼀与⼈，汉字二")))
    assert "⼀与⼈" in found


def test_the_blank_below_the_title_heads_no_page() -> None:
    pages = pages_of(standing(text("完")))
    kinds: list[type[Strip]] = [type(each) for each in pages.pages[0].strips]
    assert kinds == [Line, Space, Line]


def extracted(paper: Paper) -> str:
    reader = PdfReader(io.BytesIO(pdf_bytes(paper)))
    return "".join("".join(page.extract_text().split()) for page in reader.pages)


def painted(pages: Pages, number: int, dots: int) -> QImage:
    """The page, `dots` to a millimetre."""
    image = QImage(pages.form.width * dots, pages.form.height * dots, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(dots / MM, dots / MM)
    pages.draw(painter, number)
    painter.end()
    return image


def ink(page: QImage, above: float = 0, below: float | None = None) -> tuple[float, ...]:
    """Left, top, right and bottom of what is black, in millimetres, between two heights."""
    dots = page.height() / 297
    last = page.height() if below is None else round(below * dots)
    black = [
        (x, y)
        for y in range(round(above * dots), last)
        for x in range(page.width())
        if QColor(page.pixel(x, y)).lightness() < 160
    ]
    xs, ys = [x for x, _ in black], [y for _, y in black]
    return tuple(each / dots for each in (min(xs), min(ys), max(xs), max(ys)))


def test_a_settled_pdf_is_the_same_twice_and_still_reads() -> None:
    paper = standing(line("柳州市柳铁中心医院"))
    first, second = (pdf_bytes(paper) for _ in range(2))
    assert first != second  # an id drawn by lot
    day = date(2024, 12, 31)
    assert steady_pdf(first, day) == steady_pdf(second, day)
    read = PdfReader(io.BytesIO(steady_pdf(first, day)))
    assert "柳州市柳铁中心医院" in read.pages[0].extract_text()
    assert read.metadata is not None
    assert read.metadata.creation_date is not None
    assert read.metadata.creation_date.date() == day


def people(count: int, speciality: str = "重症医学") -> list[Served]:
    return [
        Served(
            name=f"示例{number}",
            sex="女",
            title="副主任中医师",
            speciality=speciality,
            supporter="广西中医药大学第一附属医院（仙葫院区）",
            recipient="马山县人民医院",
            batch="第2批",
            department="重症医学科",
            post="医师",
            profession="医疗",
            first=date(2024, 10, 11),
            planned=date(2025, 10, 10),
            last=None,
        )
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("count", "mark", "pages"),
    # Two lines a person are 52 pt. Of 470.5 pt a sheet has 324 below the title of a demo and the
    # header, above the signature: six of 52.
    [(5, "", [5]), (6, "", [6]), (6, "示范", [6]), (7, "", [3, 4]), (23, "", [6, 5, 6, 6])],
)
def test_a_notice_is_one_sheet_for_a_batch_and_even_sheets_for_more(
    count: int, mark: str, pages: list[int]
) -> None:
    paper = notice("马山县人民医院", "第2批", people(count), mark)
    found = pages_of(paper)
    # The header, number 0, is not repeated among the rows.
    assert [len([each for each in rows_of(page) if each]) for page in found.pages] == pages
    assert any("马山县人民医院　　　" in each for each in lines(found.pages[-1]))


def test_each_day_of_the_time_of_support_stands_on_one_line() -> None:
    told = extracted(notice("马山县人民医院", "第2批", people(5), ""))
    assert told.count("2024年10月11日") == told.count("至2025年10月10日") == 5


def test_a_notice_of_long_specialities_leaves_nobody_alone() -> None:
    # Three lines of eight characters are 78 pt: four people on a sheet, not all seven.
    long = people(7, "心血管内科冠心病介入诊疗心律失常射频消融高血压病")
    found = pages_of(notice("马山县人民医院", "第2批", long, ""))
    assert [len([each for each in rows_of(page) if each]) for page in found.pages] == [3, 4]


@pytest.mark.parametrize("filled", range(14, 23))
def test_a_signature_stands_on_a_page_with_text(filled: int) -> None:
    blocks = signed((line(f"第{n}行") for n in range(filled)), "融水苗族自治县人民医院")
    last = lines(pages_of(standing(*blocks)).pages[-1])
    at = last.index("融水苗族自治县人民医院　　")
    assert last[at - 2] == f"第{filled - 1}行"


def test_a_line_before_a_long_word_is_not_pulled_apart() -> None:
    words = (
        "根据《广西三级医院对口支援县级医院工作方案（2022-2025年）》要求，"
        + "我院进行了总结和自评，" * 4
    )
    page = pages_of(standing(text(words))).pages[0]
    set_ = [each.line for each in page.strips if isinstance(each, Line)][1:]
    left, justified = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignJustify
    # Its first line is the plan's name to 方案: 21 characters of the 26 it has room for.
    found = [each.layout.textOption().alignment() for each in set_]
    assert found == [left, *(justified for _ in found[1:])]


def test_a_heading_across_the_table_stands_with_the_first_row_below_it() -> None:
    both = [*people(9), *(replace(each, recipient="东兴市人民医院") for each in people(9))]
    paper = work_notice("广西医科大学第一附属医院", "2024年上半年", (), both, "")
    (table_,) = paper.tables
    heads = [number for number, cells in enumerate(table_.rows) if len(cells) == 1]
    assert heads == [0, 10]
    # 32 pt each of 18 people and 16 pt each of two headings are 608 pt: two sheets of 381 pt.
    assert len(pages_of(paper)) == len(table_.sheets) == 2
    assert table_.sheets[0] not in {each + 1 for each in heads}
