"""A paper of the commission as a page: drafted from what is there, looked at, printed, saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from duikou_desktop.documents.paper import Paper
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.papers.view import PaperView
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.banner import note


@dataclass(frozen=True)
class Told:
    """What the page says of its paper, and how the paper of a year is made."""

    title: str
    words: str
    make: Callable[[DeskStore, Scheme, int], Paper]


class PaperPage(DeskPage):
    """The paper follows what is collected; what people add they write in the saved document."""

    def __init__(self, counter: Counter, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(counter, told.title, parent)
        self._make = told.make
        self.paper = PaperView()
        self.header.set_primary(self.paper.print)
        outer = self.column(self.paper.banner)
        outer.addWidget(note(told.words))
        outer.addWidget(self.paper, 1)
        self.refresh()

    def refresh(self) -> None:
        """Makes it anew."""
        self.ask_year(self._make, self._take)

    def _take(self, paper: Paper) -> None:
        self.header.set_context(tr("{year} 年").format(year=self._counter.year))
        self.paper.show_paper(paper, paper.name)
