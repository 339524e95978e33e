"""How a side's scores spread: a bar for each band of a hundred."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.round_view import RoundView
from duikou_desktop.services.desk.totals import Band, spread
from duikou_desktop.ui.text import clauses, tr
from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.paint import RIGHT, put_text

_WIDTH_EMS = 16


class _Bars(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: tuple[Band, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bands(self, bands: tuple[Band, ...]) -> None:
        self._bands = bands
        said = (f"{_words(each)} {each.count}" for each in bands)
        self.setAccessibleName(clauses(said))
        self.updateGeometry()
        self.update()

    def _row(self) -> int:
        return metrics().line + metrics().us(2)

    def sizeHint(self) -> QSize:
        return QSize(metrics().ems(_WIDTH_EMS), self._row() * len(self._bands))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, lengths = tokens_of(self.palette()), metrics()
        longest = max((lengths.ems_of(_words(each)) for each in self._bands), default=0)
        named, figures = lengths.ems(longest + 1), lengths.ems(3)
        room = self.width() - named - figures
        most = max((each.count for each in self._bands), default=0) or 1
        for at, band in enumerate(self._bands):
            line = QRect(0, at * self._row(), self.width(), self._row())
            name = QRect(0, line.y(), named, line.height())
            put_text(painter, name, _words(band), type_font(), ink(tokens.text_2))
            box = QRectF(named, line.y() + lengths.us(1), room * band.count / most, 0)
            box.setHeight(line.height() - lengths.us(2))
            painter.fillRect(box, ink(tokens.accent))
            count = QRect(self.width() - figures, line.y(), figures, line.height())
            put_text(
                painter, count, str(band.count), type_font(strong=True), ink(tokens.text), RIGHT
            )
        painter.end()


class SpreadChart(Card):
    """Of what was counted from the records, bonus apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("得分分布"), tr("复算，不含加分"), parent=parent)
        self.setFixedWidth(metrics().ems(_WIDTH_EMS + 3))
        self.bars = _Bars()
        inside = QVBoxLayout()
        inside.addWidget(self.bars)
        self.body.addLayout(inside)

    def show_round(self, view: RoundView, scheme: Scheme, side: Side) -> None:
        """The year's; a supporter has a score of each of its relations."""
        self.set_hint(tr("复算，按结对关系计") if side is Side.SUPPORTER else tr("复算，不含加分"))
        self.bars.set_bands(spread(view, scheme, side))


def _words(band: Band) -> str:
    if not band.least:
        return tr("60 以下")
    return tr("90 以上") if band.least == 90 else f"{band.least}–{band.least + 9.9:.1f}"
