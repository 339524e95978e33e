"""插入数字: every figure, table and chart there is, found by characters or pinyin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from duikou_desktop.core.pinyin import closeness, match
from duikou_desktop.ui.report.marks import Known
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.search_list import SearchList

_MOST = 10


class InsertDialog(QDialog):
    """`picked` carries the name of a mark."""

    picked = Signal(str)

    def __init__(self, known: Known, parent: QWidget) -> None:
        super().__init__(parent)
        self._known = known
        self.setWindowTitle(tr("插入数、表、图"))
        lengths = metrics()
        self.resize(lengths.ems(34), lengths.ems(36))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[lengths.us(3)] * 4)
        column.addWidget(label(tr("插入的数、表和图跟着记录更新；表和图排在最后"), Role.HINT))
        self.list = SearchList(tr("名称或拼音首字母，比如 jxhd"), most=_MOST)
        self.list.searched.connect(self._search)
        self.list.picked.connect(self._take)
        column.addWidget(self.list)
        column.addStretch(1)
        self._search("")
        self.list.setFocus()

    def _search(self, typed: str) -> None:
        names = (*self._known.figures, *sorted(self._known.drawn))
        found = [(each, match(typed, each)) for each in names]
        hits = [self._hit(each, at) for each, at in found if at is not None]
        hits.sort(key=lambda hit: closeness(hit.matched, hit.title))
        self.list.set_hits(tuple(hits))

    def _hit(self, name: str, matched: tuple[int, ...]) -> Hit:
        figure = self._known.figures.get(name)
        detail = figure.words if figure is not None else tr("按记录画出")
        return Hit(name, name, detail or tr("没有"), matched)

    def _take(self, name: str) -> None:
        self.accept()
        self.picked.emit(name)
