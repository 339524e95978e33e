"""A supporter of four recipients: its relations stand above its points, and the list of reports beside them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter

pytestmark = pytest.mark.usefixtures("themed")

NAMES = ("融安县中医医院", "象州县人民医院", "金秀瑶族自治县人民医院", "三江侗族自治县人民医院")


def test_names_are_cut_where_there_is_no_room(qtbot: QtBot) -> None:
    """They took the room of the list at the left, whose hospitals could not be read."""
    segments = tuple(Segment(str(at), name, 11) for at, name in enumerate(NAMES))
    made = SegmentedFilter(segments, shrinks=True)
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() <= metrics().ems(5) * len(NAMES) + 2
    assert made.sizeHint().width() > made.minimumSizeHint().width()
    made.resize(made.minimumSizeHint())
    made.show()
    assert [each.toolTip() for each in made.findChildren(type(made.focusProxy()))] == list(NAMES)
    fixed = SegmentedFilter(segments)
    qtbot.addWidget(fixed)
    assert fixed.minimumSizeHint().width() == fixed.sizeHint().width()
