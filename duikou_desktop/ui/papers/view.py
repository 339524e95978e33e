"""A paper as it comes out of the printer, with the ways to print and to save it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.documents.paper import Paper
from duikou_desktop.services.papers.writing import write_paper
from duikou_desktop.ui.choosing import save_file
from duikou_desktop.ui.printing.pages import pages_of
from duikou_desktop.ui.printing.pdf import pdf_bytes
from duikou_desktop.ui.printing.preview import PagesView
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, label

_WAYS = {".docx": "Word", ".xlsx": "Excel", ".pdf": "PDF"}


class PaperView(QWidget):
    """`print` is to be put where its page has its main button; `banner` says what became of it.

    `named`: its name stands above it; else the page says it already.
    """

    def __init__(self, parent: QWidget | None = None, *, named: bool = True) -> None:
        super().__init__(parent)
        self.paper: Paper | None = None
        self.banner = Banner()
        self.print = Button(tr("打印…"), Kind.PRIMARY, icon_name="print")
        self.print.clicked.connect(self._print)
        lengths = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(lengths.us(1.6))
        self.row = QHBoxLayout()
        self.row.setSpacing(lengths.us(1.6))
        self.name = CutLabel("", Role.STRONG)
        self.name.setVisible(named)
        self.row.addWidget(self.name, 1)
        self._at = label("", Role.HINT)
        self.row.addWidget(self._at, 0 if named else 1)
        self._ways = []
        for ending, way in _WAYS.items():
            button = Button(tr("存为 {way}…").format(way=way), small=True)
            button.clicked.connect(partial(self._ask_where, ending))
            self.row.addWidget(button)
            self._ways.append(button)
        column.addLayout(self.row)
        self.view = PagesView()
        self.view.turned.connect(self._tell_page)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def show_paper(self, paper: Paper | None, name: str = "") -> None:
        """Another paper, called `name` where it is saved; None: there is none to show."""
        self.banner.clear()  # what became of the paper before
        self.paper = paper
        self.name.setText(name if paper is not None else "")
        self.view.show_pages(pages_of(paper) if paper is not None else None)
        self.view.setVisible(paper is not None)
        for button in (self.print, *self._ways):
            button.setEnabled(paper is not None)
        self._tell_page(self.view.page)

    def save_as(self, file: Path) -> None:
        """Writes the paper to `file`, in the form its ending names."""
        if self.paper is None:
            return
        try:
            write_paper(self.paper, file, pdf_bytes)
        except Trouble as error:
            self.banner.say(Tone.LOST, words(error.message))
            return
        self.banner.say(Tone.MET, tr("已写到 {file}。").format(file=file))

    def _ask_where(self, ending: str) -> None:
        if self.paper is None:
            return
        kinds = {
            ".docx": tr("Word 文档 (*.docx)"),
            ".xlsx": tr("Excel 工作簿 (*.xlsx)"),
            ".pdf": tr("PDF 文件 (*.pdf)"),
        }
        offered = f"{safe_name(self.name.text() or self.paper.name)}{ending}"
        file = save_file(self, "paper", tr("存到哪里"), offered, kinds[ending])
        if file is not None:
            told = file.suffix.lower() == ending
            self.save_as(file if told else file.with_name(file.name + ending))

    def _print(self) -> None:
        from duikou_desktop.ui.printing.printer import ask_and_print

        if self.view.pages is not None and ask_and_print(self.view.pages, self):
            self.banner.say(Tone.MET, tr("已送到打印机。"))

    def _tell_page(self, page: int) -> None:
        pages = self.view.pages
        said = tr("第 {page} 页，共 {n} 页").format(page=page, n=len(pages)) if pages else ""
        self._at.setText(said)
