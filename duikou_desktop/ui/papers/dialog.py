"""A paper looked at over a page, printed or saved from there."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from duikou_desktop.documents.paper import Paper
from duikou_desktop.ui.papers.view import PaperView
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics


class PaperDialog(QDialog):
    """The pages as they will come out."""

    def __init__(self, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent)
        lengths = metrics()
        self.setWindowTitle(tr("打印预览"))
        self.resize(lengths.ems(80), lengths.ems(46))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[lengths.us(3)] * 4)
        column.setSpacing(lengths.us(2))
        self.shown = PaperView()
        self.shown.row.addWidget(self.shown.print)
        column.addWidget(self.shown.banner)
        column.addWidget(self.shown, 1)
        self.shown.show_paper(paper, paper.name)
        self.shown.setFocus()
