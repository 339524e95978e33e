"""特大 on the smallest screen: labels over two lines, margins of their own size, parts in view."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.fields.form import FieldLabel
from duikou_desktop.ui.home.page import HomePage
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.report.page import ReportPage
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme, apply_look
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.columns import CellKind, Column
from duikou_desktop.ui.widgets.state_label import StateLabel
from tests.shots.office import settle
from tests.ui.office import demo_window

LARGEST = Look(Scheme.LIGHT, 1.3)


@pytest.fixture
def theme(qapp: QApplication, settings: Settings) -> Iterator[Theme]:
    made = Theme(qapp, settings)
    made.set_look(Look(Scheme.LIGHT))
    yield made
    apply_look(qapp, Look(Scheme.LIGHT))


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, settings: Settings, tmp_path: Path
) -> Iterator[OfficeWindow]:
    made = demo_window(qtbot, theme, settings, tmp_path / "office")
    rest(made)
    yield made
    made.close()


def rest(window: OfficeWindow) -> None:
    assert window.desk is not None
    settle(window.desk)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("日期", ["日期"]),
        ("县（市、区、旗）", ["县（市、区、", "旗）"]),
        ("主管卫生健康行政部门", ["主管卫生健", "康行政部门"]),
    ],
)
@pytest.mark.parametrize("size", [1.0, 1.3])
def test_a_long_label_goes_over_two_lines(
    size: float, words: str, lines: list[str], qtbot: QtBot, theme: Theme
) -> None:
    theme.set_look(Look(Scheme.LIGHT, size))
    label = FieldLabel(words, needed=len(lines) > 1 and "主" in words)
    qtbot.addWidget(label)
    assert label._lines() == lines
    widest = max(QFontMetrics(type_font()).horizontalAdvance(line) for line in lines)
    assert widest <= label.sizeHint().width()
    assert label.sizeHint().height() >= len(lines) * metrics().line


def test_a_column_is_as_wide_as_its_title_and_what_it_says(themed: QApplication) -> None:
    words = QFontMetrics(type_font())
    title = Column("own", "Own score", ems=4.6)
    assert title.width >= words.horizontalAdvance("Own score")
    state = Column("state", "状态", CellKind.STATE, ems=5.9, says=("No evidence",))
    assert state.width >= words.horizontalAdvance("No evidence") + metrics().mark


def test_another_size_makes_every_page_anew(window: OfficeWindow, theme: Theme) -> None:
    window.open_page("score")
    before = window.page("score")
    assert isinstance(before, ScorePage)
    before.day.set_value(date(2024, 6, 30))
    before.day.changed.emit()
    window.open_page("settings")
    rest(window)
    theme.set_look(LARGEST)
    rest(window)
    assert window.current_page == "settings"
    assert window.page("score") is None
    window.open_page("score")
    page = window.page("score")
    assert isinstance(page, ScorePage)
    # The figures are still those of the day that was looked at.
    assert page.day.value() == date(2024, 6, 30)
    layout = page.layout()
    assert layout is not None
    assert layout.contentsMargins().left() == metrics().us(4)
    rest(window)


def test_in_the_largest_type_tree_and_own_score_can_be_brought_into_view(
    window: OfficeWindow, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_look(LARGEST)
    window.open_page("score")
    rest(window)
    page = window.page("score")
    assert isinstance(page, ScorePage)
    page.tree.setFocus()
    page.tree.choose("S9.2")
    rest(window)
    save = page.detail.own.save
    bottom = save.mapTo(window, QPoint(0, save.height())).y()
    assert bottom <= window.height() - window.statusBar().height()
    assert page.tree.height() >= metrics().ems(25)


def test_in_the_largest_type_those_on_site_stand_below_the_tasks(
    window: OfficeWindow, theme: Theme
) -> None:
    home = window.page("home")
    assert isinstance(home, HomePage)
    assert home.members.y() == home.todos.y()
    theme.set_look(LARGEST)
    rest(window)
    home = window.page("home")
    assert isinstance(home, HomePage)
    assert home.members.y() > home.todos.y()
    assert home.todos.width() > metrics().ems(25)


def test_in_the_largest_letters_no_count_below_a_list_is_cut(
    window: OfficeWindow, theme: Theme
) -> None:
    theme.set_look(LARGEST)
    window.open_page("activity")
    rest(window)
    page = window.page("activity")
    assert isinstance(page, RegisterPage)
    page.open_record(page.table.rows()[0].key)
    rest(window)
    states = [each for each in page.card.findChildren(StateLabel) if each.isVisible()]
    assert len(states) == 3
    for each in (*states, page.card._summary):
        assert each.width() >= each.sizeHint().width()


def test_in_the_largest_letters_an_empty_page_says_all_of_its_words(
    window: OfficeWindow, theme: Theme
) -> None:
    theme.set_look(LARGEST)
    window.open_page("terms_change")
    rest(window)
    page = window.page("terms_change")
    assert isinstance(page, RegisterPage)
    page.begin_new()
    rest(window)
    words = [each for each in page.empty.findChildren(QLabel) if each.wordWrap()]
    assert len(words) >= 2
    for each in words:
        assert each.height() >= each.heightForWidth(each.width()), each.text()


def test_in_the_largest_letters_the_outline_of_the_report_can_be_read(
    window: OfficeWindow, theme: Theme
) -> None:
    theme.set_look(LARGEST)
    window.open_page("report")
    rest(window)
    page = window.page("report")
    assert isinstance(page, ReportPage)
    assert page.outline.width() >= metrics().ems(11)
    for each in (page.insert, page.again, page.check):
        assert each.visibleRegion().boundingRect().size() == each.size()
