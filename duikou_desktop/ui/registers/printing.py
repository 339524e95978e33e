"""A register's list on paper: title, what it is filtered by, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QFont, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.columns import Column

_POINTS = 9


def list_document(
    title: str, said: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]
) -> QTextDocument:
    """The list as a document; its head stands on every page, pages are numbered in print."""
    sides = ["right" if column.right_aligned else "left" for column in columns]
    document = QTextDocument()
    document.setDefaultFont(QFont(QFont().family(), _POINTS))
    head = _cells("th", sides, [column.title for column in columns])
    lines = "".join(f"<tr>{_cells('td', sides, row)}</tr>" for row in rows)
    document.setHtml(
        f"<h3>{escape(title)}</h3><p>{escape(said)}</p>"
        "<table border='1' cellspacing='0' cellpadding='3' width='100%'"
        " style='border-collapse: collapse'>"
        f"<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"
    )
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    return document


def _cells(tag: str, sides: Sequence[str], words: Sequence[str]) -> str:
    return "".join(
        f"<{tag} align='{side}'>{escape(each)}</{tag}>"
        for side, each in zip(sides, words, strict=True)
    )


def preview(document: QTextDocument, parent: QWidget) -> QPrintPreviewDialog:
    """Shows the pages as they will come out; printed from there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(tr("打印预览"))
    document.setParent(dialog)
    dialog.paintRequested.connect(document.print_)
    return dialog
