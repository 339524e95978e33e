"""Asks before something is lost: a sentence, and answers that say what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label, wrapped


class Question(QDialog):
    """`answer` is the key of the button pressed, nothing where the dialog was closed."""

    def __init__(
        self, title: str, sentence: str, answers: tuple[tuple[str, str], ...], parent: QWidget
    ) -> None:
        """`answers`: key and verb, the usual one first."""
        super().__init__(parent)
        self.answer = ""
        self.setWindowTitle(title)
        lengths = metrics()
        column = QVBoxLayout(self)
        margin = lengths.us(4)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(title, Role.PANEL))
        words = wrapped(sentence, Role.LABEL)
        words.setMinimumWidth(lengths.ems(28))
        # A command for the administrator is to be copied, not typed off the screen.
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        for at, (key, verb) in enumerate(answers):
            button = Button(verb, Kind.PRIMARY if at == 0 else Kind.PLAIN)
            button.setProperty("answer", key)
            button.setDefault(at == 0)
            button.clicked.connect(self._take)
            row.addWidget(button)
        column.addLayout(row)

    def _take(self) -> None:
        self.answer = str(self.sender().property("answer"))
        self.accept()


def ask(parent: QWidget, title: str, sentence: str, answers: tuple[tuple[str, str], ...]) -> str:
    """Waits for a person's answer; nothing where they closed the question."""
    question = Question(title, sentence, answers, parent)
    question.exec()
    return question.answer
