"""The keys stay where a person works when the button just pressed is greyed out or put away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.page import ExportPage
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.window import MainWindow
from tests.ui.office import RONGSHUI, demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        opened[0].relation = RONGSHUI
        yield opened


def shown(page: QWidget, settings: Settings, qtbot: QtBot) -> MainWindow:
    window = MainWindow({"page": lambda: page}, settings)
    qtbot.addWidget(window)
    window.open_page("page")
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


class Small(QWidget):
    """A line, and below it the last button of the window."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.line, self.last = QLineEdit(), QPushButton("保存")
        column.addWidget(self.line)
        column.addWidget(self.last)


@pytest.mark.parametrize("away", ["hide", "disable"])
def test_the_last_button_of_a_page_leaves_the_keys_in_the_page(
    away: str, settings: Settings, qtbot: QtBot
) -> None:
    page = Small()
    _window = shown(page, settings, qtbot)
    page.last.setFocus()
    if away == "hide":
        page.last.hide()
    else:
        page.last.setEnabled(False)
    assert QApplication.focusWidget() is page.line


def test_tab_still_leaves_the_page_for_the_head_of_the_window(
    settings: Settings, qtbot: QtBot
) -> None:
    page = Small()
    window = shown(page, settings, qtbot)
    window.nav.show()
    page.last.setFocus()
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    assert window.nav.isAncestorOf(QApplication.focusWidget())


def test_saving_an_own_score_says_so_and_leads_back_to_the_tree(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = ScorePage(office[0], settings)
    _window = shown(page, settings, qtbot)
    settle(qtbot, office[0], lambda: page.detail.view is not None)
    page.open_point("S9.2")
    page.detail.own.account.setFocus()
    QApplication.clipboard().setText("还差两次，下月补上")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.detail.own.save.setFocus()
    qtbot.keyClick(page.detail.own.save, Qt.Key.Key_Space)
    settle(qtbot, office[0], page.toast.isVisible)
    assert page.toast.accessibleName().startswith("自评已保存")
    assert QApplication.focusWidget() is page.tree
    settle(qtbot, office[0], lambda: not page.detail.own.unsaved)
    qtbot.wait(100)  # the year is counted anew


def test_the_end_of_an_export_stands_on_the_folder_to_open(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    page = ExportPage(office[0], settings)
    _window = shown(page, settings, qtbot)
    settle(qtbot, office[0], page.forward.isEnabled)
    page.forward.setFocus()
    qtbot.keyClick(page.forward, Qt.Key.Key_Space)
    target = tmp_path / "盘"
    target.mkdir()
    page.place.choose(target)
    assert page.isAncestorOf(QApplication.focusWidget())
    page.forward.setFocus()
    qtbot.keyClick(page.forward, Qt.Key.Key_Space)
    settle(qtbot, office[0], lambda: page.state == "done")
    assert page.success.open.hasFocus()


def test_f1_tells_the_help_of_the_field(
    office: tuple[Desk, Store], settings: Settings, qtbot: QtBot
) -> None:
    page = RegisterPage(office[0], BY_KEY["hospital"], settings)
    window = shown(page, settings, qtbot)
    settle(qtbot, office[0], lambda: page.view is not None)
    page.begin_new()
    assert page.editing.form is not None
    field = page.editing.form.fields.editors["name"]
    field.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert "现用全称，和公章一致。" in QToolTip.text()
    QToolTip.hideText()
    page.editing.close()
    window.close()
