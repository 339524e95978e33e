"""A paper as PDF, whose text is the text that was written."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from duikou_desktop.documents.page_form import PageForm
from duikou_desktop.documents.paper import Paper, words_of
from duikou_desktop.ui.printing.letters import with_its_letters
from duikou_desktop.ui.printing.pages import Pages, pages_of

TWIPS_AN_INCH = 1440


def pdf_bytes(paper: Paper) -> bytes:
    """The paper as a PDF file."""
    return draw_pdf(pages_of(paper))


def draw_pdf(pages: Pages) -> bytes:
    """The pages as a PDF file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(pages.paper.name)
    writer.setCreator("")
    writer.setResolution(TWIPS_AN_INCH)
    writer.setPageLayout(page_layout(pages.form))
    painter = QPainter(writer)
    for number in range(len(pages)):
        if number:
            writer.newPage()
        pages.draw(painter, number)
    painter.end()
    buffer.close()
    return with_its_letters(bytes(held.data()), words_of(pages.paper))


def page_layout(form: PageForm) -> QPageLayout:
    """The page without margins: the paper brings its own."""
    size = QPageSize(
        QSizeF(form.width, form.height),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    return QPageLayout(
        size, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter
    )
