"""Words: one line, or several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from duikou_desktop.core.text import tidy_text
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.line import Line
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.focus import go_on

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BREAKS = {Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier}


def seen(typed: str) -> str | None:
    """What was typed; None for blanks, and for what nobody sees, such as comes from web pages."""
    return typed.strip() if tidy_text(typed) else None


class TextField(Field):
    """One line; Enter goes on. An empty line is None."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Line()
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self.changed)
        self.line.returnPressed.connect(self._go_on)
        self._set_editor(self.line)

    def value(self) -> str | None:
        return seen(self.line.text())

    def set_value(self, value: str | None) -> None:
        self.line.setText(value or "")
        self.line.setCursorPosition(0)


class LongTextField(Field):
    """Several lines, as tall as the text between `least` and `most` lines.

    Enter goes on, Alt+Enter begins a new line: as in a cell of WPS or Excel.
    """

    takes_blocks = True

    def __init__(
        self, placeholder: str = "", least: int = 2, most: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._most = most
        self._quiet = False
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.setToolTip(tr("Enter 到下一项，Alt+Enter 换行"))
        self.edit.document().setDocumentMargin(0)
        # It wraps; while it is laid out a bar would only hide its last line.
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.textChanged.connect(self._typed)
        self.edit.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._set_editor(self.edit)
        self._grow()

    def value(self) -> str | None:
        return seen(self.edit.toPlainText())

    def set_value(self, value: str | None) -> None:
        self._quiet = True
        self.edit.setPlainText(value or "")
        self._quiet = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.edit and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if held in _BREAKS:
                # Not as the editor does on Shift: another kind of line's end.
                self.edit.insertPlainText("\n")
                return True
            if not held:
                go_on(self)
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def _grow(self) -> None:
        # A plain text document counts its size in lines, wrapped ones included.
        lines = round(self.edit.document().size().height())
        # A bar only where there is more than the field shows.
        policies = Qt.ScrollBarPolicy
        long = lines > self._most
        self.edit.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if long else policies.ScrollBarAlwaysOff
        )
        shown = max(self._least, min(self._most, lines))
        line = QFontMetrics(self.edit.font()).lineSpacing()
        self.edit.setFixedHeight(line * shown + 2 * metrics().us(1) + 2)
