"""A picture that is longer than a page, on paper: title, a part of it, the page's number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QShowEvent
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QToolBar, QWidget

from duikou_desktop.core.file_names import safe_name
from duikou_desktop.ui.choosing import save_file
from duikou_desktop.ui.text import in_chinese, tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink
from duikou_desktop.ui.theme.tokens import LIGHT
from duikou_desktop.ui.widgets.paint import put_text

_SHARP = 3  # pixels of paper to one of the window


@dataclass(frozen=True)
class LongPicture:
    """What is printed. Paper is white in every look of the window."""

    title: str
    width: int  # the content is laid out so wide, then scaled to the paper
    parts: Sequence[tuple[int, int]]  # top and bottom of what is never cut
    paint: Callable[[QPainter, int, int], None]  # from `top` to `bottom`, at the painter's origin
    head: int = 0  # above each part: an axis
    orientation: QPageLayout.Orientation = QPageLayout.Orientation.Portrait


class PicturePreview(QPrintPreviewDialog):
    """Shows the pages as they will come out; printed from there."""

    def __init__(self, picture: LongPicture, parent: QWidget) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(printer, parent)
        # Qt looks at the printer as long as the dialog is there, and holds on to none.
        self._printer = printer
        self._picture = picture
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(picture.orientation)
        printer.setDocName(picture.title)
        self.setWindowTitle(tr("打印预览"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paintRequested.connect(self._paint)
        self.resize(metrics().ems(80), metrics().ems(46))
        bar = self.findChild(QToolBar)
        if bar is not None:
            bar.addAction(tr("存为 PDF…")).triggered.connect(self._ask_where)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Whole pages: as Qt opens it, a page of paper is a stamp.
        for view in self.findChildren(QPrintPreviewWidget):
            QTimer.singleShot(0, view, view.fitInView)

    def _ask_where(self) -> None:
        name = f"{safe_name(self._picture.title)}.pdf"
        file = save_file(self, "paper", tr("存到哪里"), name, tr("PDF 文件 (*.pdf)"))
        if file is not None:
            self.save(file)

    def save(self, file: Path) -> None:
        """The same pages as a PDF file."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setPageLayout(self._printer.pageLayout())
        printer.setDocName(self._picture.title)
        print_pages(self._picture, printer)

    def _paint(self, asked: QPrinter) -> None:
        print_pages(self._picture, asked)


def print_pages(picture: LongPicture, printer: QPrinter) -> int:
    """Paints every page; how many there are."""
    with in_chinese():
        return _print_pages(picture, printer)


def _print_pages(picture: LongPicture, printer: QPrinter) -> int:
    paper = printer.pageLayout().paintRectPixels(printer.resolution())
    height = round(picture.width * paper.height() / paper.width())
    title, foot = round(metrics().line * 2), metrics().line + metrics().u
    pages = _pages(picture.parts, height - title - foot - picture.head)
    painter = QPainter(printer)
    for number, (top, bottom) in enumerate(pages, start=1):
        if number > 1:
            printer.newPage()
        # Through a picture: the printer has other points to an inch, and type would outgrow it.
        page = QImage(picture.width * _SHARP, height * _SHARP, QImage.Format.Format_RGB32)
        page.setDevicePixelRatio(_SHARP)
        page.fill(ink(LIGHT.surface))
        hand = QPainter(page)
        head = QRect(0, 0, picture.width, title)
        put_text(hand, head, picture.title, type_font(Step.PANEL), ink(LIGHT.text))
        hand.translate(0, title)
        picture.paint(hand, top, bottom)
        hand.resetTransform()
        hand.setClipping(False)
        words = tr("第 {n} 页，共 {of} 页").format(n=number, of=len(pages))
        below = QRect(0, height - foot, picture.width, metrics().line)
        put_text(hand, below, words, type_font(Step.HINT), ink(LIGHT.text_3))
        hand.end()
        painter.drawImage(QRect(0, 0, paper.width(), paper.height()), page)
    painter.end()
    return len(pages)


def _pages(parts: Iterable[tuple[int, int]], room: int) -> list[tuple[int, int]]:
    """From which part's top to which part's bottom each page goes; no part is cut."""
    found: list[tuple[int, int]] = []
    top = bottom = 0
    for first, last in parts:
        if last - top > room and first > top:
            found.append((top, bottom))
            top = first
        bottom = last
    return [*found, (top, bottom)]
