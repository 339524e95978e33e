"""What the ring's pieces are, each with its number: proven, expected, reachable, bonus apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.ui.text import clauses
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.mark import Mark, paint_mark
from duikou_desktop.ui.widgets.paint import RIGHT, hatch, put_text, rule


class Swatch(Enum):
    """How a piece is painted."""

    SOLID = "solid"
    HATCHED = "hatched"
    THIN = "thin"
    PLUS = "plus"


@dataclass(frozen=True)
class LegendLine:
    """A name, a line of explanation and the figure. A plus stands under a rule, on one line."""

    swatch: Swatch
    name: str
    hint: str
    figure: str


class ScoreLegend(QWidget):
    """The lines of the legend, painted one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LegendLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lines(self, lines: tuple[LegendLine, ...]) -> None:
        self._lines = lines
        said = (f"{line.name} {line.figure}，{line.hint}" for line in lines)
        self.setAccessibleName(clauses(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().us(48), sum(self._height(line) for line in self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().us(30), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        y = 0
        for line in self._lines:
            height = self._height(line)
            self._paint(painter, QRect(0, y, self.width(), height), line, tokens)
            y += height
        painter.end()

    def _height(self, line: LegendLine) -> int:
        lengths = metrics()
        return lengths.ems(2.5) if line.swatch is Swatch.PLUS else lengths.line * 2

    def _paint(self, painter: QPainter, rect: QRect, line: LegendLine, tokens: Tokens) -> None:
        lengths = metrics()
        strong = type_font(strong=True)
        large = type_font(Step.PANEL if line.swatch is not Swatch.PLUS else Step.BODY, strong=True)
        put_text(painter, rect, line.figure, large, ink(tokens.text), RIGHT)
        left = rect.adjusted(lengths.us(5.2), 0, -lengths.us(9), 0)
        if line.swatch is Swatch.PLUS:
            rule(painter, rect.left(), rect.right(), rect.top(), ink(tokens.line))
            width = put_text(painter, left, line.name, strong, ink(tokens.text))
            rest = left.adjusted(width + lengths.us(2), 0, 0, 0)
            put_text(painter, rest, line.hint, type_font(Step.HINT), ink(tokens.text_2))
        else:
            half = rect.height() // 2
            upper = QRect(left.x(), rect.y() + 1, left.width(), half)
            put_text(painter, upper, line.name, type_font(), ink(tokens.text))
            lower = upper.translated(0, half - 2)
            put_text(painter, lower, line.hint, type_font(Step.HINT), ink(tokens.text_2))
        self._swatch(painter, rect, line.swatch, tokens)

    def _swatch(self, painter: QPainter, rect: QRect, swatch: Swatch, tokens: Tokens) -> None:
        lengths = metrics()
        width, height = lengths.us(3.6), lengths.us(1.8)
        box = QRectF(0, rect.center().y() - height / 2, width, height)
        if swatch is Swatch.PLUS:
            tall = box.adjusted(0, -height * 0.25, 0, height * 0.25)
            paint_mark(painter, tall, Mark.EXTRA, tokens)
        elif swatch is Swatch.HATCHED:
            painter.fillRect(box, ink(tokens.accent_soft))
            hatch(painter, box, ink(tokens.accent), lengths.us(1))
        elif swatch is Swatch.THIN:
            thin = box.adjusted(0, height * 0.25, 0, -height * 0.25)
            painter.fillRect(thin, ink(tokens.accent_mid))
        else:
            painter.fillRect(box, ink(tokens.accent))
