"""What is asked of the chosen rows of a pairing table, and a button and a key for each answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.services.pairing_proposals import Proposal, Standing
from duikou_desktop.services.pairing_rows import Question
from duikou_desktop.ui.text import sentences, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.flow import FlowLayout
from duikou_desktop.ui.widgets.label import Role, wrapped

LEAVE, AGAIN = 0, -1  # beside the number of an option, from 1
_AGAIN_KEY = "Backspace"
_MOST = 9  # options that have a key


class PairingBar(QWidget):
    """`table` is where the keys are pressed."""

    said = Signal(int)  # an option's number, LEAVE or AGAIN

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(1))
        self.words = wrapped("", Role.BODY)
        column.addWidget(self.words)
        self._box = QWidget()
        self._flow = FlowLayout(metrics().us(1.2), self._box)
        self._flow.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        self._offered: tuple[int, ...] = ()
        for answer in range(AGAIN, _MOST + 1):
            keys = _AGAIN_KEY if answer == AGAIN else str(answer)
            shortcut = QShortcut(QKeySequence(keys), table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._press, answer))

    def buttons(self) -> list[Button]:
        """Those that are shown, in their order."""
        return [each for each in self._box.findChildren(Button) if not each.isHidden()]

    def ask(self, rows: Sequence[Proposal]) -> None:
        """What may be said of the chosen rows."""
        asking = [each for each in rows if each.standing is Standing.OPEN]
        free = [each for each in rows if each.standing in (Standing.OPEN, Standing.NEW)]
        offered: list[tuple[int, str]] = []
        told = ""
        if asking:
            told, options = _asked(asking)
            offered += enumerate(options, 1)
        if len(rows) == 1:
            # Whole, where its cell in the table has no room.
            told = sentences((*rows[0].reasons, *rows[0].doubts))
        if free:
            leave = tr("不登记这一行") if len(free) == 1 else tr("不登记选的 {n} 行")
            offered.append((LEAVE, leave.format(n=len(free))))
        if not asking and any(map(_is_settled, rows)):
            offered.append((AGAIN, tr("重新问")))
        self.words.setText(told)
        self.words.setVisible(bool(told))
        self._offer(offered)

    def _offer(self, offered: list[tuple[int, str]]) -> None:
        self._offered = tuple(answer for answer, _ in offered)
        for old in self.buttons():
            old.hide()
            self._flow.removeWidget(old)
            old.deleteLater()
        for answer, text in offered:
            keys = QKeySequence(_AGAIN_KEY if answer == AGAIN else str(answer))
            hint = keys.toString(QKeySequence.SequenceFormat.NativeText)
            made = Button(text, hint=hint, small=True, parent=self._box)
            made.clicked.connect(partial(self._press, answer))
            self._flow.addWidget(made)
            made.show()
        self._box.setVisible(bool(offered))

    def _press(self, answer: int, *_: object) -> None:
        if answer in self._offered:
            self.said.emit(answer)


def answer_to(question: Question, said: int, *, several: bool) -> int | None:
    """Which option, from 0, a number said of the chosen rows is; None: it is no answer to this one.

    `several`: rows that ask different things; 1 then is what each proposes, 2 what is written.
    """
    last = len(question.options) - 1
    if not several:
        return said - 1 if said <= last + 1 else None
    if said == 1:
        return 0 if last == 1 else None
    return last


def ask_several(rows: Sequence[Proposal]) -> bool:
    """Whether the rows ask different things."""
    return len({each.open[0] for each in rows if each.open}) > 1


def _asked(rows: Sequence[Proposal]) -> tuple[str, list[str]]:
    if not ask_several(rows):
        question = rows[0].open[0]
        return words(question.words), [words(each) for each in question.options]
    proposed = sum(len(each.open[0].options) == 2 for each in rows)
    told = tr("选的 {n} 行问的不一样，提了什么写在每一行后面。").format(n=len(rows))
    options = [
        tr("照所提的（{n} 行）").format(n=proposed),
        tr("照写的（{n} 行）").format(n=len(rows)),
    ]
    return told, options


def _is_settled(row: Proposal) -> bool:
    return row.standing is Standing.LEFT or bool(row.questions)
