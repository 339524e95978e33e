"""Ctrl+K: one box that finds every page and every record of the office, and opens it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from duikou_desktop.services.search import FoundGroup, places_in, search_office
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.hit_delegate import Hit, row_height
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.search_list import SearchList

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store

_PAUSE_MS = 120
_ROWS = 9
# Of the window's height: where the box begins, and what its list may take.
_TOP, _LIST = 0.1, 0.6
# In place of a record: all that were found in the register, and its page.
_ALL, _PAGE = "*", ""


class SearchBox(QDialog):
    """`opened` tells a register, a record (None: all that answer), and what was typed.

    `pages` are those of the window by key, title and Chinese title; `page_opened` tells the key
    of one.
    """

    opened = Signal(str, object, str)
    page_opened = Signal(str)

    def __init__(
        self, desk: Desk, pages: tuple[tuple[str, str, str], ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages = pages
        self._over = parent
        self._asked = 0
        self.setWindowTitle(tr("搜索全部"))
        lengths = metrics()
        self.setFixedWidth(lengths.ems(44))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*[lengths.us(3)] * 4)
        column.setSpacing(lengths.us(1.6))
        hint = tr("页面、姓名、主题、科室，可用拼音；日期如 2024.5.8、5-8、11月")
        room = int(parent.height() * _LIST) // row_height(detailed=True)
        self.list = SearchList(hint, min(_ROWS, room))
        self.list.picked.connect(self._pick)
        column.addWidget(self.list)
        self._told = wrapped(tr("所有台账、所有年度一起找。"), Role.HINT)
        column.addWidget(self._told)
        column.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.list.searched.connect(self._typed)
        self.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begins high in the window: what it finds makes it longer downwards."""
        super().showEvent(event)
        window = self._over
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(left, int(window.height() * _TOP))))

    def _typed(self) -> None:
        self._asked += 1  # what was asked before is no answer to this any more
        self._pause.start()

    def ask(self) -> None:
        """Look for what is typed."""
        self._asked += 1
        desk, text = self._desk, self.list.field.text()
        scheme, side = desk.scheme, desk.side

        def question(store: Store) -> tuple[FoundGroup, ...]:
            return search_office(store, scheme, side, text)

        desk.ask(question, partial(self._show, self._asked), desk.failed)

    def _show(self, asked: int, groups: tuple[FoundGroup, ...]) -> None:
        if asked != self._asked:
            return
        hits = self._page_hits()
        for group in groups:
            hits += self._hits_of(group)
        self.list.set_hits(tuple(hits))
        total = sum(group.total for group in groups)
        if total:
            said = tr("找到 {n} 条").format(n=total)
        elif self.list.field.text().strip() and not hits:
            said = tr("没有找到。换几个字再找。")
        else:
            said = tr("所有台账、所有年度一起找。")
        self._told.setText(said)
        # At once, or the box would be as tall as what was found before.
        self.list.settle()
        self._column.activate()
        self.adjustSize()

    def _page_hits(self) -> list[Hit]:
        """The pages whose title holds what is typed, before any record; the nearest first."""
        text = self.list.field.text().strip().lower()
        kind = tr("页面")
        hits = []
        for key, title, chinese in self._pages if text else ():
            places = places_in(text, title)
            if places or places_in(text, chinese):
                hits.append(Hit(f"{key}/{_PAGE}", title, kind, places))
        return sorted(hits, key=lambda hit: len(hit.title) - len(hit.matched))

    def _hits_of(self, group: FoundGroup) -> list[Hit]:
        key, title = group.register.key, words(group.register.title)
        hits = []
        for each in group.found:
            name = f"{key}/{each.record}"
            detail = " · ".join([title, *([each.day.isoformat()] if each.day else [])])
            hits.append(Hit(name, each.title, detail, each.matched))
        if group.total > len(group.found):
            more = tr("一共 {n} 条，在“{title}”里筛选本年度的")
            more = more.format(title=title, n=group.total)
            hits.append(Hit(f"{key}/{_ALL}", more, title))
        return hits

    def _pick(self, name: str) -> None:
        key, record = name.split("/")
        self.accept()
        if record == _PAGE:
            self.page_opened.emit(key)
            return
        found = None if record == _ALL else UUID(record)
        self.opened.emit(key, found, self.list.field.text())
