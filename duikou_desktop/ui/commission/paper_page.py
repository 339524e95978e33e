"""A paper of the commission as a page: drafted from what is there, looked at, printed, saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from duikou_desktop.documents.paper import Paper
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.papers.view import PaperView
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner, note
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import page_column


@dataclass(frozen=True)
class Told:
    """What the page says of its paper, and how the paper of a year is made."""

    title: str
    words: str
    make: Callable[[DeskStore, Scheme, int], Paper]


class PaperPage(ReadWhenSeen, QWidget):
    """The paper follows what is collected; what people add they write in the saved document."""

    def __init__(self, counter: Counter, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._make = told.make
        self.header = PageHeader(told.title, demo=counter.identity.demo)
        self.banner = Banner()
        self.banner.retried.connect(self.refresh)
        self.paper = PaperView()
        self.header.set_primary(self.paper.print)
        outer = page_column(self, self.header, self.banner, self.paper.banner)
        outer.addWidget(note(told.words))
        outer.addWidget(self.paper, 1)
        counter.changed.connect(self.outdated)
        counter.moved.connect(self.outdated)
        self.refresh()

    def refresh(self) -> None:
        """Makes it anew."""
        self._stale = False
        scheme, year, make = self._counter.scheme, self._counter.year, self._make

        def question(desk: DeskStore) -> tuple[int, Paper]:
            return year, make(desk, scheme, year)

        self._counter.ask(question, self._take, self.failed)

    def _take(self, found: tuple[int, Paper]) -> None:
        year, paper = found
        if year == self._counter.year:
            self.header.set_context(tr("{year} 年").format(year=year))
            self.paper.show_paper(paper, paper.name)

    def failed(self, error: BaseException) -> None:
        """Says in words what a person or the world can mend; bugs go on."""
        say_trouble(self.banner, error, self._counter.failed)
