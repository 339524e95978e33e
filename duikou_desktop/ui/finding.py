"""Ctrl+K: any page or record of the office is found by words, and opened where it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.office_pages import Open, Words
from duikou_desktop.ui.pages import SETTINGS
from duikou_desktop.ui.text import tr
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

        pages = (
            *self._window.nav.tree.pages(),
            (SETTINGS, tr("设置")),
            ("batch", tr("月报表：在“批次”的“更多”里发和收")),
        )
        box = SearchBox(self._desk, pages, self._window)
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
