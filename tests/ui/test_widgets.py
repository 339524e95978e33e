"""The parts say what they show, and do what they promise."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QListView,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.widgets import paint
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Chip, Tone
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.nav_delegate import NavRole
from duikou_desktop.ui.widgets.nav_memory import NavMemory
from duikou_desktop.ui.widgets.nav_tree import NavPage, NavSection, NavTree
from duikou_desktop.ui.widgets.numbers import figure, share
from duikou_desktop.ui.widgets.score_ring import RingScore, ScoreRing
from duikou_desktop.ui.widgets.search_list import SearchList
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.steps_list import Progress, StepsList, WizardStep
from duikou_desktop.ui.widgets.task_view import TaskHandleView
from duikou_desktop.ui.widgets.toast import Toast
from duikou_desktop.ui.widgets.year_strip import Span, SpanKind, Year, YearStrip

D = Decimal

pytestmark = pytest.mark.usefixtures("themed")


def test_every_state_has_a_shape_and_a_word_of_its_own() -> None:
    assert all(state.mark for state in State)
    assert len({state.word for state in State}) == len(State)


def test_figures_show_one_decimal_where_there_is_one() -> None:
    assert [figure(D(v)) for v in ("18", "16.80", "0.04", "100")] == ["18", "16.8", "0", "100"]


def test_share_of_nothing_is_nothing() -> None:
    assert share(D(3), D(0)) == 0
    assert share(D(7), D(5)) == 1


def test_ring_reads_its_numbers_aloud(qtbot: QtBot) -> None:
    ring = ScoreRing(RingScore(D("58.8"), D("62.8"), D(94), D(100)))
    qtbot.addWidget(ring)
    assert ring.accessibleName() == "已证实 58.8 分，预计 62.8 分，可达 94 分，满分 100 分"


def test_ring_paints_nothing_proven_and_everything_proven(
    qtbot: QtBot,
) -> None:
    ring = ScoreRing(RingScore(D(0), D(0), D(0), D(0)))
    qtbot.addWidget(ring)
    assert not ring.grab().isNull()
    ring.set_score(RingScore(D(100), D(100), D(100), D(100)))
    assert not ring.grab().isNull()


def test_gap_of_one_day_can_be_pointed_at(qtbot: QtBot) -> None:
    spans = (
        Span("4", SpanKind.PAST, date(2024, 1, 1), date(2024, 6, 30), "第4批"),
        Span("gap", SpanKind.GAP, date(2024, 7, 1), date(2024, 7, 1), "", "空档 1 天"),
        Span("5", SpanKind.PRESENT, date(2024, 7, 2), date(2024, 12, 31), "第5批"),
    )
    strip = YearStrip(Year(date(2024, 1, 1), spans, date(2024, 11, 18)))
    qtbot.addWidget(strip)
    strip.resize(1098, 80)
    middle = round(1098 * 182 / 366) + 1
    found = strip.span_at(middle)
    assert found is not None
    assert found.key == "gap"
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    with qtbot.waitSignal(strip.opened) as opened:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert opened.args[0] in {"gap", "4"}


def test_segments_keep_their_choice_when_counts_change(qtbot: QtBot) -> None:
    kinds = SegmentedFilter((Segment("", "全部", 9), Segment("a", "讲座", 4)))
    qtbot.addWidget(kinds)
    kinds.set_current("a")
    kinds.set_segments((Segment("", "全部", 10), Segment("a", "讲座", 5)))
    assert kinds.current == "a"
    with qtbot.waitSignal(kinds.picked) as picked:
        kinds.findChildren(QAbstractButton)[-2].click()
    assert picked.args == [""]


def test_a_page_of_no_line_leaves_no_frame_in_the_tree(qtbot: QtBot) -> None:
    """The line of the page before kept its frame while the settings were open."""
    tree = NavTree()
    qtbot.addWidget(tree)
    tree.set_sections((NavSection("pairings", "关系表", "link"),))
    tree.set_current("pairings")
    assert tree.currentIndex().isValid()
    tree.set_current("settings")
    assert not tree.currentIndex().isValid()


def test_navigation_opens_one_section_in_a_low_window(qtbot: QtBot) -> None:
    tree = NavTree()
    qtbot.addWidget(tree)
    tree.resize(204, 700)
    tree.set_sections(
        (
            NavSection("one", "一", "home", (NavPage("a", "甲"),)),
            NavSection("two", "二", "home", (NavPage("b", "乙", "3"),)),
        )
    )
    tree.set_current("a")
    tree.set_current("b")
    model = tree.model()
    opened = [tree.isExpanded(model.index(at, 0)) for at in range(2)]
    assert opened == [False, True]
    with qtbot.waitSignal(tree.page_asked) as asked:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert asked.args == ["b"]


def test_navigation_remembers_what_was_opened_and_unfolded(
    qtbot: QtBot, settings: Settings
) -> None:
    pages = (NavPage("a", "甲"), *(NavPage(each, each, seldom=True) for each in "bcdefgh"))

    def made() -> NavTree:
        tree = NavTree(NavMemory(settings))
        qtbot.addWidget(tree)
        tree.set_sections((NavSection("one", "一", "home", pages),))
        return tree

    def shown(tree: NavTree) -> str:
        top = tree._items["one"]
        keys = [top.child(at).data(NavRole.KEY) for at in range(top.rowCount() - 1)]
        return "".join(key for at, key in enumerate(keys) if not tree.isRowHidden(at, top.index()))

    first = made()
    assert shown(first) == "a"
    for key in "bcdef":
        first.set_current(key)
    first.set_current("a")
    assert shown(first) == "acdef", "the four opened last"
    first.set_badge("g", "2")
    assert shown(first) == "acdefg", "something waits there"
    first.set_badge("h", "1")
    assert shown(first) == "abcdefgh", "one alone is not hidden behind a line"
    assert shown(made()) == "acdef"
    first.clicked.emit(first._items["one/more"].index())
    assert shown(first) == shown(made()) == "abcdefgh"


def test_banner_says_both_lines_and_can_be_cleared(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say(Tone.LOST, "U 盘满了。", "清出 120 MB 后再写。", "重试")
    assert banner.text() == "U 盘满了。\n清出 120 MB 后再写。"
    banner.clear()
    assert banner.isHidden()


def test_chip_is_removed_by_key(qtbot: QtBot) -> None:
    chip = Chip("示例甲", removable=True)
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_toast_stays_over_the_rows_when_a_footer_comes(qtbot: QtBot) -> None:
    page, rows = QWidget(), QListView()
    column = QVBoxLayout(page)
    column.addWidget(rows)
    footer = QLabel("共 1 条")
    column.addWidget(footer)
    footer.hide()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    toast = Toast(page, rows)
    toast.say("已保存")
    footer.show()
    qtbot.waitUntil(lambda: rows.geometry().bottom() < footer.y() > 0)
    assert rows.geometry().contains(toast.geometry())


def test_toast_takes_back_and_goes(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    toast = Toast(page)
    toast.say("已删除 1 条", "撤销")
    assert toast.isVisible()
    assert toast.geometry().bottom() < 400
    button = toast.findChildren(QWidget)[-1]
    with qtbot.waitSignal(toast.undone):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert toast.isHidden()


def test_quick_work_never_shows_itself(qtbot: QtBot) -> None:
    view = TaskHandleView()
    qtbot.addWidget(view)
    view.begin("正在核对")
    view.finish()
    qtbot.wait(450)
    assert view.isHidden()


def test_long_work_shows_itself_and_can_be_stopped(qtbot: QtBot) -> None:
    view = TaskHandleView()
    qtbot.addWidget(view)
    view.begin("正在核对")
    qtbot.waitUntil(view.isVisible, timeout=1500)
    view.advance(3, 10)
    with qtbot.waitSignal(view.cancelled):
        view._cancel.click()
    view.finish()


def test_search_is_steered_from_its_field(qtbot: QtBot) -> None:
    search = SearchList()
    qtbot.addWidget(search)
    search.show()
    with qtbot.waitSignal(search.searched):
        qtbot.keyClicks(search.field, "lz")
    search.set_hits((Hit("a", "示例甲"), Hit("b", "示例乙")))
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.picked) as picked:
        qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert picked.args == ["b"]


def test_a_done_step_can_be_changed_from_the_keyboard(qtbot: QtBot) -> None:
    steps = StepsList(
        (
            WizardStep("scheme", "选择方案", ("示例方案",), "", Progress.DONE, changeable=True),
            WizardStep("find", "找到本单位", progress=Progress.CURRENT),
        )
    )
    qtbot.addWidget(steps)
    with qtbot.waitSignal(steps.change_asked) as asked:
        qtbot.keyClick(steps, Qt.Key.Key_Return)
    assert asked.args == ["scheme"]


def test_long_work_in_bytes_is_told_in_percent(qtbot: QtBot) -> None:
    view = TaskHandleView()
    qtbot.addWidget(view)
    view.begin("写到 U 盘")
    view.advance(2_250_000_000, 6_000_000_000)
    (bar,) = view.findChildren(QProgressBar)
    # 2.25 of 6.
    assert bar.value() / bar.maximum() == 0.375
    assert view.accessibleName().startswith("写到 U 盘 37%")
    # What has no end known moves to and fro.
    view.advance(5, 0)
    assert bar.maximum() == 0


@pytest.mark.usefixtures("qapp")
def test_no_line_of_a_painted_paragraph_begins_with_a_comma() -> None:
    font = type_font()
    words = "学术讲座、业务培训、手术示教、教学查房、疑难病例讨论、死亡病例讨论、其他。" * 3
    for width in range(60, 240, 7):
        layout = paint._in_lines(words, font, width)
        begins = {words[layout.lineAt(at).textStart()] for at in range(layout.lineCount())}
        assert begins.isdisjoint("、。")
    # A word without a place to break is broken, not cut away.
    long = "x" * 200
    assert paint._in_lines(long, font, 100).lineCount() > 5
    assert paint.lines_height("甲\n乙", font, 200) == 2 * paint.lines_height("甲", font, 200)
