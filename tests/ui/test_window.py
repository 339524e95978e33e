"""The window makes pages late, finds the way back, and fits the smallest screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import TEXT_SIZES, Look, Scheme, apply_look
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.nav_tree import NavSection
from duikou_desktop.ui.window import MainWindow

pytestmark = pytest.mark.usefixtures("themed")


class Maker:
    """Counts how often a page was made."""

    def __init__(self, height: int = 100) -> None:
        self.made = 0
        self.height = height

    def __call__(self) -> QWidget:
        self.made += 1
        page = QWidget()
        page.setMinimumHeight(self.height)
        return page


@pytest.fixture
def makers() -> dict[str, Maker]:
    return {"home": Maker(), "score": Maker(height=3000)}


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, makers: dict[str, Maker]) -> MainWindow:
    made = MainWindow(makers, settings)
    made.nav.tree.set_sections(
        (NavSection("home", "首页", "home"), NavSection("score", "评分", "score"))
    )
    qtbot.addWidget(made)
    return made


def test_pages_are_made_when_first_shown_and_once(
    window: MainWindow, makers: dict[str, Maker]
) -> None:
    assert makers["home"].made == 0
    for key in ("home", "score", "home"):
        window.open_page(key)
    assert (makers["home"].made, makers["score"].made) == (1, 1)


def test_navigation_made_late_still_has_the_keys_before_the_banner(
    settings: Settings, qtbot: QtBot
) -> None:
    window = MainWindow({"first": QWidget, "line": QLineEdit}, settings)
    qtbot.addWidget(window)
    window.open_page("first")
    window.banner.say(Tone.LOST, "磁盘已满", retry="重试")
    window.nav.show()
    window.open_page("line")
    places, at = [], window.nextInFocusChain()
    while at is not window:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisibleTo(window):
            parts = {"nav": window.nav, "banner": window.banner, "page": window.page("line")}
            places += [name for name, part in parts.items() if part in (at, *_above(at))]
        at = at.nextInFocusChain()
    while places[0] != "nav":  # the chain is round
        places.append(places.pop(0))
    assert [*dict.fromkeys(places)] == ["nav", "banner", "page"]
    assert places == sorted(places, key=["nav", "banner", "page"].index)


def _above(widget: QWidget) -> list[QWidget]:
    above = widget.parentWidget()
    return [above, *_above(above)] if above is not None else []


def test_the_way_back(window: MainWindow) -> None:
    window.open_page("home")
    window.open_page("score")
    window.go_back()
    assert window.current_page == "home"
    window.go_back()
    assert window.current_page == "home"


def test_a_tall_page_does_not_push_the_window_off_the_screen(window: MainWindow) -> None:
    window.open_page("score")
    assert window.minimumSizeHint().height() <= 728
    assert window.minimumSizeHint().width() <= 1366


def test_shortcuts_are_told(window: MainWindow, qtbot: QtBot) -> None:
    window.open_page("home")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    with qtbot.waitSignal(window.search_asked):
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.undo_asked):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_size_is_remembered(
    window: MainWindow, qtbot: QtBot, settings: Settings, makers: dict[str, Maker]
) -> None:
    window.resize(640, 560)
    wanted = window.size()
    window.close()
    again = MainWindow(makers, settings)
    qtbot.addWidget(again)
    assert again.size() == wanted


def test_larger_text_reaches_the_open_window(window: MainWindow, qapp: QApplication) -> None:
    window.open_page("home")
    window.show()
    usual = window.nav.width(), window.statusBar().height()
    apply_look(qapp, Look(Scheme.LIGHT, TEXT_SIZES[-1]))
    qapp.processEvents()
    assert window.nav.width() > usual[0]
    assert window.statusBar().height() > usual[1]
    assert window.minimumSizeHint().width() <= 1366
