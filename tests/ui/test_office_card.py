"""The office's card in the settings: whoever works, and the telephone its letters give."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.services.papers import BY_KEY, Source
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.office import OfficeCard
from tests.shots.office import settle
from tests.ui.office import demo_desk

pytestmark = pytest.mark.usefixtures("themed")


def test_the_offices_telephone_stands_in_its_letters(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    with demo_desk(tmp_path / "office") as (desk, store):

        def letter() -> str:
            source = Source(store, desk.scheme, desk.side, desk.year, None, desk.today)
            blocks = BY_KEY["letter"].make(source, "").blocks
            return next(each.text for each in blocks if "联系人" in getattr(each, "text", ""))

        assert letter() == "（联系人：示例亥　　联系电话：　　　　　　　）"
        card = OfficeCard(desk, settings)
        qtbot.addWidget(card)
        card.telephone.line.setText("0772-2600000 ")
        card.telephone.line.editingFinished.emit()
        settle(desk)
        assert store.identity.telephone == "0772-2600000"
        assert letter() == "（联系人：示例亥　　联系电话：0772-2600000）"
        # Emptied it is to be written by hand again; what cannot be stored is told, and nothing kept.
        card.telephone.line.setText("")
        card.telephone.line.editingFinished.emit()
        settle(desk)
        assert store.identity.telephone is None
        card.telephone.line.setText("0" * 300)
        card.telephone.line.editingFinished.emit()
        settle(desk)
        assert store.identity.telephone is None
        assert store.identity.clerk == "示例亥"
