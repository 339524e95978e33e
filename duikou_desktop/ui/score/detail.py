"""One point in full, at the right of the tree: why, what next, on which records, in whose words."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from duikou_desktop.ui.score import sections
from duikou_desktop.ui.score.own_score import OwnScore
from duikou_desktop.ui.score.part import Part
from duikou_desktop.ui.score.point_view import PointView
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.chip import Chip, Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.state import State

_TONES = {
    State.FULL: Tone.MET,
    State.PART: Tone.PART,
    State.LOST: Tone.LOST,
    State.JUDGE: Tone.JUDGE,
    State.NO_DATA: Tone.DRAFT,
    State.EXTRA: Tone.ACCENT,
}


class PointDetail(QFrame):
    """A head and a footer that stay, and between them what scrolls."""

    open_asked = Signal(str, object)
    relation_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._head = Part(
            _head, "path", "title", "state", "score", "maximum", "gain", "steps", "over"
        )
        outer.addWidget(self._head)
        outer.addWidget(rule_line())
        self._scroll = QScrollArea()
        self._scroll.setProperty("pane", True)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._scroll, 1)
        self.own = OwnScore()
        inner, self._parts = self._body()
        self._scroll.setWidget(inner)
        outer.addWidget(self.own)
        self.view: PointView | None = None

    def show_point(self, view: PointView, scope: str) -> None:
        """Another point, or the same one counted anew: then it stays scrolled where it was."""
        moved = self.view is None or self.view.place != view.place
        self.view = view
        for part in (self._head, *self._parts):
            part.tell(view)
        if moved:
            self._scroll.verticalScrollBar().setValue(0)
        self.own.show_point(view, scope)

    def _body(self) -> tuple[QWidget, tuple[Part, ...]]:
        lengths = metrics()
        inner = QWidget()
        inner.setProperty("plain", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(lengths.us(3), lengths.us(2.4), lengths.us(3), lengths.us(2.4))
        column.setSpacing(lengths.us(1.6))
        parts = (
            Part(sections.why, "reasons", "expected", "expected_reasons", "target"),
            Part(partial(sections.next_steps, open_=self._open), "steps", "gain"),
            Part(partial(sections.relation_scores, move=self._move), "relations"),
            Part(partial(sections.records_count, open_=self._open), "behind"),
            Part(partial(sections.records_behind, open_=self._open), "behind.lines"),
            Part(sections.records_left, "behind"),
            Part(
                partial(sections.drafted_account, take=self.own.take_draft),
                "draft",
                "own",
                "closed",
            ),
            Part(sections.reported, "draft", "own", "closed"),
            Part(sections.standard_words, "quoted_from", "quote", "parameter"),
        )
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return inner, parts

    def _open(self, register: str, records: tuple[UUID, ...] | None, *_: object) -> None:
        self.open_asked.emit(register, records)

    def _move(self, relation: UUID, *_: object) -> None:
        self.relation_asked.emit(relation)


def _hope(view: PointView) -> str:
    """What may become of a point that is not full."""
    if view.more > 0:
        return tr("{state}，还能补")
    if view.gain > 0:
        return tr("{state}，照计划还会得分")
    if view.steps:
        return tr("{state}，只能补登记")
    return "{state}" if view.over else tr("{state}，今年补不回")


def _head(column: QVBoxLayout, view: PointView) -> None:
    """Where the point stands, what it is, how it stands, and its points."""
    lengths = metrics()
    row = QHBoxLayout()
    row.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
    column.addLayout(row)
    words = QVBoxLayout()
    words.setSpacing(lengths.us(0.5))
    words.addWidget(CutLabel(view.path, Role.HINT))
    title = QHBoxLayout()
    title.setSpacing(lengths.us(1.6))
    title.addWidget(wrapped(view.title, Role.PANEL), 0)
    state = view.state.word
    if view.state in {State.LOST, State.PART}:
        state = _hope(view).format(state=state)
    chip = Chip(state, _TONES[view.state], mark=view.state.mark)
    # The title may break over two lines; a state cut to its first letters says nothing.
    chip.setMinimumWidth(chip.sizeHint().width())
    title.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
    title.addStretch(1)
    words.addLayout(title)
    row.addLayout(words, 1)
    row.addWidget(label("—" if view.score is None else figure(view.score), Role.FIGURE))
    most = tr("分") if view.maximum is None else tr("/ {n} 分").format(n=figure(view.maximum))
    row.addWidget(label(most, Role.LABEL), 0, Qt.AlignmentFlag.AlignVCenter)
