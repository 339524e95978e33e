"""What every page of a commission's desk has: its header, a banner for troubles, the year it is asked of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.core.task import Task
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.choosing import save_file
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.pass_phrase import with_pass_phrase
from duikou_desktop.ui.pictures import show_file
from duikou_desktop.ui.runner import Failed, Handle, Then
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import page_column

# Whoever waits longer wants to know that something comes.
_UNTOLD_MS = 400

Question = Callable[[DeskStore, Scheme, int], Any]


class DeskPage(ReadWhenSeen, QWidget):
    """`open_asked` carries a page and what of it is wanted; `written` a file or folder.

    A page lays itself out and then asks: `refresh` once, and again whenever the desk changed.
    """

    open_asked = Signal(str, object)
    written = Signal(Path)

    def __init__(self, counter: Counter, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self.header = PageHeader(title, demo=counter.identity.demo)
        self.banner = Banner()
        self.banner.retried.connect(self.refresh)
        self._unread = False  # the banner says why the page could not be read
        self._says_done = False  # the banner tells of a deed
        self._slow = QTimer(self, interval=_UNTOLD_MS, singleShot=True)
        self._slow.timeout.connect(lambda: self.header.set_context(tr("正在读取…")))
        counter.changed.connect(self.outdated)
        counter.moved.connect(self.outdated)

    def column(self, *parts: QWidget) -> QVBoxLayout:
        """The page's column, header and banner at its head, then `parts`."""
        return page_column(self, self.header, self.banner, *parts)

    def ask_year(self, question: Question, then: Then) -> None:
        """Asks of the year in view; an answer that comes when another is in view is dropped.

        Beside the title it is told that it takes a while, until `then` writes there what it found.
        """
        self._stale = False
        self._slow.start()
        scheme, year = self._counter.scheme, self._counter.year

        def take(answer: Any) -> None:
            if year == self._counter.year:
                self._slow.stop()
                if self._unread:
                    self._unread = False
                    self.banner.clear()
                then(answer)

        def failed(error: BaseException) -> None:
            self._unread = True
            self._slow.stop()
            self.header.set_context("")
            self.failed(error)

        self._counter.ask(lambda desk: question(desk, scheme, year), take, failed)

    def act(
        self,
        deed: Callable[[DeskStore, Task], Any],
        then: Then | None = None,
        failed: Failed | None = None,
    ) -> Handle:
        """Runs a deed that changes the desk; what the banner said of an earlier one goes.

        What it says of this one stays when the page looks again.
        """
        self._says_done = False
        self.banner.clear()
        return self._counter.act(deed, then, failed or self.failed)

    def say_done(self, told: str) -> None:
        """Tells of a deed that went well, until the next one or the page is left.

        Whoever comes back would read it over rows it does not mean.
        """
        self._says_done = True
        self.banner.say(Tone.MET, told)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._says_done and not event.spontaneous():
            self._says_done = False
            self.banner.clear()

    def show_put_out(self, folder: Path) -> None:
        """Opens what was put out of a package or a round, and tells where it lies."""
        show_file(folder)
        self.written.emit(folder)

    def save_as(
        self, title: str, name: str, kinds: str, write: Callable[[DeskStore, Scheme, Path], object]
    ) -> None:
        """Asks where to, has it written, and tells of it; nothing where nobody chose a file."""
        file = save_file(self, "rollup", title, name, kinds)
        if file is None:
            return
        scheme = self._counter.scheme

        def work(desk: DeskStore) -> Path:
            write(desk, scheme, file)
            return file

        self._counter.ask(work, self.written.emit, self.failed)

    def with_pass_phrase(self, then: Callable[[str], object]) -> None:
        """Asks for the signing key's pass phrase where it has one, and goes on with it."""
        with_pass_phrase(self._counter, self, then, self.failed)

    def failed(self, error: BaseException) -> None:
        """Says in words what a person or the world can mend; bugs go on."""
        say_trouble(self.banner, error, self._counter.failed)
