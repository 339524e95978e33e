"""What one commission answered on the year, on a line: how it stands, the scores, the paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from duikou_desktop.core.messages import plain_number
from duikou_desktop.exchange.receipt import Outcome
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.receipts import Answer, Since, paper_of
from duikou_desktop.ui.papers.dialog import PaperDialog
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import CutLabel
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.state_label import StateLabel

_SHAPES = {
    Outcome.ACCEPTED: State.RECEIVED,
    Outcome.RETURNED: State.LOST,
    Outcome.RECEIVED: State.PART,
    Outcome.UNDECIDED: State.PART,
    Outcome.UNCONFIRMED: State.PART,
    Outcome.REVOKED: State.LOST,
    Outcome.FORKED: State.LOST,
}


class ReceiptLine(QWidget):
    """Of a receipt that was kept. `mend_asked`: the report went back, and the year is to be mended."""

    mend_asked = Signal()

    def __init__(self, answer: Answer, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer, self._scheme = answer, scheme
        outcome = answer.said.outcome
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().us(2))
        self.told = CutLabel("　".join(_parts(answer)))
        self.look = Button(tr("看回执"), Kind.LINK)
        self.look.clicked.connect(self._show_paper)
        self.mend = Button(tr("去评分页重新打开、补正 ›"), Kind.LINK)
        self.mend.clicked.connect(self.mend_asked)
        # What went back and was given anew is mended already.
        to_mend = outcome is Outcome.RETURNED and answer.newest and answer.since is Since.NOTHING
        self.mend.setVisible(to_mend)
        row.addWidget(StateLabel(_SHAPES[outcome], words(outcome.label)))
        row.addWidget(self.told, 1)
        row.addWidget(self.mend)
        row.addWidget(self.look)

    def _show_paper(self) -> None:
        PaperDialog(paper_of(self._answer, self._scheme), self).open()


def _parts(answer: Answer) -> list[str]:
    said = answer.said
    parts = [said.commission, tr("第 {n} 次上报").format(n=said.sequence)]
    if said.reason:
        parts.append(said.reason)
    if said.recipients:
        parts.append(tr("只评 {n} 个结对关系").format(n=len(said.recipients)))
    if said.total is not None:
        judged = (
            tr("自评 {own}，评审 {total}（参考）")
            if said.reference
            else tr("自评 {own}，评审 {total}")
        )
        parts.append(judged.format(own=plain_number(said.own), total=plain_number(said.total)))
    if not answer.newest:
        parts.append(tr("后来又封过新的"))
    elif said.outcome.again and answer.since is Since.OPEN:
        parts.append(tr("这一年已重新打开：补正以后封账，再封上报包"))
    elif said.outcome.again and answer.since is Since.CLOSED:
        parts.append(tr("已补正封账，还没有封新的上报包"))
    elif answer.since is Since.OPEN:
        parts.append(tr("这一年后来重新打开了：改好以后封账，再封上报包"))
    elif answer.since is Since.CLOSED:
        parts.append(tr("后来改过、又封过账，还没有封新的上报包"))
    return parts
