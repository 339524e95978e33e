"""A paper on the printer."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from duikou_desktop.documents.page_form import PageForm
from duikou_desktop.ui.printing.pages import Pages
from duikou_desktop.ui.printing.pdf import TWIPS_AN_INCH
from duikou_desktop.ui.text import tr


def ask_and_print(pages: Pages, parent: QWidget) -> bool:
    """Asks for a printer and which pages, and prints; False where nothing was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(sheet(pages.form))
    printer.setDocName(pages.paper.name)
    printer.setFromTo(1, len(pages))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("打印"))
    dialog.setMinMax(1, len(pages))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    # The paper was set for this sheet: on what a dialog puts in its place columns would be cut off.
    printer.setPageLayout(sheet(pages.form))
    put(pages, printer)
    return True


def sheet(form: PageForm) -> QPageLayout:
    """The sheet of paper, turned where the form is wide: printers know A4, and no size 297 × 210."""
    wide = form.width > form.height
    upright = sorted((form.width, form.height))
    size = QPageSize(
        QSizeF(*upright), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turned, QMarginsF(), QPageLayout.Unit.Millimeter)


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
