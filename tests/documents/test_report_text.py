"""The report as text with marks: what drafts say, what the office wrote, tables and charts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from duikou_desktop.core.marked_text import Mark, pieces
from duikou_desktop.documents.paper import Heading, Ink, Paragraph, Run, Table
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.figure import Figure
from duikou_desktop.documents.summary.figures import year_figures
from duikou_desktop.documents.summary.paper import year_summary
from duikou_desktop.documents.summary.sections import sections
from duikou_desktop.documents.summary.tables import drawings
from duikou_desktop.documents.summary.text import blocks_of, is_heading
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.registers.highlight import Highlight
from duikou_desktop.domain.registers.report_text import ReportText
from duikou_desktop.domain.sides import Side
from tests.documents.made_up import RELATION, SCHEME, report

REPORT = report()
FIGURES = year_figures(REPORT)


def written(section: str, text: str) -> YearReport:
    own = ReportText(scheme=SCHEME, side=Side.SUPPORTER, year=2024, section=section, text=text)
    return replace(REPORT, written={section: own})


def words_of(made: YearReport) -> list[str]:
    blocks = year_summary(made).blocks
    return [block.text for block in blocks if isinstance(block, Heading | Paragraph)]


def test_the_sections_are_those_of_the_outline() -> None:
    assert [each.key for each in sections(REPORT)] == [
        *("1.1", "1.2", "1.3", "2", "3"),
        *("4.1", "4.2", "4.3", "4.4", "4.5", "4.6"),
    ]


def test_every_mark_of_the_drafts_stands_for_something() -> None:
    known = FIGURES.keys() | drawings(REPORT).keys()
    marks = [
        each
        for section in sections(REPORT)
        for each in pieces(section.draft)
        if isinstance(each, Mark) and each.to_write is None
    ]
    assert len(marks) > 20
    assert [each.name for each in marks if each.name not in known] == []


def test_what_the_office_wrote_stands_in_place_of_the_draft_and_its_figures_live() -> None:
    text = "全年{{教学活动次数}}次。\n（一）做法\n另有{{培训人次=1200}}人次。{{待写：体会}}"
    found = words_of(written("2", text))
    at = found.index("二、支援工作开展情况")
    # 88 activities in the made-up year, as the summary's own test counts them.
    assert found[at + 1] == f"全年{FIGURES['教学活动次数'].value}次。"
    assert found[at + 2] == "（一）做法"
    assert found[at + 3] == "另有1200人次。［待填写：体会］"
    assert found[at + 4] == "三、支援成效和工作亮点（要有具体的数据）"


def test_a_figure_that_is_no_more_waits_and_is_not_dropped() -> None:
    (block,) = blocks_of("共{{没有的数}}项", {}, {})
    assert isinstance(block, Paragraph)
    assert block.runs == (Run("共"), Run("［待填写：没有的数］", Ink.GREY), Run("项"))


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("（一）医疗服务能力", True),
        ("（十一）其他", True),
        ("（一）我院派出了医疗队。", False),
        ("（一）", False),
        ("1.腹腔镜", False),
        ("（一）共{{派驻人数}}人", False),
    ],
)
def test_a_short_line_that_begins_with_its_number_is_a_heading(line: str, heading: bool) -> None:
    assert is_heading(line) is heading


def test_figures_say_which_records_they_are_counted_from() -> None:
    vice = FIGURES["融水苗族自治县人民医院·挂职副院长人数"]
    assert (vice.value, vice.register, len(vice.records)) == ("1", "assignment", 2)
    ids = {each.id for each in REPORT.book.each(Activity)}
    assert FIGURES["教学活动次数"].value == str(len(FIGURES["教学活动次数"].records))
    assert ids.issuperset(FIGURES["教学活动次数"].records)


def test_last_years_figures_stand_beside_and_nothing_beside_what_nobody_kept() -> None:
    beside = replace(REPORT, last={"教学活动次数": "70"})
    text = "\n".join(words_of(beside))
    assert "次（上年70次）：" in text
    assert "上年" not in "\n".join(words_of(REPORT))


def test_chosen_highlights_are_told_and_others_are_not() -> None:
    common = {"side": Side.SUPPORTER, "relations": (RELATION,), "on": date(2024, 5, 6)}
    told = Highlight(**common, title="溶栓快了", text="由 92 分钟\n降到 45 分钟", chosen=True)
    kept = Highlight(**common, title="没有选的", text="不写", chosen=False)
    other = Highlight(
        **{**common, "on": date(2023, 5, 6)}, title="去年的", text="不写", chosen=True
    )
    text = words_of(report(highlight=[told, kept, other]))
    assert text[text.index("（二）工作亮点") + 1] == "溶栓快了。由92分钟降到45分钟"
    assert not any("没有选的" in each or "去年的" in each for each in text)


def chart(name: str, made: YearReport = REPORT) -> list[list[str]]:
    (table,) = [each for each in drawings(made)[name]() if isinstance(each, Table)]
    return [[cell.text for cell in cells] for cells in table.rows]


def test_the_days_on_site_are_told_month_by_month() -> None:
    rows = {cells[0]: cells[1:] for cells in chart("融水苗族自治县人民医院·图：各月在岗")}
    # 示例甲 came with 第5批 on 11 March (21 days of it are left) and left on 10 September; he is
    # of 第6批 too, from 20 September (11 days) to the end of the year.
    assert rows["示例甲"] == [
        *("", "", "21", "30", "31", "30", "31", "31", "21", "31", "30", "31"),
        "287",
    ]


def test_activities_are_told_by_kind_and_month() -> None:
    rows = {cells[0]: cells[1:] for cells in chart("图：各月教学活动")}
    found = [each for each in REPORT.book.each(Activity) if each.kind is ActivityKind.ROUND]
    of_march = sum(each.on is not None and each.on.month == 3 for each in found)
    # Rounds on 12, 16, 20, 24 and 28 March, as the summary's own test counts them.
    assert (rows["教学查房"][2], of_march) == ("5", 5)
    sums = [sum(int(each or 0) for each in column) for column in zip(*(
        cells for name, cells in rows.items() if name != "合计"
    ), strict=True)]  # fmt: skip
    assert rows["合计"] == [str(each) if each else "" for each in sums]


def test_bars_are_as_long_as_their_share_of_the_longer() -> None:
    (table,) = [
        each
        for each in drawings(REPORT)["融水苗族自治县人民医院·图：能力指标对比"]()
        if isinstance(each, Table)
    ]
    rows = [cells for cells in table.rows if cells[0].text == "三、四级手术例数"]
    at = table.rows.index(rows[0])
    before, now = table.rows[at][2:], table.rows[at + 1][1:]
    # 400 before, 460 now: 400/460 of 20 columns is 17.4.
    assert [(cell.across, bool(cell.shade)) for cell in before[:2]] == [(17, True), (3, False)]
    assert [(cell.across, bool(cell.shade)) for cell in now[:1]] == [(20, True)]
    assert (before[-1].text, now[-1].text) == ("400", "460")


def test_an_empty_year_draws_nothing_and_says_so() -> None:
    empty = report(activity=[])
    assert drawings(empty)["图：各月教学活动"]() == ()
    assert "［待填写：人才培养情况；台账中没有本年度的教学活动］" in words_of(empty)


def test_figure_values_are_words() -> None:
    assert all(
        isinstance(each, Figure) and each.value == each.value.strip() for each in FIGURES.values()
    )


def test_a_drawing_on_a_line_with_words_stands_between_them() -> None:
    name = next(each for each in drawings(REPORT) if "表：" in each)
    blocks = list(blocks_of(f"前面{{{{{name}}}}}后面", FIGURES, drawings(REPORT)))
    assert isinstance(blocks[0], Paragraph)
    assert isinstance(blocks[-1], Paragraph)
    assert (blocks[0].text, blocks[-1].text) == ("前面", "后面")
    assert any(isinstance(each, Table) for each in blocks[1:-1])
