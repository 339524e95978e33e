"""A line of a card of settings: its name at the left, what may be chosen beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.label import Role, label, wrapped

_NAME_EMS = 8


def setting_line(name: str, *widgets: QWidget, hint: str = "") -> QWidget:
    """`hint` stands below, for what is not plain from the words."""
    box = QWidget()
    row = QHBoxLayout(box)
    lengths = metrics()
    row.setContentsMargins(0, lengths.u, 0, lengths.u)
    row.setSpacing(lengths.us(2))
    title = label(name, Role.LABEL)
    title.setWordWrap(True)
    title.setFixedWidth(lengths.ems(_NAME_EMS))
    title.setMinimumHeight(lengths.field)
    row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(lengths.us(0.5))
    line = QHBoxLayout()
    line.setSpacing(lengths.us(2))
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    column.addLayout(line)
    if hint:
        column.addWidget(wrapped(hint, Role.HINT))
    row.addLayout(column, 1)
    return box
