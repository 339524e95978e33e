"""A line that offers what was written before: a department by its characters or pinyin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.pinyin import closeness, match
from duikou_desktop.ui.fields.hits_below import HitsBelow
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.widgets.hit_delegate import Hit

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKE = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LEFT_MS = 250
# Another window, a menu: nobody has left the field for good.
_COMES_BACK = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


class RecurringField(TextField):
    """Emits `entered` when the keys come to it; whoever knows the words calls `set_words`.

    Small letters are taken for pinyin: Enter takes the closest. Anything else is the word meant,
    and another is taken only when the arrows have gone to it.
    """

    entered = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._results = HitsBelow()
        self._hits = self._results.list
        self._hits.picked.connect(self._take)
        self._column.insertWidget(1, self._results)
        self.line.textEdited.connect(self._search)
        self._known: tuple[str, ...] = ()

    def set_words(self, known: tuple[str, ...]) -> None:
        """The words there are, the likeliest first."""
        self._known = known
        if self.line.isModified():
            self._search(self.line.text())

    def _search(self, text: str) -> None:
        """Shows what answers to what was typed, unless it is such a word already."""
        typed = text.strip()
        if not self.line.hasFocus() or not typed or typed in self._known:
            self._results.set_hits(())
        else:
            self._show(typed)

    def _show(self, typed: str) -> None:
        """All of them where nothing is typed."""
        runs = [(each, match(typed, each)) for each in self._known]
        found = [(each, places) for each, places in runs if places is not None]
        if typed:
            found.sort(key=lambda each: closeness(each[1], each[0]))
        self._results.set_hits(tuple(Hit(each, each, matched=places) for each, places in found))
        if not (typed.isascii() and typed.isalpha() and typed.islower()):
            self._hits.choose_none()

    def value(self) -> str | None:
        """The word that stands highlighted, where letters are pinyin; else what was typed."""
        hit = self._hits.current() if self._results.is_open else None
        return hit.title if hit is not None else super().value()

    def set_value(self, value: str | None) -> None:
        super().set_value(value)
        self._results.set_hits(())

    def _take(self, word: str) -> None:
        self.line.setText(word)
        self._results.set_hits(())
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        elif watched is self.line and event.type() == QEvent.Type.FocusOut:
            if isinstance(event, QFocusEvent) and event.reason() not in _COMES_BACK:
                self._hits.pick()
            # Not at once: what lies below moves, and the click that took the keys is meant there.
            QTimer.singleShot(_LEFT_MS, self, self._close_left)
        steered = watched is self.line and event.type() == QEvent.Type.KeyPress
        if steered and isinstance(event, QKeyEvent) and self._steer(Qt.Key(event.key())):
            return True
        return super().eventFilter(watched, event)

    def _close_left(self) -> None:
        if not self.line.hasFocus():
            self._results.set_hits(())

    def _steer(self, key: Qt.Key) -> bool:
        """Arrows and Esc act on the list while it is open; Enter takes what is chosen and goes on."""
        if not self._results.is_open:
            if key == Qt.Key.Key_Down:
                self._show("")
            return key == Qt.Key.Key_Down
        if key in _STEPS:
            self._hits.step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self._results.set_hits(())
        else:
            if key in _TAKE:
                self._hits.pick()
                self._results.set_hits(())
            return False
        return True
