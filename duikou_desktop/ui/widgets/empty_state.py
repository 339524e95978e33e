"""A register without records teaches itself: what belongs here, how to begin, what it decides."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.empty_drawing import EmptyDrawing
from duikou_desktop.ui.widgets.label import CutLabel, Role, label, wrapped
from duikou_desktop.ui.widgets.paint import CENTRE, put_text
from duikou_desktop.ui.widgets.tips import plain_tip


@dataclass(frozen=True)
class Way:
    """A way to begin: its verb, its shortcut, what it needs. The first one is the usual."""

    key: str
    icon_name: str
    verb: str
    hint: str
    shortcut: str = ""


@dataclass(frozen=True)
class DecidedPoint:
    """A scoring point these records decide, in the standard's own words."""

    number: str
    text: str
    points: str


class _WayButton(QAbstractButton):
    """A way to begin, as large as its explanation."""

    def __init__(self, way: Way, *, usual: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._way = way
        self._usual = usual
        self.setText(way.verb)
        self.setAccessibleDescription(way.hint)
        self.setToolTip(plain_tip("\n".join(filter(None, (way.verb, way.hint, way.shortcut)))))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lengths = metrics()
        words = QFontMetrics(type_font(Step.HINT)).horizontalAdvance(self._way.hint)
        return QSize(max(lengths.ems(17), words + lengths.us(6)), lengths.line * 2 + lengths.us(5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lengths, tokens = metrics(), tokens_of(self.palette())
        edge = tokens.accent if self._usual or self.underMouse() else tokens.line_strong
        pen = QPen(ink(tokens.accent), 2) if self.hasFocus() else QPen(ink(edge), 1)
        painter.setPen(pen)
        painter.setBrush(ink(tokens.alt if self.isDown() else tokens.surface))
        half = pen.widthF() / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, lengths.us(1.2), lengths.us(1.2))
        inner = self.rect().adjusted(lengths.us(3), lengths.us(2), -lengths.us(2.6), -lengths.us(2))
        upper = QRect(inner.x(), inner.y(), inner.width(), lengths.line + lengths.u)
        token = "accent_text" if self._usual else "text"
        side = lengths.icon
        spot = QRect(upper.x(), upper.center().y() - side // 2 + 1, side, side)
        paint_icon(painter, spot, self._way.icon_name, token, self.palette())
        verb = upper.adjusted(side + lengths.us(1.6), 0, 0, 0)
        strong = type_font(strong=True)
        put_text(painter, verb, self._way.verb, strong, ink(getattr(tokens, token)))
        self._key(painter, upper)
        lower = QRect(inner.x(), upper.bottom() + 1, inner.width(), lengths.line)
        put_text(painter, lower, self._way.hint, type_font(Step.HINT), ink(tokens.text_2))
        painter.end()

    def _key(self, painter: QPainter, room: QRect) -> None:
        """The shortcut in a little frame, like a key."""
        if not self._way.shortcut:
            return
        lengths, tokens = metrics(), tokens_of(self.palette())
        font = type_font(Step.HINT)
        width = QFontMetrics(font).horizontalAdvance(self._way.shortcut) + lengths.us(2)
        verb = QFontMetrics(type_font(strong=True)).horizontalAdvance(self._way.verb)
        if lengths.icon + lengths.us(1.6) + verb + lengths.u + width > room.width():
            return  # the tooltip tells it
        box = QRect(room.right() - width, room.y() + 2, width, lengths.line - 1)
        painter.setPen(QPen(ink(tokens.line_strong), 1))
        painter.setBrush(ink(tokens.alt))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        put_text(painter, box, self._way.shortcut, font, ink(tokens.text_2), CENTRE)


class EmptyState(QWidget):
    """Below the headers, which stay: one sentence, ways to begin, the points decided here."""

    begun = Signal(str)
    standard_asked = Signal()
    link_followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lengths = metrics()
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(lengths.us(1))
        outer.addLayout(self._column, 4)
        outer.addStretch(1)
        self._drawing = EmptyDrawing()
        self._title = label("", Role.PANEL)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = wrapped("", Role.LABEL)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ways = QHBoxLayout()
        self._keys: list[str] = []
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self._begin)
        self._ways.setSpacing(lengths.us(2.4))
        self._points = QFrame()
        self._points.setProperty("frame", "panel")
        self._points.hide()
        self._link = Button("", Kind.LINK)
        self._link.clicked.connect(self.link_followed)
        self._link.hide()
        self._column.addStretch(2)
        self._column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(lengths.us(2))
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(lengths.us(3))
        self._column.addLayout(self._ways)
        self._column.addSpacing(lengths.us(3))
        self._column.addWidget(self._points)
        self._column.addSpacing(lengths.us(2))
        self._column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The drawing gives way where the words need its room."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is None:
            return
        drawing = self._drawing.sizeHint().height() if self._drawing.isHidden() else 0
        wanted = layout.totalHeightForWidth(event.size().width()) + drawing
        self._drawing.setHidden(wanted > event.size().height())

    def set_words(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)

    def set_ways(self, ways: tuple[Way, ...]) -> None:
        """The buttons, the usual way first."""
        while (item := self._ways.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        self._keys = [way.key for way in ways]
        for at, way in enumerate(ways):
            button = _WayButton(way, usual=at == 0, parent=self)
            self._buttons.addButton(button, at)
            self._ways.addWidget(button)

    def set_points(self, heading: str, place: str, points: tuple[DecidedPoint, ...]) -> None:
        """What the records decide; `place` says where the standard does."""
        fresh = QFrame()
        fresh.setProperty("frame", "panel")
        lengths = metrics()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        grid.setVerticalSpacing(lengths.us(1.4))
        grid.setHorizontalSpacing(lengths.us(3))
        head = QHBoxLayout()
        head.setSpacing(lengths.us(1.6))
        head.addWidget(label(heading, Role.STRONG))
        head.addWidget(CutLabel(place, Role.HINT), 1)
        link = Button(tr("看标准原文 ›"), Kind.LINK)
        link.clicked.connect(self.standard_asked)
        head.addWidget(link)
        grid.addLayout(head, 0, 0, 1, 3)
        for row, point in enumerate(points, start=1):
            grid.addWidget(label(point.number, Role.LABEL), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(point.text), row, 1)
            grid.addWidget(label(point.points, Role.STRONG), row, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        self._column.replaceWidget(self._points, fresh)
        # Not sooner: without a place in the page it would be a window of its own.
        fresh.setVisible(bool(points))
        self._points.hide()
        self._points.deleteLater()
        self._points = fresh

    def set_link(self, link: str) -> None:
        """A way to what there is elsewhere: last year's records."""
        self._link.setText(link)
        self._link.setVisible(bool(link))

    def _begin(self, at: int) -> None:
        self.begun.emit(self._keys[at])
