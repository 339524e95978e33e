"""A supporter's relations side by side: what the hospital's score is the mean of.

As many as a hospital usually has are seen whole; of more, the others are scrolled to, so that the
points below keep their room.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from duikou_desktop.scoring.assessment import Assessment
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.chip import Chip, Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, label
from duikou_desktop.ui.widgets.numbers import figure

_SEEN = 5  # relations


class RelationsCard(Card):
    """The mean, below it one line a relation; a name leads to its relation."""

    relation_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = QScrollArea()
        self._lines.setWidgetResizable(True)
        self._lines.setFrameShape(QFrame.Shape.NoFrame)
        self._lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._why = CutLabel("", Role.HINT)
        self.body.addWidget(self._lines)
        self.body.addWidget(self._why)

    def show_year(self, scored: ScoredYear) -> None:
        """The relations of a scored year."""
        fresh = QWidget()
        fresh.setProperty("plain", True)
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics().us(5))
        grid.setVerticalSpacing(metrics().us(0.8))
        heads = (tr("已证实"), tr("预计"), tr("加分"), tr("合计"), tr("没有计算得分"))
        grid.addWidget(label(tr("结对关系"), Role.HINT), 0, 0)
        for at, words in enumerate(heads, start=2):
            grid.addWidget(label(words, Role.HINT), 0, at, Qt.AlignmentFlag.AlignRight)
        lowest, relations = scored.assessment.lowest, scored.assessment.relations
        grid.addWidget(label(tr("全院（各关系平均）"), Role.STRONG), 1, 0)
        _figures(grid, 1, scored.assessment.whole, Role.STRONG)
        for row, each in enumerate(relations, start=2):
            is_lowest = lowest is not None and each.total == lowest.total
            self._relation(grid, row, scored, each, lowest=is_lowest)
        grid.setColumnStretch(1, 1)
        whole = fresh.sizeHint().height()
        line = whole / (len(relations) + 2)
        # A cut row says that there is more.
        most = whole if len(relations) <= _SEEN else line * (_SEEN + 2.4)
        self._lines.setWidget(fresh)
        fresh.setAutoFillBackground(False)  # the card's shows through
        self._lines.setFixedHeight(round(most))
        why = tr(
            "每个要点先求各结对关系的平均，四舍五入到 {to} 分，再把各要点相加，所以和各关系合计的平均可能差一点；"
            "在一个结对关系里没有计算得分的要点，它的那一份全院不计入。"
        ).format(to=scored.scheme.parameters.rounding)
        self._why.setText(why)

    def _relation(
        self, grid: QGridLayout, row: int, scored: ScoredYear, each: Assessment, *, lowest: bool
    ) -> None:
        assert each.relation is not None
        name = Button(scored.book.other_hospital_name(each.relation, scored.hospital), Kind.LINK)
        name.clicked.connect(partial(self._ask, each.relation))
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft)
        if lowest:
            grid.addWidget(Chip(tr("最低"), Tone.PART), row, 1, Qt.AlignmentFlag.AlignLeft)
        _figures(grid, row, each, Role.BODY)

    def _ask(self, relation: UUID, *_: object) -> None:
        self.relation_asked.emit(relation)


def _figures(grid: QGridLayout, row: int, each: Assessment, role: Role) -> None:
    numbers = (each.base, each.expected_base, each.bonus, each.total)
    words = [figure(number) for number in numbers]
    words.append(_undecided(each.undecided_max))
    for at, text in enumerate(words, start=2):
        grid.addWidget(label(text, role), row, at, Qt.AlignmentFlag.AlignRight)


def _undecided(points: Decimal) -> str:
    return tr("{n} 分").format(n=figure(points)) if points else "—"
