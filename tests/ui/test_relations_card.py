"""A hospital's relations side by side: of many the first few are seen, the mean above them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.records import save_record
from duikou_desktop.services.scores import score_year
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.score.relations_card import RelationsCard
from tests.demo import demo_office
from tests.factories import GUANGXI, between

pytestmark = pytest.mark.usefixtures("themed")


def shown(store: Store, qtbot: QtBot) -> RelationsCard:
    card = RelationsCard()
    qtbot.addWidget(card)
    card.show_year(score_year(store, load_scheme(GUANGXI), Side.SUPPORTER, 2024))
    card.resize(1100, card.sizeHint().height())
    card.show()
    return card


def add_relation(store: Store, name: str) -> None:
    hospital = save_record(store, BY_KEY["hospital"], {"name": name, "kind": "综合"}).record
    raw = {"recipient": hospital.id, "supporter": store.identity.hospital}
    relation = save_record(store, BY_KEY["relation"], raw).record
    term = {"relation": relation.id, "scheme": GUANGXI, "number": "9", **between(2022, 2025)}
    save_record(store, BY_KEY["relation_term"], term)


def test_many_relations_leave_the_points_their_room(tmp_path: Path, qtbot: QtBot) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        two = shown(store, qtbot)
        for name in ("示例甲县人民医院", "示例乙县人民医院", "示例丙县人民医院"):
            add_relation(store, name)
        five = shown(store, qtbot)
        add_relation(store, "示例丁县人民医院")
        six = shown(store, qtbot)
    line = two.findChildren(QPushButton)[0].sizeHint().height()
    # No row of as many as a hospital usually has is cut.
    assert five.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0
    assert five.sizeHint().height() < six.sizeHint().height() < five.sizeHint().height() + line
    names = [each.text() for each in six.findChildren(QPushButton)]
    assert len(names) == 6
    # All of them can be reached, and the mean is what stands first.
    bar = six.findChildren(QScrollArea)[0].verticalScrollBar()
    assert bar.maximum() > 0
    assert two.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0
    mean = next(each for each in six.findChildren(QLabel) if each.text() == "全院（各关系平均）")
    assert mean.y() < min(each.y() for each in six.findChildren(QPushButton))
    buttons = sorted(six.findChildren(QPushButton), key=lambda each: each.y())
    with qtbot.waitActive(six):
        six.activateWindow()
    buttons[0].setFocus()
    for each in buttons[:-1]:
        qtbot.keyClick(each, Qt.Key.Key_Tab)
    assert six.focusWidget() is buttons[-1]
    assert bar.value() == bar.maximum()
