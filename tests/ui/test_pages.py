"""The pages together in their window: keys, undo, the way out, import, settings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.page_keys import PageKeys, UndoRedo
from duikou_desktop.ui.pages import (
    PAIRING_MAP,
    TIMELINE,
    Exits,
    WaitingBadges,
    nav_sections,
    page_factories,
)
from duikou_desktop.ui.registers import editing as editing_module
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page import backups as backups_module
from duikou_desktop.ui.settings_page.page import SettingsPage
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.widgets.nav_delegate import NavRole
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.window import MainWindow
from tests.shots.office import demo_desk, settle


class Opened:
    """A window over the demo office."""

    def __init__(self, qtbot: QtBot, desk: Desk, settings: Settings, app: QApplication) -> None:
        self.desk = desk
        self.restored: list[object] = []
        self.left: list[str] = []
        self.upgrades: list[Path] = []
        theme = Theme(app, settings)
        exits = Exits(self.restored.append, partial(self.left.append, "left"), self.upgrades.append)
        factories = page_factories(desk, settings, theme, self.open, exits)
        self.window = MainWindow(factories, settings)
        qtbot.addWidget(self.window)
        self.window.nav.tree.set_sections(nav_sections(desk.scheme, desk.side))
        self.badges = WaitingBadges(desk, self.window.nav.tree)
        PageKeys(self.window)
        UndoRedo(desk, self.window)
        self.window.show()
        settle(desk)

    def open(self, key: str) -> Any:
        self.window.open_page(key)
        settle(self.desk)
        return self.window.page(key)


@pytest.fixture
def opened(
    qtbot: QtBot, tmp_path: Path, settings: Settings, themed: QApplication
) -> Iterator[Opened]:
    with demo_desk(tmp_path / "office") as desk:
        yield Opened(qtbot, desk, settings, themed)


def test_navigation_has_the_sections_of_the_side_with_what_waits(opened: Opened) -> None:
    sections = nav_sections(opened.desk.scheme, opened.desk.side)
    assert [section.title for section in sections] == [
        "结对与协议",
        "计划与管理",
        "派驻人员",
        "支援绩效",
    ]
    pages = {page.key for section in sections for page in section.pages}
    registers = {each.key for each in kept_registers(opened.desk.scheme, opened.desk.side)}
    assert pages == {*registers, TIMELINE, PAIRING_MAP}
    assert {"activity", "relation", "member_goal"} <= pages
    assert pages.isdisjoint({"record_check", "suggestion", "logistics", "government_duty"})
    badge = opened.window.nav.tree._items["activity"].data(NavRole.BADGE)
    page = opened.open("activity")
    states = [row.cells[0] for row in page.table.rows()]
    assert int(badge) == sum(state in (State.DRAFT, State.NO_EVIDENCE) for state in states)


def test_what_is_seldom_used_stands_behind_more_at_the_end_of_its_section(opened: Opened) -> None:
    tree = opened.window.nav.tree
    sections = {
        section.key: section.pages for section in nav_sections(opened.desk.scheme, opened.desk.side)
    }
    for pages in sections.values():
        # However long the section, what is used comes first and fits a low window.
        used = [not page.seldom for page in pages]
        assert used == sorted(used, reverse=True)
        assert sum(used) <= 10

    def shown(section: str) -> list[str]:
        top = tree._items[section]
        items = [top.child(at) for at in range(top.rowCount())]
        return [each.text() for each in items if not tree.isRowHidden(each.row(), top.index())]

    # A declaration waits for its paper; nothing waits in the other three.
    plan = ["规划计划", "会议", "调研督查", "信息报送", "宣传", "经费", "年度声明"]
    assert shown("PLAN") == [*plan, "更多"]
    assert tree._items["PLAN/more"].data(NavRole.BADGE) == "3"
    opened.open("organisation")
    assert shown("PLAN") == [*plan[:-1], "组织机构", "年度声明", "更多"]
    opened.open("meeting")
    assert "组织机构" in shown("PLAN"), "opened lately"
    tree.clicked.emit(tree._items["PLAN/more"].index())
    whole = [*plan[:-1], "组织机构", "管理制度", "年度声明", "院报期号"]
    assert shown("PLAN") == [*whole, "收起"]
    assert opened.window.current_page == "meeting", "the line leads nowhere"
    tree.clicked.emit(tree._items["PLAN/more"].index())
    opened.window.nav.tree.set_sections(nav_sections(opened.desk.scheme, opened.desk.side))
    assert "管理制度" not in shown("PLAN")


def test_keys_reach_the_page_and_undo_is_named(opened: Opened) -> None:
    page = opened.open("activity")
    assert isinstance(page, RegisterPage)
    before = len(page.table.rows())
    opened.window.new_asked.emit()
    page.editing.form.fields.editors["topic"].set_value("键盘记的一条")
    opened.window.save_asked.emit()
    settle(opened.desk)
    assert len(page.table.rows()) == before + 1
    assert opened.window._undo.text() == "Ctrl+Z 撤销：新增教学活动"
    opened.window.undo_asked.emit()
    settle(opened.desk)
    assert len(page.table.rows()) == before
    opened.window.redo_asked.emit()
    settle(opened.desk)
    assert len(page.table.rows()) == before + 1
    assert opened.window._undo.text() == "Ctrl+Z 撤销：新增教学活动"


def test_ctrl_q_closes_the_window(opened: Opened, qtbot: QtBot) -> None:
    opened.window.show()
    qtbot.keyClick(opened.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.isHidden()


def test_a_page_with_unsaved_typing_is_not_left_unasked(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened.open("activity")
    page.begin_new()
    page.editing.form.dirty = True
    monkeypatch.setattr(editing_module, "ask", lambda *_: "stay")
    opened.open("technique")
    assert opened.window.current_page == "activity"
    assert not opened.window.close()
    monkeypatch.setattr(editing_module, "ask", lambda *_: "discard")
    opened.open("technique")
    assert opened.window.current_page == "technique"


def test_a_ledger_is_looked_through_before_it_is_stored(opened: Opened, tmp_path: Path) -> None:
    book: Any = Workbook()
    sheet = book.active
    sheet.title = "医院"
    sheet.append(("医院名称", "类别"))
    sheet.append(("示例县中医医院", "中医"))
    sheet.append(("示例县人民医院", "不是类别"))
    book.create_sheet("人员")  # several sheets of ours: a ledger, taken in as a whole
    path = tmp_path / "台账.xlsx"
    book.save(path)
    page = opened.open("hospital")
    before = len(page.table.rows())
    page.importing.look_through(path)
    settle(opened.desk)
    preview = page.importing.preview
    assert preview is not None
    assert "可以存入 1 条" in preview.banner.text()
    assert preview.store.text() == "存入 1 条"
    assert len(page.table.rows()) == before, "nothing is written by looking"
    preview.store.click()
    settle(opened.desk)
    assert len(page.table.rows()) == before + 1


def test_settings_take_effect(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened.open("settings")
    assert isinstance(page, SettingsPage)
    page.backups.back_up()
    settle(opened.desk)
    assert "备份好了" in page.backups._banner.text()
    monkeypatch.setattr(backups_module, "ask", lambda *_: "restore")
    line = page.backups._lines.itemAt(1).widget()
    line.findChildren(backups_module.Button)[0].click()
    assert len(opened.restored) == 1
    assert Path(str(opened.restored[0])).is_file()
