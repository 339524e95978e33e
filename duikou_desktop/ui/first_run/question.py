"""What every question has: a title, a sentence, room for the answer, and the keys to go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.label import Role, label, wrapped


class Question(QWidget):
    """`changed` when the answer is another; `go_on` when Enter says it is final."""

    changed = Signal()
    go_on = Signal()

    def __init__(self, answers: Answers, title: str, sentence: str = "") -> None:
        super().__init__()
        self.answers = answers
        lengths = metrics()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(lengths.us(2))
        head = QVBoxLayout()
        head.setSpacing(lengths.us(0.5))
        head.addWidget(label(title, Role.PAGE))
        self.sentence = wrapped(sentence, Role.LABEL)
        head.addWidget(self.sentence)
        self.body.addLayout(head)
        self.body.addSpacing(lengths.us(1))

    def begin(self) -> None:
        """The question is shown: fill it from the answers and take the keys."""

    def ready(self) -> bool:
        """Whether it is answered."""
        raise NotImplementedError
