"""The pages of a paper on the screen: white in both themes, as they come out of the printer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from duikou_desktop.ui.printing.faces import twips
from duikou_desktop.ui.printing.pages import Pages
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of

_ZOOM_STEP = 1.15
_LEAST, _MOST = 0.4, 4.0
_DOTS_A_MM = 4
# Pages kept as pictures: those in view and their neighbours.
_KEPT = 6


class PagesView(QAbstractScrollArea):
    """Pages one below the other, as wide as the view at first; Ctrl and the wheel make them larger.

    `turned` tells which page (from 1) stands at the top of the view.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._zoom = 1.0
        self._painted: dict[int, QPixmap] = {}
        self.setProperty("pane", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("预览"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._pages

    def show_pages(self, pages: Pages | None) -> None:
        """Another paper, from its first page; the same one stays where it was turned to."""
        same = (
            self._pages is not None
            and pages is not None
            and self._pages.paper.name == pages.paper.name
        )
        self._pages = pages
        self._painted.clear()
        self._measure()
        if not same:
            self.verticalScrollBar().setValue(0)
        self._tell_page()
        self.viewport().update()

    @property
    def page(self) -> int:
        """The page at the top of the view, from 1; 0 where there is none."""
        if self._pages is None:
            return 0
        top = self.verticalScrollBar().value() + self.viewport().height() // 3
        return min(len(self._pages), max(1, top // self._step() + 1))

    def turn_to(self, page: int) -> None:
        """That page (from 1) stands at the top of the view."""
        self.verticalScrollBar().setValue((page - 1) * self._step())

    # -- how large --------------------------------------------------------------------------------

    def zoom(self, factor: float) -> None:
        """Larger or smaller, about the middle of the view."""
        self._zoom = min(_MOST, max(_LEAST, self._zoom * factor))
        self._painted.clear()
        bar = self.verticalScrollBar()
        share = (bar.value() + self.viewport().height() / 2) / max(1, self._height())
        self._measure()
        bar.setValue(round(share * self._height() - self.viewport().height() / 2))
        self.viewport().update()

    def _page_size(self) -> QSize:
        if self._pages is None:
            return QSize()
        form = self._pages.form
        room = self.viewport().width() - 2 * metrics().us(3)
        # At first as wide as the view, but no larger than a paper held in the hands.
        first = min(room, round(form.width * _DOTS_A_MM * metrics().ems(1) / 13))
        width = max(80, round(first * self._zoom))
        return QSize(width, round(width * form.height / form.width))

    def _gap(self) -> int:
        return metrics().us(2.5)

    def _step(self) -> int:
        return self._page_size().height() + self._gap()

    def _height(self) -> int:
        return self._gap() + self._step() * len(self._pages) if self._pages is not None else 0

    def _measure(self) -> None:
        size = self._page_size()
        up, across = self.verticalScrollBar(), self.horizontalScrollBar()
        view = self.viewport().size()
        up.setPageStep(view.height())
        up.setSingleStep(metrics().us(8))
        up.setRange(0, max(0, self._height() - view.height()))
        across.setPageStep(view.width())
        across.setRange(0, max(0, size.width() + 2 * metrics().us(3) - view.width()))

    def _tell_page(self) -> None:
        self.turned.emit(self.page)

    # -- painting ---------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for number in range(len(self._pages) if self._pages is not None else 0):
            place = self._place(number)
            if place.intersects(self.viewport().rect()):
                painter.drawPixmap(place.topLeft(), self._picture(number))
                painter.setPen(ink(tokens_of(self.palette()).line_strong))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()

    def _place(self, number: int) -> QRect:
        size = self._page_size()
        middle = max(metrics().us(3), (self.viewport().width() - size.width()) // 2)
        corner = QPoint(middle, self._gap() + number * self._step())
        moved = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRect(corner - moved, size)

    def _picture(self, number: int) -> QPixmap:
        if number not in self._painted:
            while len(self._painted) >= _KEPT:
                self._painted.pop(next(iter(self._painted)))
            self._painted[number] = self._paint(number)
        return self._painted[number]

    def _paint(self, number: int) -> QPixmap:
        assert self._pages is not None
        size, ratio = self._page_size(), self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        scale = size.width() / twips(self._pages.form.width)
        painter.scale(scale, scale)
        self._pages.draw(painter, number)
        painter.end()
        return picture

    # -- keys and wheel ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._painted.clear()
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM_STEP if event.angleDelta().y() > 0 else 1 / _ZOOM_STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {Qt.Key.Key_PageDown: self._step(), Qt.Key.Key_PageUp: -self._step()}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(0 if event.key() == Qt.Key.Key_Home else bar.maximum())
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_ZOOM_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM_STEP)
        else:
            super().keyPressEvent(event)
