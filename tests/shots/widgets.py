"""A gallery of the parts, light and dark: `python -m tests.shots.widgets FOLDER`.

Names and figures are made up.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme, apply_look
from duikou_desktop.ui.widgets.banner import Banner, note
from duikou_desktop.ui.widgets.bars import (
    GroupBar,
    GroupScore,
    TargetBar,
    TargetCount,
    TargetLegend,
)
from duikou_desktop.ui.widgets.button import Button, IconButton, Kind
from duikou_desktop.ui.widgets.card import Card, rule_line
from duikou_desktop.ui.widgets.chip import Chip, Tone
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.empty_state import DecidedPoint, EmptyState, Way
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.mark import Mark
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.score_legend import LegendLine, ScoreLegend, Swatch
from duikou_desktop.ui.widgets.score_ring import RingScore, ScoreRing
from duikou_desktop.ui.widgets.scroll_page import ScrollPage
from duikou_desktop.ui.widgets.search_list import SearchList
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.state_label import StateLabel
from duikou_desktop.ui.widgets.steps_list import Progress, StepsList, WizardStep
from duikou_desktop.ui.widgets.table_card import TableCard
from duikou_desktop.ui.widgets.task_view import TaskHandleView
from duikou_desktop.ui.widgets.toast import Toast
from duikou_desktop.ui.widgets.year_strip import Span, SpanKind, Year, YearStrip

D = Decimal


def home(_settings: Settings) -> QWidget:
    page = ScrollPage()
    outer = page.body
    header = PageHeader("2024 年", "截至 11 月 18 日　星期一")
    header.add_secondary(Button("从 Excel 粘贴", icon_name="paste"))
    header.set_primary(Button("记一条", Kind.PRIMARY, icon_name="plus", hint="Ctrl+N"))
    outer.addWidget(header)
    row = QHBoxLayout()
    row.addWidget(_score_card(), 4)
    row.addWidget(_people_card(), 2)
    outer.addLayout(row)
    outer.addWidget(_year_card())
    outer.addWidget(_targets_card())
    outer.addStretch(1)
    page.resize(1142, 714)
    return page


def _score_card() -> Card:
    card = Card("评分", "支援医院考核标准（附件4）", "打开评分 ›")
    row = QHBoxLayout()
    row.addWidget(ScoreRing(RingScore(D("58.8"), D("62.8"), D("94"), D(100))))
    legend = ScoreLegend()
    legend.set_lines(
        (
            LegendLine(Swatch.SOLID, "已证实", "记录和佐证已齐", "58.8"),
            LegendLine(Swatch.HATCHED, "预计", "第6批 5 人驻满半年 ＋4.0", "62.8"),
            LegendLine(Swatch.THIN, "可达", "年底前还能得 ＋31.2", "94.0"),
            LegendLine(Swatch.PLUS, "加分", "另计，副高以上 5 名", "2.5"),
        )
    )
    row.addSpacing(20)
    row.addWidget(legend)
    card.body.addLayout(row)
    for name, proven, expected, reachable, most in (
        ("（一）对口支援工作管理", "18", "18", "25", "25"),
        ("（二）派驻人员管理", "12.8", "16.8", "24", "25"),
        ("（三）对口支援绩效", "28", "28", "45", "50"),
    ):
        card.body.addWidget(
            GroupBar(GroupScore(name, D(proven), D(expected), D(reachable), D(most)))
        )
    return card


def _people_card() -> Card:
    card = Card("今天驻点", "4 / 5 人")
    for name, state, words in (
        ("示例庚", State.ON_SITE, ""),
        ("示例辛", State.ON_SITE, ""),
        ("示例壬", State.ON_LEAVE, "请假至 11-20"),
    ):
        line = QHBoxLayout()
        line.addWidget(StateLabel(state, name), 1)
        line.addWidget(Chip(words or state.word, Tone.MET if not words else Tone.PART))
        card.body.addLayout(line)
        card.body.addWidget(rule_line())
    for state in State:
        card.body.addWidget(StateLabel(state))
    return card


def _year_card() -> Card:
    card = Card("全年驻点", "方案要求全年有人。已过 323 天，有人 313 天", "派驻时间线 ›")
    card.add_to_header(Chip("空档 10 天：3 月 1 日至 3 月 10 日", Tone.LOST, mark=Mark.LOST))
    spans = (
        Span("4", SpanKind.PAST, date(2023, 9, 1), date(2024, 2, 29), "第4批　5 人"),
        Span("gap", SpanKind.GAP, date(2024, 3, 1), date(2024, 3, 10), "", "空档 10 天"),
        Span("5", SpanKind.PAST, date(2024, 3, 11), date(2024, 9, 10), "第5批　6 人"),
        Span("6", SpanKind.PRESENT, date(2024, 9, 11), date(2024, 11, 18), "第6批　5 人"),
        Span("7", SpanKind.PLANNED, date(2024, 11, 18), date(2025, 3, 10), "计划驻点"),
    )
    card.body.addWidget(YearStrip(Year(date(2024, 1, 1), spans, date(2024, 11, 18))))
    return card


def _targets_card() -> Card:
    card = Card("教学活动进度", "只算有佐证的")
    card.add_to_header(TargetLegend(), right=True)
    for name, counted, recorded, need, due, state, verdict in (
        ("学术讲座、培训", 22, 23, 20, "17.6", State.FULL, "已达到，得 3 分"),
        ("手术示教", 16, 17, 20, "17.6", State.PART, "还差 4 次，比进度少 2 次"),
        ("教学查房", 37, 43, 40, "35.2", State.PART, "还差 3 次，6 条未计入"),
    ):
        card.body.addWidget(rule_line())
        bar = TargetBar(TargetCount(name, D(counted), D(recorded), D(need), D(due), state, verdict))
        bar.set_label_width(7.6)
        card.body.addWidget(bar)
    return card


COLUMNS = (
    Column("state", "状态", CellKind.STATE, 6),
    Column("date", "日期", ems=4.6),
    Column("kind", "类别", ems=7.6, needed=True),
    Column("topic", "主题", stretch=True, needed=True),
    Column("department", "科室", ems=6.6),
    Column("lead", "带教人", ems=5, needed=True),
    Column("count", "人数", CellKind.FIGURE, 4),
    Column("evidence", "佐证", CellKind.EVIDENCE, 4),
)
ROWS = tuple(
    Row(str(at), cells)
    for at, cells in enumerate(
        (
            (
                State.COUNTED,
                "11-14",
                "教学查房",
                "头晕与眩晕的床旁鉴别",
                "神经内科",
                "示例辛",
                14,
                2,
            ),
            (
                State.NO_EVIDENCE,
                "11-12",
                "教学查房",
                "静脉溶栓的适应证",
                "神经内科",
                "示例辛",
                12,
                0,
            ),
            (State.DRAFT, "11-11", "教学查房", "儿童热性惊厥", "儿科", None, 9, 1),
            (
                State.FAULTY,
                "11-08",
                "手术示教",
                "股骨粗隆间骨折髓内钉固定术",
                "骨科",
                "示例庚",
                8,
                3,
            ),
            (State.JUDGE, "11-07", "业务培训", None, "护理部", "示例癸", D("46.5"), 2),
        )
    )
)


def register(settings: Settings) -> QWidget:
    page = _page()
    outer = QVBoxLayout(page)
    header = PageHeader("教学活动", "2024 年 89 条")
    header.add_secondary(Button("从 Excel 粘贴", icon_name="paste"))
    header.add_secondary(Button("导出台账"))
    header.set_primary(Button("新增", Kind.PRIMARY, icon_name="plus", hint="Ctrl+N"))
    outer.addWidget(header)
    kinds = (("", "全部", 89), ("a", "讲座、培训", 23), ("b", "手术示教", 17), ("c", "讨论", 6))
    segments = tuple(Segment(*kind) for kind in kinds)
    outer.addWidget(SegmentedFilter(segments), 0, Qt.AlignmentFlag.AlignLeft)
    table = RecordTable("activity", COLUMNS, settings)
    table.set_rows(ROWS)
    table.set_sorted("date", descending=True)
    table.choose("1")
    card = TableCard(table)
    card.set_totals(
        ((State.COUNTED, 80), (State.NO_EVIDENCE, 6), (State.DRAFT, 3)), "共 89 条 · 选中 1 条"
    )
    outer.addWidget(card, 1)
    for tone, first, second in (
        (Tone.PART, "还没有佐证材料，不计入评分。", "加 1 份签到表或照片后计入“教学查房”。"),
        (Tone.LOST, "U 盘满了，还差 120 MB。清出空间后再写。", ""),
        (Tone.ACCENT, "还没有存入。先看一遍，再存入 10 行。", ""),
    ):
        banner = Banner()
        banner.say(tone, first, second, "重试" if tone is Tone.LOST else "")
        outer.addWidget(banner)
    outer.addWidget(note("方案参数：病例讨论不算查房，没有佐证的不算。本单位不能改。"))
    task = TaskHandleView()
    task.begin("正在写入 U 盘")
    task.advance(412, 1115)
    task.show()
    outer.addWidget(task)
    toast = Toast(page)
    page.resize(900, 720)
    toast.say("已删除 1 条", "撤销")
    return page


def empty(settings: Settings) -> QWidget:
    page = _page()
    outer = QVBoxLayout(page)
    words = EmptyState()
    words.set_words(
        "2024 年还没有新技术记录",
        "受援医院第一次开展的新技术、新项目、新业务，一项记一条。只知道名称也可以先存草稿。",
    )
    words.set_ways(
        (
            Way("new", "plus", "新增一条", "名称、科室、首次开展日期、指导人", "Ctrl+N"),
            Way("paste", "paste", "从 Excel 粘贴", "在 Excel 里复制几行，到这里按粘贴", "Ctrl+V"),
            Way("import", "folder", "导入旧台账", "选 xlsx 文件，先预览，再存入", "Ctrl+O"),
        )
    )
    words.set_points(
        "这里的记录决定 10 分",
        "附件4　10. 推广新技术、新项目、新业务",
        (
            DecidedPoint(
                "（1）", "每年指导受援医院开展至少1项新技术、新项目或新业务；不开展不得分。", "7 分"
            ),
            DecidedPoint("（2）", "受援医院医务人员能够独立完成。", "3 分"),
        ),
    )
    words.set_link("看 2023 年的记录")
    card = TableCard(RecordTable("technique", COLUMNS, settings), words)
    card.set_empty(empty=True)
    outer.addWidget(card)
    page.resize(1142, 660)
    return page


def wizard(_settings: Settings) -> QWidget:
    page = _page()
    row = QHBoxLayout(page)
    steps = StepsList(
        (
            WizardStep("scheme", "选择方案", ("示例省三级医院对口支援县级医院工作方案（2022-2025年）",),
                       progress=Progress.DONE, changeable=True),
            WizardStep("side", "本单位是", ("支援医院",), "10:02", Progress.DONE),
            WizardStep("find", "找到本单位", ("输入医院名称或拼音首字母",), "", Progress.CURRENT),
            WizardStep("place", "经办人和存放位置", ("记录存在哪个文件夹",)),
        )
    )  # fmt: skip
    row.addWidget(steps, 1)
    column = QVBoxLayout()
    search = SearchList("输入几个字，或每个字的拼音首字母")
    search.field.setText("slz")
    search.set_hits(
        (
            Hit("a", "示例州中心医院", "支援 2 家：示例甲县人民医院、示例乙县人民医院", (0, 1, 2)),
            Hit("b", "示例州人民医院", "支援 1 家：示例丙县人民医院", (0, 1, 2)),
            Hit("c", "示例州中医医院", "支援 1 家：示例丁县中医医院", (0, 1, 2)),
        )
    )
    column.addWidget(search)
    chips = QHBoxLayout()
    for tone in Tone:
        chips.addWidget(Chip("还有 5 天", tone))
    chips.addWidget(Chip("示例辛", removable=True))
    chips.addStretch(1)
    column.addLayout(chips)
    grid = QGridLayout()
    for at, kind in enumerate(Kind):
        grid.addWidget(Button("保存", kind, icon_name="lock" if at < 2 else ""), 0, at)
        off = Button("保存", kind)
        off.setEnabled(False)
        grid.addWidget(off, 1, at)
    grid.addWidget(Button("去补 4 条", small=True), 0, 5)
    grid.addWidget(IconButton("gear", "设置"), 0, 6)
    column.addLayout(grid)
    column.addStretch(1)
    row.addLayout(column, 3)
    page.resize(1142, 420)
    return page


def _page() -> QWidget:
    page = QWidget()
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return page


GALLERY: dict[str, Callable[[Settings], QWidget]] = {
    "home": home,
    "register": register,
    "empty": empty,
    "wizard": wizard,
}


def draw(gallery: dict[str, Callable[[Settings], QWidget]], folder: Path) -> None:
    """Write every picture into `folder`, light and dark."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        apply_look(app, Look(scheme))
        for name, make in gallery.items():
            with TemporaryDirectory() as desk:
                page = make(Settings(Path(desk) / "desk.ini"))
                page.show()
                app.processEvents()
                page.grab().save(str(folder / f"{name}_{scheme.value}.png"))
                page.close()


if __name__ == "__main__":
    draw(GALLERY, Path(sys.argv[1] if len(sys.argv) > 1 else "shots"))
