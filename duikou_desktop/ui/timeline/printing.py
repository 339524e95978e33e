"""The timeline on paper: the whole year across, as many rows as a page holds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from duikou_desktop.services.deployment import Deployment
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink
from duikou_desktop.ui.theme.tokens import LIGHT
from duikou_desktop.ui.timeline.geometry import Geometry
from duikou_desktop.ui.timeline.painter import TimelinePainter
from duikou_desktop.ui.widgets.paint import put_text

_WIDTH = 1120  # the content is laid out so wide, then scaled to the paper
_NAMES = 190
_SHARP = 3  # pixels of paper to one of the window


def preview(shown: Deployment, title: str, parent: QWidget) -> QPrintPreviewDialog:
    """Shows the pages as they will come out; printed from there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(title)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(tr("打印预览"))
    dialog.paintRequested.connect(partial(print_pages, shown, title))
    return dialog


def print_pages(shown: Deployment, title: str, printer: QPrinter) -> int:
    """Paints every page; how many there are. Paper is white in every look of the window."""
    geometry = Geometry(shown, _WIDTH - _NAMES, "year")
    hand = TimelinePainter(geometry, LIGHT)
    paper = printer.pageLayout().paintRectPixels(printer.resolution())
    height = round(_WIDTH * paper.height() / paper.width())
    pages = _pages(geometry, height - round(metrics().line * 3.5) - _axis())
    painter = QPainter(printer)
    for number, (top, bottom) in enumerate(pages, start=1):
        if number > 1:
            printer.newPage()
        foot = tr("第 {n} 页，共 {of} 页").format(n=number, of=len(pages))
        # Through a picture: the printer has other points to an inch, and type would outgrow it.
        page = QImage(_WIDTH * _SHARP, height * _SHARP, QImage.Format.Format_RGB32)
        page.setDevicePixelRatio(_SHARP)
        page.fill(ink(LIGHT.surface))
        _paint(page, hand, title, foot, top, bottom)
        painter.drawImage(QRect(0, 0, paper.width(), paper.height()), page)
    painter.end()
    return len(pages)


def _axis() -> int:
    return metrics().line * 2 + metrics().u


def _paint(
    page: QImage, hand: TimelinePainter, title: str, foot: str, top: int, bottom: int
) -> None:
    """Title, axis, the rows from `top` to `bottom`, and the page's number."""
    painter = QPainter(page)
    head, axis = round(metrics().line * 2), _axis()
    put_text(painter, QRect(0, 0, _WIDTH, head), title, type_font(Step.PANEL), ink(LIGHT.text))
    painter.translate(_NAMES, head)
    hand.axis(painter, axis)
    hand.today_flag(painter, axis)
    painter.translate(0, axis - top)
    painter.setClipRect(QRect(0, top, _WIDTH - _NAMES, bottom - top))
    hand.rows(painter, None, hand.geometry.height)
    painter.setClipping(False)
    painter.translate(-_NAMES, 0)
    painter.setClipRect(QRect(0, top, _NAMES, bottom - top))
    hand.names(painter, _NAMES, None)
    painter.setClipping(False)
    below = QRect(0, bottom + metrics().u, _WIDTH, metrics().line)
    put_text(painter, below, foot, type_font(Step.HINT), ink(LIGHT.text_3))
    painter.end()


def _pages(geometry: Geometry, room: int) -> list[tuple[int, int]]:
    """From which row's top to which row's bottom each page goes; no row is cut."""
    found: list[tuple[int, int]] = []
    top = bottom = 0
    for row in geometry.rows:
        if row.bottom - top > room and row.top > top:
            found.append((top, bottom))
            top = row.top
        bottom = row.bottom
    return [*found, (top, max(bottom, geometry.height))]
