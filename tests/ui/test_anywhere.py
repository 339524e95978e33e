"""Keys that answer wherever a person stands in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.ui.export.page import ExportPage
from duikou_desktop.ui.fields.combo import Combo
from duikou_desktop.ui.key_help import KeyHelp
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.search_box import SearchBox
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import TEXT_SIZES, Look, Scheme, apply_look
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.hit_delegate import HIT
from duikou_desktop.ui.widgets.segmented import SegmentedFilter
from duikou_desktop.ui.widgets.toast import Toast
from tests.shots.office import settle
from tests.ui.office import demo_window

CTRL = Qt.KeyboardModifier.ControlModifier
BLOCK = "日期\t类别\t主题\n2024-03-12\t学术讲座\t胸痛中心的建设\n"


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> Iterator[OfficeWindow]:
    theme = Theme(qapp, settings)
    theme.set_look(Look(Scheme.LIGHT))
    made = demo_window(qtbot, theme, settings, tmp_path / "office")
    with qtbot.waitActive(made):
        made.activateWindow()
    rest(made)
    yield made
    made.close()


def rest(window: OfficeWindow) -> None:
    assert window.desk is not None
    settle(window.desk)


def opened(window: OfficeWindow, key: str) -> RegisterPage:
    window.open_page(key)
    rest(window)
    page = window.page(key)
    assert isinstance(page, RegisterPage)
    return page


class Appearing(QObject):
    """Takes down every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


def test_no_page_flashes_up_as_a_window_of_its_own(
    window: OfficeWindow, qapp: QApplication
) -> None:
    assert window.desk is not None
    seen_to = Appearing()
    qapp.installEventFilter(seen_to)
    for each in kept_registers(window.desk.scheme, window.desk.side):
        if each.section is not None:
            opened(window, each.key).begin_new()
            rest(window)
    for key in ("evidence", "timeline", "score", "audit", "export", "settings"):
        window.open_page(key)
        rest(window)
    qapp.removeEventFilter(seen_to)
    assert seen_to.windows == []


def test_a_block_is_pasted_while_the_keys_are_still_in_the_navigation(
    window: OfficeWindow, qtbot: QtBot
) -> None:
    opened(window, "meeting")
    window.nav.tree.setFocus()
    page = opened(window, "activity")
    assert QApplication.focusWidget() is window.nav.tree
    QApplication.clipboard().setText(BLOCK)
    qtbot.keyClick(window.nav.tree, Qt.Key.Key_V, CTRL)
    rest(window)
    preview = page.importing.pasting.preview
    assert preview is not None
    assert preview.read.block.register.key == "activity"
    preview.reject()


def test_a_block_pasted_into_a_line_is_text(window: OfficeWindow, qtbot: QtBot) -> None:
    page = opened(window, "activity")
    page.focus_filter()
    QApplication.clipboard().setText("卒中")
    qtbot.keyClick(page.bar.line, Qt.Key.Key_V, CTRL)
    assert page.bar.line.text() == "卒中"
    assert page.importing.pasting.preview is None
    page.bar.clear()
    rest(window)


@pytest.mark.parametrize("kind", [SegmentedFilter, Combo])
def test_on_a_choice_of_the_form_a_word_pastes_nothing_and_a_table_is_the_pages(
    kind: type[QWidget], window: OfficeWindow, qtbot: QtBot
) -> None:
    page = opened(window, "activity")
    page.begin_new()
    rest(window)
    assert page.editing.form is not None
    choices = [each for each in page.editing.form.findChildren(kind) if each.isVisible()]
    choice = (choices[0].findChildren(QAbstractButton) or choices)[0]
    choice.setFocus()
    assert QApplication.focusWidget() is choice
    QApplication.clipboard().setText("卒中")
    qtbot.keyClick(choice, Qt.Key.Key_V, CTRL)
    rest(window)
    assert page.importing.pasting.preview is None
    # As from any other field: several rows or columns are a table wherever the cursor stands.
    QApplication.clipboard().setText(BLOCK)
    qtbot.keyClick(choice, Qt.Key.Key_V, CTRL)
    rest(window)
    assert page.importing.pasting.preview is not None


def searched(window: OfficeWindow, qtbot: QtBot, text: str) -> SearchBox:
    window.search_asked.emit()
    box = window.findChildren(SearchBox)[-1]
    box.list.field.setText(text)
    box.ask()
    rest(window)
    return box


def test_a_single_hit_sits_under_the_field(window: OfficeWindow, qtbot: QtBot) -> None:
    box = searched(window, qtbot, "示例")
    full = box.height()
    box.list.field.setText("设置")
    box.ask()
    rest(window)
    assert box.list.list.model().rowCount() == 1
    assert box.height() < full / 2
    # Also where the desktop leaves the window as tall as it was.
    box.resize(box.width(), full)
    QApplication.processEvents()
    rows = box.list.list.mapTo(box, QPoint()).y()
    under = box.list.field.mapTo(box, QPoint()).y() + box.list.field.height()
    assert rows - under < metrics().us(4)
    assert box._told.mapTo(box, QPoint()).y() < full / 2
    box.reject()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("教学活动", "activity"),
        ("jxhd", "activity"),
        ("月报", "batch"),
        ("ybb", "batch"),
        ("paizhu", "assignment"),
        ("shez", "settings"),
    ],
)
def test_the_search_finds_a_page_by_its_name(
    window: OfficeWindow, qtbot: QtBot, text: str, key: str
) -> None:
    box = searched(window, qtbot, text)
    hits = [box.list.list.model().index(row, 0).data(HIT) for row in range(3)]
    assert f"{key}/" in [each.key for each in hits if each is not None]
    while (hit := box.list.list.current()) is not None and hit.key != f"{key}/":
        qtbot.keyClick(box.list.field, Qt.Key.Key_Down)
    qtbot.keyClick(box.list.field, Qt.Key.Key_Return)
    rest(window)
    assert window.current_page == key


def test_enter_pressed_before_anything_is_found_takes_the_first(
    window: OfficeWindow, qtbot: QtBot
) -> None:
    window.search_asked.emit()
    box = window.findChildren(SearchBox)[-1]
    qtbot.keyClicks(box.list.field, "jxhd")
    qtbot.keyClick(box.list.field, Qt.Key.Key_Return)
    assert box.isVisible()
    qtbot.waitUntil(lambda: window.current_page == "activity")
    # One that finds nothing stays, and takes nothing typed later by itself.
    window.search_asked.emit()
    box = window.findChildren(SearchBox)[-1]
    qtbot.keyClicks(box.list.field, "zzzzzz")
    qtbot.keyClick(box.list.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "没有找到" in box._told.text())
    box.list.field.clear()
    qtbot.keyClicks(box.list.field, "shez")
    qtbot.waitUntil(lambda: box.list.list.current() is not None)
    assert box.isVisible()
    box.reject()


def test_the_page_named_whole_comes_before_a_longer_name(
    window: OfficeWindow, qtbot: QtBot
) -> None:
    box = searched(window, qtbot, "派驻")
    titles = [box.list.list.model().index(row, 0).data(HIT).title for row in range(2)]
    assert titles == ["派驻", "派驻时间线"]
    box.reject()


def test_a_new_batch_of_the_timeline_is_a_form_to_fill(window: OfficeWindow, qtbot: QtBot) -> None:
    window.open_page("timeline")
    rest(window)
    window.new_asked.emit()
    rest(window)
    assert window.current_page == "batch"
    page = window.page("batch")
    assert isinstance(page, RegisterPage)
    assert page.editing.is_open
    assert page.editing.record_id is None


@pytest.mark.parametrize("key", ["timeline", "score"])
def test_a_page_found_by_its_name_takes_the_keys_where_it_wants_them(
    window: OfficeWindow, qtbot: QtBot, key: str
) -> None:
    """Not in its head: Qt hands them to the first thing that takes any."""
    page = opened(window, "activity")
    page.begin_new()
    rest(window)
    page.editing.close()
    window.open_page(key)
    rest(window)
    shown = window.page(key)
    assert shown is not None
    assert QApplication.focusWidget() is shown.focusProxy()


def test_a_register_opened_by_its_name_has_the_keys_in_its_table(window: OfficeWindow) -> None:
    opened(window, "meeting")
    page = opened(window, "activity")
    assert QApplication.focusWidget() is page.table


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_search_stays_within_the_smallest_window(
    window: OfficeWindow, qtbot: QtBot, qapp: QApplication, size: float
) -> None:
    apply_look(qapp, Look(Scheme.LIGHT, size))
    box = searched(window, qtbot, "示例")
    assert box.list.list.model().rowCount() > 9
    assert window.frameGeometry().contains(box.frameGeometry())
    box.reject()
    apply_look(qapp, Look(Scheme.LIGHT))


def test_the_list_stands_on_what_was_opened_from_elsewhere(
    window: OfficeWindow, qtbot: QtBot
) -> None:
    page = opened(window, "activity")
    wanted = page.table.key_at(page.table.count() - 1)
    page.bar.show_words("手术示教")
    rest(window)
    if page.table.place(wanted) >= 0:
        page.bar.show_words("教学查房")
        rest(window)
    assert page.table.place(wanted) < 0
    window.open_page("audit")
    rest(window)
    window.open_filtered("activity", wanted)
    rest(window)
    assert page.editing.record_id is not None
    assert page.editing.record_id.hex == wanted
    qtbot.keyClick(page.editing.form, Qt.Key.Key_Escape)
    rest(window)
    assert not page.editing.is_open
    assert page.table.current_key() == wanted


def covers(toast: Toast, window: OfficeWindow, other: QWidget) -> bool:
    over = QRect(toast.mapTo(window, QPoint()), toast.size())
    return over.intersects(QRect(other.mapTo(window, QPoint()), other.size()))


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_word_after_the_deed_covers_no_footer(
    window: OfficeWindow, qapp: QApplication, size: float
) -> None:
    apply_look(qapp, Look(Scheme.LIGHT, size))
    page = opened(window, "activity")
    page.open_record(page.table.rows()[0].key)
    rest(window)
    page.table.setFocus()
    page.verbs.delete_chosen()
    rest(window)
    assert page.toast.isVisible()
    assert not covers(page.toast, window, page.card._footer)
    assert not covers(page.toast, window, window.statusBar())
    window.open_page("export")
    rest(window)
    window.undo_asked.emit()
    rest(window)
    toast = next(each for each in window.findChildren(Toast) if each.isVisible())
    export = window.page("export")
    assert isinstance(export, ExportPage)
    assert not covers(toast, window, export.forward)
    assert not covers(toast, window, window.statusBar())
    apply_look(qapp, Look(Scheme.LIGHT))


def told_keys(help_shown: KeyHelp) -> list[str]:
    return [each.text() for each in help_shown.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("activity", ("教学活动", "Ctrl+N", "Ctrl+F", "Delete")),
        ("timeline", ("派驻时间线", "Ctrl+N", "↑　↓")),
        ("settings", ("设置", "Ctrl+K")),
    ],
)
def test_f1_tells_the_keys_of_the_page_where_no_field_has_them(
    window: OfficeWindow, qtbot: QtBot, key: str, known: tuple[str, ...]
) -> None:
    window.open_page(key)
    window.nav.tree.setFocus()
    rest(window)
    qtbot.keyClick(window.nav.tree, Qt.Key.Key_F1)
    (shown,) = window.findChildren(KeyHelp)
    assert set(known) <= set(told_keys(shown))
    assert ("Ctrl+F" in told_keys(shown)) is (key == "activity")
    shown.reject()


def test_f1_in_a_field_tells_of_the_field_and_not_of_the_page(
    window: OfficeWindow, qtbot: QtBot
) -> None:
    page = opened(window, "assignment")
    page.begin_new()
    rest(window)
    assert page.editing.form is not None
    editor = page.editing.form.fields.editors["to"]
    editor.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert "还在岗时空着。" in QToolTip.text()
    assert "3-5、3月5日、2024-3-5、20240305" in QToolTip.text()
    assert "Ctrl+; 填今天" in QToolTip.text()
    assert window.findChildren(KeyHelp) == []
    # Esc puts the tip away, and the form only when there is none.
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert page.editing.is_open
    page.editing.close()
