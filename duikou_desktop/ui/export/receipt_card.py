"""What came back: the newest receipt on the year, and the way to open another."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_types import RECEIPT
from duikou_desktop.core.messages import plain_number
from duikou_desktop.exchange.receipt import Outcome
from duikou_desktop.services.receipts import Answer, Offered, answers, keep, look_at, paper_of
from duikou_desktop.ui.choosing import open_file
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.receipt_dialog import ReceiptDialog
from duikou_desktop.ui.papers.dialog import PaperDialog
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import CutLabel
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.state_label import StateLabel

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store

_SHAPES = {
    Outcome.ACCEPTED: State.RECEIVED,
    Outcome.RETURNED: State.LOST,
    Outcome.RECEIVED: State.PART,
    Outcome.UNDECIDED: State.PART,
    Outcome.UNCONFIRMED: State.PART,
    Outcome.REVOKED: State.LOST,
    Outcome.FORKED: State.LOST,
}


class ReceiptCard(QFrame):
    """One line; before anything came only the button is there. `kept`: a receipt was taken."""

    kept = Signal()

    def __init__(self, desk: Desk, failed: Failed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._failed = failed
        self._answer: Answer | None = None
        self.setProperty("frame", "card")
        lengths = metrics()
        row = QHBoxLayout(self)
        row.setContentsMargins(lengths.us(3), lengths.us(1.2), lengths.us(3), lengths.us(1.2))
        row.setSpacing(lengths.us(2))
        self._state = StateLabel(State.RECEIVED)
        self.told = CutLabel("")
        self.look = Button(tr("看回执"), Kind.LINK)
        self.look.clicked.connect(self._show_paper)
        self.open = Button(tr("打开收到的回执…"), small=True)
        self.open.clicked.connect(self._choose)
        row.addWidget(self._state)
        row.addWidget(self.told, 1)
        row.addWidget(self.look)
        row.addWidget(self.open)
        desk.moved.connect(self.refresh)
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
        self._answer = found[0] if found else None
        self._state.setVisible(bool(found))
        self.look.setVisible(bool(found))
        if not found:
            self.told.setText(tr("主管部门的回执到了以后，在这里打开。"))
            return
        said = found[0].said
        self._state.set_state(_SHAPES[said.outcome], words(said.outcome.label))
        parts = [said.commission, tr("第 {n} 次上报").format(n=said.sequence)]
        if said.reason:
            parts.append(said.reason)
        if said.total is not None:
            judged = tr("自评 {own}，评审 {total}")
            parts.append(judged.format(own=plain_number(said.own), total=plain_number(said.total)))
        if not found[0].newest:
            parts.append(tr("后来又封过新的"))
        self.told.setText("　".join(parts))

    def _show_paper(self) -> None:
        if self._answer is not None:
            paper = paper_of(self._answer, self._desk.scheme)
            PaperDialog(paper, self).open()

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
        self.kept.emit()
        said, desk = answer.said, self._desk
        if (said.scheme, said.side) == (desk.scheme.id, desk.side) and said.year != desk.year:
            desk.move(relation=desk.relation, year=said.year)
        else:
            self.refresh()


def is_receipt(file: Path) -> bool:
    """Whether it is named as one."""
    return file.suffix.lower() == RECEIPT
