"""What came back: each commission's newest receipt on the year, and the way to open another."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_types import RECEIPT
from duikou_desktop.services.receipts import Answer, Offered, answers, keep, look_at
from duikou_desktop.ui.choosing import open_file
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.receipt_dialog import ReceiptDialog, later_words
from duikou_desktop.ui.export.receipt_line import ReceiptLine
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import label

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store


class ReceiptCard(QFrame):
    """A line for each commission; before anything came only the button is there.

    `kept`: a receipt was taken, with what there is to say of it. `open_asked` comes with a page's key.
    """

    kept = Signal(str)
    open_asked = Signal(str)

    def __init__(self, desk: Desk, failed: Failed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._failed = failed
        self.lines: tuple[ReceiptLine, ...] = ()
        self.setProperty("frame", "card")
        lengths = metrics()
        row = QHBoxLayout(self)
        row.setContentsMargins(lengths.us(3), lengths.us(1.2), lengths.us(3), lengths.us(1.2))
        row.setSpacing(lengths.us(2))
        self._came = QVBoxLayout()
        self._came.setSpacing(lengths.us(1.2))
        self._nothing = label(tr("主管部门的回执到了以后，在这里打开。"))
        self._came.addWidget(self._nothing)
        row.addLayout(self._came, 1)
        self.open = Button(tr("打开收到的回执…"), small=True)
        self.open.clicked.connect(self._choose)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        desk.moved.connect(self.refresh)
        desk.changed.connect(self.refresh)  # closed, or opened again
        self.refresh()

    def refresh(self) -> None:
        """Looks for the newest of the year in view."""
        desk = self._desk
        scheme, side, year = desk.scheme.id, desk.side, desk.year

        def question(store: Store) -> tuple[Answer, ...]:
            return answers(store, scheme, side, year)

        desk.ask(question, partial(self._take, (scheme, side, year)), self._failed)

    def _take(self, of: tuple[Any, ...], found: tuple[Answer, ...]) -> None:
        desk = self._desk
        if of != (desk.scheme.id, desk.side, desk.year):
            return
        for line in self.lines:
            self._came.removeWidget(line)
            line.deleteLater()
        newest: dict[str, Answer] = {}  # by commission: a supporter answers to several
        for each in found:
            newest.setdefault(each.said.commission, each)
        self.lines = tuple(ReceiptLine(each, desk.scheme) for each in newest.values())
        for line in self.lines:
            line.mend_asked.connect(partial(self.open_asked.emit, "score"))
            self._came.addWidget(line)
        self._nothing.setVisible(not self.lines)

    def _choose(self) -> None:
        kinds = tr("回执 (*.dkreceipt)")
        file = open_file(self, "receipt", tr("选收到的回执"), kinds)
        if file is not None:
            self.take_file(file)

    def take_file(self, file: Path) -> None:
        """Looks a receipt over and asks whether to keep it."""
        self._desk.ask(lambda store: look_at(store, file), self._offer, self._failed)

    def _offer(self, offered: Offered) -> None:
        dialog = ReceiptDialog(offered, self)
        dialog.taken.connect(partial(self._keep, offered, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, offered: Offered, dialog: ReceiptDialog, figures: str) -> None:
        """Where the figures are not those of the receipt the dialog stays, with what was typed."""

        def failed(error: BaseException) -> None:
            if isinstance(error, UserError):
                dialog.refuse(words(error.message))
            else:
                dialog.reject()
                self._failed(error)

        def kept(answer: Answer) -> None:
            dialog.accept()
            self._kept(answer)

        self._desk.ask(lambda store: keep(store, offered, figures), kept, failed)

    def _kept(self, answer: Answer) -> None:
        """Turned to the year it is of."""
        self.kept.emit(later_words(answer.later) if answer.later is not None else "")
        said, desk = answer.said, self._desk
        desk.answered.emit()
        if (said.scheme, said.side) == (desk.scheme.id, desk.side) and said.year != desk.year:
            desk.move(relation=desk.relation, year=said.year)
        else:
            self.refresh()


def is_receipt(file: Path) -> bool:
    """Whether it is named as one."""
    return file.suffix.lower() == RECEIPT
