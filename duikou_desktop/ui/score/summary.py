"""The line under the title: proven, expected, reachable, bonus, own; never merged into one."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from duikou_desktop.scoring.tally import tally
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.ui.score.rows import SHOWN
from duikou_desktop.ui.score.state_chips import StateChips
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.label import CutLabel, Role, label
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.tips import plain_tip


class ScoreSummary(QWidget):
    """Figures at the left, the chips that filter at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(metrics().us(1.2))
        self._figures = QWidget()
        row = QHBoxLayout(self._figures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().us(1.2))
        self.proven = _figure(row, tr("已证实"))
        self.expected = _figure(row, tr("预计"))
        self.expected.setProperty("accent", True)
        self.reachable = _figure(row, tr("可达"))
        self.bonus = _figure(row, tr("加分"))
        line = QFrame()
        line.setProperty("frame", "rule")
        line.setFixedSize(1, metrics().ems(1.6))
        row.addWidget(line)
        row.addSpacing(metrics().us(1.6))
        self.own = _figure(row, tr("自评（不含加分）"))
        self.open = CutLabel("", Role.HINT)
        self.open.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.open, 1)
        self._outer.addWidget(self._figures, 1)
        self.chips = StateChips()
        self._outer.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignLeft)

    def minimumSizeHint(self) -> QSize:
        """Of figures and chips one below the other: side by side is for whoever has the room."""
        least = max(each.minimumSizeHint().width() for each in (self._figures, self.chips))
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In large type, or in a language of long words, the chips stand below the figures."""
        super().resizeEvent(event)
        needed = self._figures.sizeHint().width() + self.chips.sizeHint().width()
        wide = event.size().width() >= needed + self._outer.spacing()
        ways = QBoxLayout.Direction
        self._outer.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def show_year(self, scored: ScoredYear, relation: UUID | None) -> None:
        """The figures and counts of one relation, or of the whole hospital."""
        assessment = scored.of(relation)
        sums = tally(assessment.points)
        self.proven.setText(figure(assessment.base))
        self.expected.setText(figure(assessment.expected_base))
        self.reachable.setText(figure(assessment.reachable_base))
        self.bonus.setText(figure(assessment.bonus))
        self.own.setText("—" if sums.claimed is None else figure(sums.claimed))
        self.own.setToolTip(tr("没有自评的要点按计算得分（预计）算，和自评表一样。"))
        judged, undecided = scored.own_word(relation), assessment.undecided_max
        notes = []
        told = tr("其中 {n} 分由本单位判断，记录定不了。").format(n=figure(judged))
        self.proven.setToolTip(plain_tip(told if judged else ""))
        if judged:
            notes.append(tr("含判断 {n} 分").format(n=figure(judged)))
        if undecided:
            notes.append(tr("{n} 分没有计算得分").format(n=figure(undecided)))
        # The year is over and not closed: what happened in it may still be entered.
        if scored.entered_late:
            notes.append(tr("可达只算已登记的，补登记以后会变"))
        self.open.setText(" · ".join(notes))
        self.chips.set_counts({SHOWN[state]: count for state, count in sums.states.items()})


def _figure(row: QHBoxLayout, words: str) -> QLabel:
    row.addWidget(label(words, Role.HINT), 0, Qt.AlignmentFlag.AlignVCenter)
    made = label("", Role.FIGURE)
    made.setAccessibleName(words)
    row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addSpacing(metrics().us(2.4))
    return made
