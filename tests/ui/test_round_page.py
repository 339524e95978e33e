"""What the page of the round says to whoever waits for it, or drops something on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.round_view import RelationLine, view_round
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.difference_card import DifferenceCard
from duikou_desktop.ui.settings import Settings
from tests.ui.office import RONGSHUI, round_page, wait

pytestmark = pytest.mark.usefixtures("themed")


def drop(page: QWidget, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    place, action = page.rect().center(), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, action, mime, buttons, keys)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(place, action, mime, buttons, keys))


def test_whoever_waits_for_a_large_round_is_told(
    qtbot: QtBot, counter: Counter, settings: Settings
) -> None:
    page = round_page(qtbot, counter, settings)
    go_on = Event()
    counter.ask(lambda _desk: go_on.wait(10), lambda _: None, pytest.fail)
    page.refresh()
    wait(qtbot, lambda: page.header.context() == "正在读取…")
    go_on.set()
    wait(qtbot, lambda: page.header.context().startswith("2024 年"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("回执.dkreceipt", "收报台不打开 回执.dkreceipt"),
        ("新方案.dkscheme", "收报台不打开 新方案.dkscheme"),
        ("总结.docx", "总结.docx 不是上报包"),
    ],
)
def test_a_dropped_file_that_is_not_collected_is_told(
    qtbot: QtBot, counter: Counter, settings: Settings, tmp_path: Path, name: str, said: str
) -> None:
    page = round_page(qtbot, counter, settings)
    drop(page, tmp_path / name)
    assert page.banner.isVisible()
    assert said in page.banner.text()


def test_two_reports_of_which_one_does_not_count_are_not_called_alike(
    qtbot: QtBot, full: Counter
) -> None:
    lines: list[RelationLine] = []
    scheme = full.scheme
    full.ask(lambda desk: lines.extend(view_round(desk, scheme, 2024).lines), None)
    full.runner.wait()
    line = next(each for each in lines if each.relation == RONGSHUI)
    card = DifferenceCard()
    qtbot.addWidget(card)
    card.show_relation(line, ())
    assert _said(card).endswith("双方报的一致。")
    assert line.supporter.report is not None
    revoked = replace(line.supporter.report, key=KeyState.REVOKED)
    card.show_relation(replace(line, supporter=replace(line.supporter, report=revoked)), ())
    assert _said(card) == "没有对照：柳州市柳铁中心医院（密钥已作废）的报告还不计入。"


def _said(card: DifferenceCard) -> str:
    return [each.text() for each in card._inside.findChildren(QLabel)][-1]
