"""What every field can: hold a value, say it changed, carry a hint or a fault below itself."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from duikou_desktop.services.incoming import is_block
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import MarkView
from duikou_desktop.ui.widgets.focus import go_on
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.mark import Mark


class Field(QWidget):
    """A fault hides the hint until it is taken back; `changed` comes from a person's hand only."""

    changed = Signal()
    takes_blocks = False  # several lines, or files: other fields leave a table to the page
    tells_faults = False  # a field that reads what is typed says itself what is wrong with it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor: QWidget | None = None
        self._hint_text = ""
        self._doubt = ""
        self._went_on = False
        self.changed.connect(self._mended)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics().us(0.5))
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().u)
        self._mark = MarkView(Mark.LOST)
        self._words = wrapped("", Role.HINT)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._below.hide()
        self._column.addWidget(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> Any:
        """What is in the field, None when nothing is."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Put a value in, without `changed`."""
        raise NotImplementedError

    def set_fault(self, text: str | None) -> None:
        """Say what is wrong and what to do; None when it is mended."""
        fault = text or ""
        self._show_below(fault)
        if self._editor is not None:
            self._editor.setProperty("fault", bool(fault))
            self._editor.setAccessibleDescription(self._words.text())
            _look_again(self._editor)

    def set_hint(self, text: str) -> None:
        """What the program knows about the value: a title, a batch, on site that day."""
        self._hint_text = text
        self._show_unless_faulty()

    def set_doubt(self, text: str) -> None:
        """What is probably wrong and is saved all the same; nothing when it is not."""
        self._doubt = text
        self._show_unless_faulty()

    def set_name(self, name: str) -> None:
        """The label's words, for those who hear the form."""
        if self._editor is not None:
            self._editor.setAccessibleName(name)

    def take_below(self) -> QWidget:
        """What stands under it, for a page where the field is too narrow for words; still its own."""
        self._column.removeWidget(self._below)
        return self._below

    @property
    def below(self) -> QWidget:
        """What stands under it: a fault, a doubt or a hint."""
        return self._below

    def below_text(self) -> str:
        """What stands under the field now."""
        return self._words.text() if not self._below.isHidden() else ""

    def _set_editor(self, editor: QWidget, focus: QWidget | None = None) -> None:
        """The widget of the field; `focus` is what inside it takes the keys."""
        self._editor = focus or editor
        self._editor.installEventFilter(self)
        self._column.insertWidget(0, editor)
        self.setFocusProxy(self._editor)

    def _go_on(self) -> None:
        """Enter in a line leads to the next field."""
        self._went_on = True
        go_on(self)

    def event(self, event: QEvent) -> bool:
        """In a form Ctrl+V is the field's, if of any use: to a page it means rows of a table."""
        if _claims_paste(event):
            event.setAccepted(self.takes_blocks or not pastes_block(event))
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A line would take the key for itself, and a whole table into one field."""
        if watched is self._editor and not self.takes_blocks and pastes_block(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.modifiers():
            super().keyPressEvent(event)
            return
        # A line leaves Enter unused although it has led on: once is enough.
        if not self._went_on:
            go_on(self)
        self._went_on = False

    def _mended(self) -> None:
        """What was wrong is being changed: the old words no longer hold."""
        if not self.tells_faults and self._words.property("role") == Role.FAULT.value:
            self.set_fault(None)

    def _show_unless_faulty(self) -> None:
        if self._words.property("role") != Role.FAULT.value:
            self._show_below("")

    def _show_below(self, fault: str) -> None:
        """The fault; without one the doubt, without that the hint."""
        text = fault or self._doubt or self._hint_text
        self._words.setText(text)
        self._words.setProperty("role", (Role.FAULT if fault else Role.HINT).value)
        _look_again(self._words)
        self._mark.set_mark(Mark.LOST if fault else Mark.PART)
        self._mark.setVisible(bool(fault or self._doubt))
        self._below.setVisible(bool(text))


def pastes_block(event: QEvent) -> bool:
    """Whether Ctrl+V was pressed with a table on the clipboard: it is the page's to take."""
    return _claims_paste(event) and is_block(QGuiApplication.clipboard().text())


def _claims_paste(event: QEvent) -> bool:
    """Whether Ctrl+V was pressed and it is asked who takes it."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Paste)
    )


def _look_again(widget: QWidget) -> None:
    """A property the style sheet reads takes effect when the style looks at the widget again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
