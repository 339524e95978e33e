"""Amounts: whole or with places, with their unit. The wheel never changes one."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.text import half_width, without_groups
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.line import Line
from duikou_desktop.ui.text import tr

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberField(Field):
    """`places` decimals, none for whole numbers. Full-width figures are read as typed."""

    tells_faults = True

    def __init__(self, unit: str = "", places: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self.line = Line()
        self.line.set_unit(unit)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self._go_on)
        self.line.installEventFilter(self)
        self._set_editor(self.line)

    def value(self) -> Decimal | None:
        """The amount; None when the field is empty or cannot be read."""
        return self._read()

    def set_value(self, value: Decimal | int | None) -> None:
        self.line.setText("" if value is None else format(Decimal(value), "f"))

    def is_readable(self) -> bool:
        """Whether an empty value means empty, and not something that is no number."""
        return not self.line.text().strip() or self._read() is not None

    def _read(self) -> Decimal | None:
        text = without_groups(half_width(self.line.text()).strip())
        # Decimal would also take 1e5, NaN and blanks between figures.
        if not text or not set(text) <= set("0123456789.-"):
            return None
        try:
            amount = Decimal(text)
        except InvalidOperation:
            return None
        exponent = amount.as_tuple().exponent
        fits = isinstance(exponent, int) and -exponent <= self._places
        return amount if fits else None

    def _typed(self) -> None:
        if self.is_readable():
            self.set_fault(None)
        elif self._places:
            words = tr("这里填数字，最多 {n} 位小数。")
            self.set_fault(words.format(n=self._places))
        else:
            self.set_fault(tr("这里填整数。"))
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self.set_value((self._read() or Decimal(0)) + step)
                self._typed()
                return True
        return super().eventFilter(watched, event)
