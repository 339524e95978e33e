"""Labels by their role; the style sheet knows what each role looks like."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from duikou_desktop.ui.widgets.tips import plain_tip


class Role(StrEnum):
    """What a piece of text is, which decides its size, weight and grey."""

    BODY = "body"
    HINT = "hint"
    FAINT = "faint"
    LABEL = "label"
    STRONG = "strong"
    PANEL = "panel"
    PAGE = "page"
    FIGURE = "figure"
    FAULT = "fault"


def label(text: str = "", role: Role = Role.BODY, parent: QWidget | None = None) -> QLabel:
    """A plain-text label: what an office typed is never read as markup."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role.value)
    return made


def wrapped(text: str = "", role: Role = Role.BODY, parent: QWidget | None = None) -> QLabel:
    """A label that may take several lines."""
    made = label(text, role, parent)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return made


class CutLabel(QLabel):
    """One line that gives way: cut with … when short of room, and then whole in its tooltip."""

    def __init__(
        self, text: str = "", role: Role = Role.BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).height(), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip() and not self._is_cut():
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.setToolTip(plain_tip(self.text()) if self._is_cut() else "")
        painter = QPainter(self)
        shown = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()

    def _is_cut(self) -> bool:
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
