"""Everything wrong with a file that was given, a line each, under a banner that counts them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble, UserError
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, label, wrapped

_MOST = 12


class FaultLines(QWidget):
    """A banner, and under it the faults that do not fit into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.banner = Banner()
        column.addWidget(self.banner)
        self._lines = QVBoxLayout()
        column.addLayout(self._lines)

    def clear(self) -> None:
        """Says nothing."""
        self.banner.clear()
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def say(self, sentence: str) -> None:
        """That it went well."""
        self.clear()
        self.banner.say(Tone.MET, sentence)

    def tell(self, error: Trouble) -> None:
        """What is wrong; the first dozen of many, and how many more."""
        self.clear()
        faults = error.faults if isinstance(error, UserError) else ()
        if not faults:
            self.banner.say(Tone.LOST, words(error.message))
            return
        said = tr("方案有 {n} 处错，没有采用。改好下面这些再来：")
        self.banner.say(Tone.LOST, said.format(n=len(faults)))
        for each in faults[:_MOST]:
            self._lines.addWidget(wrapped(words(each.message), Role.BODY))
        if len(faults) > _MOST:
            more = tr("另有 {n} 处。").format(n=len(faults) - _MOST)
            self._lines.addWidget(label(more, Role.HINT))
