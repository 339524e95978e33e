"""The page of a register on a desk, shown and settled."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from tests.shots.office import settle


def page_of(register: str, desk: Desk, settings: Settings, qtbot: QtBot) -> RegisterPage:
    """As large as the smallest screen lets it be."""
    page = RegisterPage(desk, BY_KEY[register], settings)
    qtbot.addWidget(page)
    page.resize(1142, 700)
    page.show()
    settle(desk)
    return page


def lines_of(page: RegisterPage) -> list[tuple[str, ...]]:
    """What the rows of its list say."""
    return [tuple(line) for line in page.table.cells_of(page.table.rows())]
