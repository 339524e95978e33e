"""Asks for a few words, or for one of several: in the program's own look, with verbs on the buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.rows import ChoiceRows

_MOST_ROWS = 8


class Asking(QDialog):
    """A sentence, below it what is asked for; `words` is the answer once it is accepted."""

    def __init__(self, parent: QWidget, title: str, sentence: str, verb: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        lengths = metrics()
        self.setMinimumWidth(lengths.ems(30))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[lengths.us(4)] * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(title, Role.PANEL))
        column.addWidget(wrapped(sentence, Role.LABEL))
        self.middle = QVBoxLayout()
        self.middle.setSpacing(lengths.us(2))
        column.addLayout(self.middle)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        self.agree = Button(verb or tr("确定"), Kind.PRIMARY)
        self.agree.setDefault(True)
        self.agree.clicked.connect(self.accept)
        row.addWidget(self.agree)
        leave = Button(tr("取消"))
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        column.addLayout(row)


class AskingWords(Asking):
    """One line, or several."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        sentence: str,
        held: str = "",
        *,
        verb: str = "",
        several: bool = False,
        secret: bool = False,
    ) -> None:
        super().__init__(parent, title, sentence, verb)
        self.edit: QLineEdit | QPlainTextEdit
        if several:
            self.edit = QPlainTextEdit(held)
            self.edit.setTabChangesFocus(True)
            self.edit.setFixedHeight(metrics().line * 5)
        else:
            self.edit = QLineEdit(held)
            self.edit.selectAll()
            if secret:
                self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(sentence)
        self.middle.addWidget(self.edit)
        self.edit.setFocus()

    def words(self) -> str:
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()


class AskingOne(Asking):
    """A list; with `new` a line below it for what is not in it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        sentence: str,
        choices: Sequence[str],
        held: str = "",
        *,
        verb: str = "",
        new: str = "",
    ) -> None:
        super().__init__(parent, title, sentence, verb)
        self._chosen = ""
        self.rows = ChoiceRows()
        self.rows.setAccessibleName(sentence)
        self.rows.chosen.connect(self._choose)
        self.rows.set_hits(tuple(Hit(each, each) for each in choices), held)
        shown = min(len(choices), _MOST_ROWS)
        height = self.rows.sizeHintForRow(0) * shown + 2 * self.rows.frameWidth()
        self.rows.setFixedHeight(height)
        self.rows.setVisible(bool(choices))
        self.rows.doubleClicked.connect(self.accept)
        self.middle.addWidget(self.rows)
        self.line = QLineEdit()
        self.line.setPlaceholderText(new)
        self.line.setAccessibleName(new)
        self.line.setVisible(bool(new))
        self.middle.addWidget(self.line)
        (self.rows if choices else self.line).setFocus()

    def _choose(self, key: str) -> None:
        self._chosen = key

    def words(self) -> str:
        return self.line.text().strip() or self._chosen


def ask_words(
    parent: QWidget,
    title: str,
    sentence: str,
    held: str = "",
    *,
    verb: str = "",
    several: bool = False,
    secret: bool = False,
) -> str | None:
    """Waits for what a person types; None where they gave it up."""
    asking = AskingWords(parent, title, sentence, held, verb=verb, several=several, secret=secret)
    return asking.words() if asking.exec() else None


def ask_one(
    parent: QWidget,
    title: str,
    sentence: str,
    choices: Sequence[str],
    held: str = "",
    *,
    verb: str = "",
    new: str = "",
) -> str | None:
    """Waits for which a person chooses, or writes anew; None where they gave it up."""
    asking = AskingOne(parent, title, sentence, choices, held, verb=verb, new=new)
    return asking.words() if asking.exec() else None
