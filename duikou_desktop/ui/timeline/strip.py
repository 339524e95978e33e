"""Below the timeline: the chosen member in sentences, and where to go from there."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.messages import Message
from duikou_desktop.services.deployment import Fullness, Member
from duikou_desktop.ui.text import clauses, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.timeline.words import (
    away_words,
    full_words,
    post_words,
    presence_words,
    time_words,
)
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import CutLabel, Role, label


class MemberStrip(QFrame):
    """`edit_asked` comes with the assignment; `score_asked` with nothing."""

    edit_asked = Signal(object)
    score_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        lengths = metrics()
        self._assignment: UUID | None = None
        self._row = QHBoxLayout(self)
        margin = lengths.us(3)
        self._row.setContentsMargins(margin, lengths.us(2), margin, lengths.us(2))
        self._row.setSpacing(lengths.us(4))
        self._facts = QWidget()
        self._row.addWidget(self._facts, 1)
        self._score = Button(tr("看评分"), small=True)
        self._score.clicked.connect(self.score_asked)
        self._edit = Button(tr("改派驻"), small=True)
        self._edit.clicked.connect(self._ask_edit)
        for button in (self._score, self._edit):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_member(self, member: Member, full: Message, *, scored: bool) -> None:
        """Every shape of the member's row as words."""
        self._assignment = member.assignment
        self._score.setVisible(scored)
        fresh = QWidget()
        row = QHBoxLayout(fresh)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().us(5))
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(member.name, Role.PANEL))
        head.addWidget(
            CutLabel(clauses(p for p in (member.work, post_words(member)) if p), Role.HINT)
        )
        row.addLayout(head, 2)
        short = member.fullness is Fullness.SHORT
        _fact(row, tr("在岗"), presence_words(member), 3)
        _fact(row, tr("连续时间"), time_words(member), 2)
        _fact(
            row, tr("驻满 {full}应到").format(full=words(full)), full_words(member), 3, lost=short
        )
        if member.away:
            days = clauses(away_words(each.first, each.last, each.kind) for each in member.away)
            _fact(row, tr("离岗"), days, 3)
        if member.end_reason:
            _fact(row, tr("离岗原因"), member.end_reason, 2)
        if member.effect is not None:
            _fact(row, tr("评分"), words(member.effect), 2)
        self._row.replaceWidget(self._facts, fresh)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = fresh

    def _ask_edit(self) -> None:
        self.edit_asked.emit(self._assignment)


def _fact(row: QHBoxLayout, name: str, value: str, stretch: int, *, lost: bool = False) -> None:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(CutLabel(name, Role.HINT))
    told = CutLabel(value, Role.STRONG)
    if lost:
        told.setProperty("lost", True)
    column.addWidget(told)
    row.addLayout(column, stretch)
