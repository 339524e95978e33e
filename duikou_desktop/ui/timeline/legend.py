"""What the shapes of the timeline mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.core.messages import Message
from duikou_desktop.ui.text import clauses, tr, words
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import hatch, put_text

_SOLID, _HATCHED, _DIAMOND = "solid", "hatched", "diamond"


class TimelineLegend(QWidget):
    """One line: over, on site, planned, away, full, expected full, nobody there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, str, str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_full(self, full: Message) -> None:
        """`full` is what full is: 6 个月."""
        told = words(full)
        self._lines = [
            (_SOLID, "band", "band", tr("已结束")),
            (_SOLID, "accent", "accent", tr("在岗")),
            (_HATCHED, "accent_mid", "accent_soft", tr("计划")),
            (_HATCHED, "part", "part_soft", tr("离岗")),
            (_DIAMOND, "met", "met", tr("驻满 {full}").format(full=told)),
            (_DIAMOND, "met", "surface", tr("预计驻满")),
            (_HATCHED, "lost", "lost_soft", tr("无人驻点、擅自离岗")),
        ]
        self.setAccessibleName(clauses(each[3] for each in self._lines))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().ems(40), round(metrics().line * 1.9))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().ems(10), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, lengths = tokens_of(self.palette()), metrics()
        font = type_font(Step.HINT)
        x, middle = lengths.us(3), self.height() / 2
        for shape, edge, ground, told in self._lines:
            box = QRectF(x, middle - lengths.us(1.1), lengths.us(4.4), lengths.us(2.2))
            if shape == _DIAMOND:
                half = lengths.us(1.3)
                centre = QPointF(x + lengths.us(2.2), middle)
                corners = ((0, -half), (half, 0), (0, half), (-half, 0))
                painter.setPen(QPen(ink(getattr(tokens, edge)), 1.6))
                painter.setBrush(ink(getattr(tokens, ground)))
                painter.drawPolygon(QPolygonF([centre + QPointF(*each) for each in corners]))
            else:
                painter.fillRect(box, ink(getattr(tokens, ground)))
                if shape == _HATCHED:
                    hatch(painter, box, ink(getattr(tokens, edge)), lengths.us(0.9))
                    painter.setPen(QPen(ink(getattr(tokens, edge)), 1))
                    painter.drawLine(box.topLeft(), box.topRight())
                    painter.drawLine(box.bottomLeft(), box.bottomRight())
            wide = QFontMetrics(font).horizontalAdvance(told) + 2
            left = round(box.right() + lengths.us(1.2))
            room = QRect(left, 0, wide, self.height())
            put_text(painter, room, told, font, ink(tokens.text_2))
            x = left + wide + lengths.us(4)
        painter.end()
