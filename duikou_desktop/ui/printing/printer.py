"""A paper on the printer."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from duikou_desktop.ui.printing.pages import Pages
from duikou_desktop.ui.printing.pdf import TWIPS_AN_INCH, page_layout
from duikou_desktop.ui.text import tr


def ask_and_print(pages: Pages, parent: QWidget) -> bool:
    """Asks for a printer and which pages, and prints; False where nothing was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(pages.form))
    printer.setDocName(pages.paper.name)
    printer.setFromTo(1, len(pages))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("打印"))
    dialog.setMinMax(1, len(pages))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    put(pages, printer)
    return True


def put(pages: Pages, printer: QPrinter) -> None:
    """Prints the pages that `printer` is asked for."""
    printer.setFullPage(True)
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    painter = QPainter(printer)
    scale = printer.resolution() / TWIPS_AN_INCH
    painter.scale(scale, scale)
    for number in range(first, min(last, len(pages)) + 1):
        if number > first:
            printer.newPage()
        pages.draw(painter, number - 1)
    painter.end()
