"""Ctrl+K: any page or record of the office is found by words, and opened where it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.nav_sections import sections
from duikou_desktop.ui.office_pages import Open, Words
from duikou_desktop.ui.pages import PAIRING_MAP, SETTINGS, TIMELINE
from duikou_desktop.ui.text import in_chinese, tr
from duikou_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from duikou_desktop.services.search import Place
    from duikou_desktop.storage.store import Store


class Finding(QObject):
    """Asks for words over the window, and turns the desk to the record that was chosen."""

    def __init__(self, desk: Desk, window: MainWindow, open_page: Open) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._open_page = open_page
        window.nav.search_asked.connect(self.ask)
        window.search_asked.connect(self.ask)

    def ask(self) -> None:
        """Opens the field for the words."""
        from duikou_desktop.ui.search_box import SearchBox

        # Whoever has the window in English may still think of a page by its Chinese name.
        with in_chinese():
            named = {key: each.title for key, each in BY_KEY.items()}
            named |= {each.key: each.title for each in sections()}
            named |= {PAIRING_MAP: tr("结对图"), TIMELINE: tr("派驻时间线"), SETTINGS: tr("设置")}
            months = _months_words()
        pages = [*self._window.nav.tree.pages(), (SETTINGS, tr("设置"))]
        found = [(key, title, named.get(key, "")) for key, title in pages]
        found.append(("batch", _months_words(), months))
        box = SearchBox(self._desk, tuple(found), self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.opened.connect(self.open_found)
        box.page_opened.connect(self.open_page)
        box.open()

    def open_page(self, key: str) -> None:
        """Opens a page that was found by its name."""
        self._open_page(key, None)

    def open_found(self, key: str, record: UUID | None, text: str = "") -> None:
        """Opens a record, turned to where it is seen; None: the page, filtered by `text`."""
        from duikou_desktop.services.search import Place, place_to_see

        desk = self._desk
        if not self._window.has_page(key):
            return
        if record is None:
            self._open_page(key, Words(text))
            return
        here = Place(desk.relation, desk.year)
        scheme = desk.scheme

        def question(store: Store) -> Place:
            return place_to_see(store, scheme, BY_KEY[key], record, here)

        def turn(place: Place) -> None:
            if place != here:
                desk.move(relation=place.relation, year=place.year)
            self._open_page(key, str(record))

        desk.ask(question, turn)


def _months_words() -> str:
    """Where the monthly sheet is, which has no page of its own."""
    return tr("月报表：在“批次”的“更多”里发和收")
