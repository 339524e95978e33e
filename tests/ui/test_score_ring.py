"""The words in the ring stay inside it in every size and language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.widgets import score_ring
from duikou_desktop.ui.widgets.score_ring import RingScore, ScoreRing

pytestmark = pytest.mark.usefixtures("themed")


def test_words_that_have_no_room_give_way_to_the_figure(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Decimal(100)
    ring = ScoreRing(RingScore(full, full, None, full))
    qtbot.addWidget(ring)
    ring.resize(160, 160)
    measure = QFontMetrics(type_font(Step.HINT))
    assert ring._out_of(measure) == "满分 100"
    monkeypatch.setattr(score_ring, "tr", lambda _text: "Full score of all points {n}")
    assert ring._out_of(measure) == "/ 100"
