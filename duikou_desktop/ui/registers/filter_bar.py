"""What a clerk narrows a register by: its kinds with their counts, states, words of the row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from duikou_desktop.domain.fields import choice_label
from duikou_desktop.domain.register import Register
from duikou_desktop.ui.fields.base import pastes_block
from duikou_desktop.ui.registers.rows import Look, state_words
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.state import State

ALL = "all"
_LINE_EMS = 15
# Typing pauses this long before the rows are looked through.
_PAUSE_MS = 120


class FilterBar(QWidget):
    """Kinds side by side where there is room, else in a list; states in a list beside them."""

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        register: Register,
        state_words: dict[State, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._register = register
        self._group = register.grouping
        self._state_words = state_words
        self._kind, self._state = ALL, ALL
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().us(2))
        self.segments = SegmentedFilter((Segment(ALL, tr("全部")),))
        self.segments.picked.connect(self._pick_segment)
        row.addWidget(self.segments)
        self._kinds = _ListButton()
        self._kinds.picked.connect(self._pick_kind)
        row.addWidget(self._kinds)
        self._states = _ListButton()
        self._states.picked.connect(self._pick_state)
        row.addWidget(self._states)
        row.addStretch(1)
        self.line = _FilterLine()
        self.line.setPlaceholderText(tr("在表内筛选，可用拼音　Ctrl+F"))
        self.line.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumWidth(metrics().ems(_LINE_EMS))
        self.line.setMaximumWidth(metrics().ems(_LINE_EMS * 2))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.changed.connect(self._pause.stop)  # what was typed is asked with it
        self.line.textChanged.connect(self._pause.start)
        self.line.left.connect(self.left)
        row.addWidget(self.line, 6)
        self._fit()

    @property
    def active(self) -> bool:
        """Whether some record may be hidden by what is chosen or typed."""
        return (self._kind, self._state) != (ALL, ALL) or bool(self.line.text().strip())

    def clear(self) -> None:
        """Show every record again."""
        self._kind = self._state = ALL
        self.line.clear()
        self._hold()
        self.changed.emit()

    def show_state(self, state: State) -> None:
        """Only the records of one state: what waits, asked for from elsewhere."""
        self._kind, self._state = ALL, state.value
        self.line.clear()
        self._hold()
        self.changed.emit()

    def show_look(self, look: Look) -> None:
        """A view that was kept."""
        self._kind = look.kind or ALL
        self._state = look.state.value if look.state else ALL
        self.line.setText(look.text)
        self._hold()
        self.changed.emit()

    def said(self) -> str:
        """What the list is filtered by, for the head of a printed page."""
        parts = []
        if self._kind != ALL and self._group is not None and self._group.choices is not None:
            parts.append(words(choice_label(self._group.choices(self._kind))))
        if self._state != ALL:
            state = State(self._state)
            parts.append(state_words(self._register).get(state, state.word))
        text = self.line.text().strip()
        return tr("、").join([*parts, *([text] if text else [])])

    def show_words(self, text: str) -> None:
        """Only the records that answer to words typed elsewhere."""
        self._kind = self._state = ALL
        self.line.setText(text)
        self._hold()
        self.changed.emit()

    def _hold(self) -> None:
        """Segments and lists say what is chosen."""
        self.segments.set_current(self._kind if self._states.has_choices else self._state)
        self._kinds.hold(self._kind)
        self._states.hold(self._state)

    def set_counts(self, counts: Mapping[tuple[str, State], int]) -> None:
        """New counts; a choice that holds stays, even when nothing answers to it now."""
        states: Counter[State] = Counter()
        kinds: Counter[str] = Counter()
        for (kind, state), count in counts.items():
            states[state] += count
            kinds[kind] += count
        of_state = [Segment(ALL, tr("全部"), states.total())]
        of_state += [
            Segment(state.value, self._state_words.get(state, state.word), states[state])
            for state in (State.COUNTED, State.NO_EVIDENCE, State.TO_REVIEW, State.DRAFT)
            if states[state] or state.value == self._state
        ]
        of_kind = self._kind_segments(kinds)
        self.segments.set_segments(tuple(of_kind or of_state))
        name = words(self._group.label) if self._group is not None else ""
        self._kinds.set_choices(tr("{name}：{chosen}"), of_kind, self._kind, name)
        # Where records are not divided by kind, their states stand in front.
        self._states.set_choices(tr("状态：{chosen}"), of_state if of_kind else [], self._state)
        self._hold()
        self._fit()

    def look(self) -> Look:
        """All that is chosen and typed."""
        return Look(
            kind=None if self._kind == ALL else self._kind,
            state=None if self._state == ALL else State(self._state),
            text=self.line.text(),
        )

    def _kind_segments(self, counts: Counter[str]) -> list[Segment]:
        if self._group is None or self._group.choices is None:
            return []
        present = [
            Segment(member.value, words(choice_label(member)), counts[member.value])
            for member in self._group.choices
            if counts[member.value] or member.value == self._kind
        ]
        return [Segment(ALL, tr("全部"), counts.total()), *present] if present else []

    def _pick_segment(self, key: str) -> None:
        if self._states.has_choices:
            self._pick_kind(key)
        else:
            self._pick_state(key)

    def _pick_kind(self, key: str) -> None:
        self._kind = key
        self._hold()
        self.changed.emit()

    def _pick_state(self, key: str) -> None:
        self._state = key
        self._hold()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Kinds that would push the filter off the page go into a list."""
        self._states.setVisible(self._states.has_choices)
        taken = metrics().ems(_LINE_EMS) + metrics().us(6)
        taken += self._states.sizeHint().width() if self._states.has_choices else 0
        room = self.width() - taken
        wide = self._kinds.has_choices and self.segments.sizeHint().width() > room
        self._kinds.setVisible(wide)
        self.segments.setVisible(not wide)


class _ListButton(Button):
    """`状态：全部 ▾`: says what holds, and offers the others with their counts."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self._pattern, self._name = "{chosen}", ""
        self._labels: dict[str, str] = {}
        self._choices = QMenu(self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._tell)
        self.setMenu(self._choices)
        self.hide()

    @property
    def has_choices(self) -> bool:
        return bool(self._labels)

    def set_choices(
        self, pattern: str, choices: Sequence[Segment], held: str, name: str = ""
    ) -> None:
        self._pattern, self._name = pattern, name
        self._labels = {choice.key: choice.label for choice in choices}
        self._choices.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
            action.deleteLater()
        for choice in choices:
            action = QAction(f"{choice.label}\t{choice.count}", self)
            action.setData(choice.key)
            action.setCheckable(True)
            action.setChecked(choice.key == held)
            self._group.addAction(action)
            self._choices.addAction(action)
        self.hold(held)

    def hold(self, key: str) -> None:
        """Say what is chosen."""
        self.setText(self._pattern.format(chosen=self._labels.get(key, ""), name=self._name))
        for action in self._group.actions():
            action.setChecked(action.data() == key)
        self.updateGeometry()

    def _tell(self, action: QAction) -> None:
        self.picked.emit(action.data())


class _FilterLine(QLineEdit):
    """Esc empties it, then goes back to the table; Down goes there at once."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if pastes_block(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {
            Qt.Key.Key_Escape,
            Qt.Key.Key_Down,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }:
            self.left.emit()
        else:
            super().keyPressEvent(event)
