"""Fields that are seldom filled in, folded away under one line of the form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.form import field_grid, put_line
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind


class FoldedFields(QWidget):
    """Closed until a person opens it, or one of its fields holds something.

    `turned` comes from a person's hand: whether it is open now.
    """

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(1.5))
        self.button = Button("", Kind.LINK)
        self.button.clicked.connect(self._turn)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._inner = QWidget()
        self._grid = field_grid(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._inner)
        self._rows = 0
        self.set_open(opened=False)

    @property
    def is_open(self) -> bool:
        return not self._inner.isHidden()

    def add_field(self, text: str, *fields: Field) -> None:
        """One line, as in the form itself."""
        put_line(self._grid, self._rows, text, fields, needed=False)
        self._rows += 1
        self._tell()

    def set_open(self, *, opened: bool) -> None:
        """Show the fields or fold them away; no signal."""
        self._inner.setVisible(opened)
        self._tell()

    def _turn(self) -> None:
        self.set_open(opened=not self.is_open)
        self.turned.emit(self.is_open)

    def _tell(self) -> None:
        said = tr("收起这几项") if self.is_open else tr("更多项目（{n}）").format(n=self._rows)
        self.button.setText(said)
