"""封账 of a hospital with several relations: a reason is written once where it is the same."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.approvals import readiness
from duikou_desktop.services.judgements import JudgedPoint, OwnWords, keep_judgement
from duikou_desktop.ui.score.closing import ClosingPanel
from duikou_desktop.ui.widgets.button import Button
from tests.closing import SCHEME
from tests.ui.office import demo_desk

pytestmark = pytest.mark.usefixtures("themed")


def test_a_reason_is_written_for_the_other_relations_too(qtbot: QtBot, tmp_path: Path) -> None:
    with demo_desk(tmp_path / "office") as (_desk, store):
        # 附件4 第7项 每半年全院公示: 1 of 2, lost in both relations.
        place = JudgedPoint(SCHEME.id, Side.SUPPORTER, 2024, "S7.3", None)
        keep_judgement(store, place, OwnWords(Decimal(1), None, "只公示了一次"))
        found = readiness(store, SCHEME, Side.SUPPORTER, 2024)
    panel = ClosingPanel()
    qtbot.addWidget(panel)
    panel.show_readiness(found, "示例亥")
    mine = {
        place.relation: field for place, field in panel.reasons.items() if place.point == "S7.3"
    }
    assert len(mine) == 2
    first, second = mine.values()
    others = [field for place, field in panel.reasons.items() if place.point != "S7.3"]
    before = [field.value() for field in others]
    first.set_value("下半年没有公示")
    same = [each for each in panel.findChildren(Button) if each.text() == "别的结对关系也这样写"]
    at = [place for place in panel.reasons if _shared(panel, place)]
    same[at.index(next(place for place in at if place.point == "S7.3"))].click()
    assert second.value() == "下半年没有公示"
    assert [field.value() for field in others] == before
    # What was written for one relation alone stays.
    second.set_value("照片丢了")
    same[at.index(next(place for place in at if place.point == "S7.3"))].click()
    assert second.value() == "照片丢了"


def _shared(panel: ClosingPanel, place: JudgedPoint) -> bool:
    return sum(each.point == place.point for each in panel.reasons) > 1
