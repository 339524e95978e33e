"""The navigation at the left: sections that open, their pages, what waits in each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.nav_delegate import NavDelegate, NavRole
from duikou_desktop.ui.widgets.nav_memory import NavMemory
from duikou_desktop.ui.widgets.tips import plain_tip

# Below this height of the window, two open sections would push the last pages out of sight.
ROOM_FOR_SEVERAL = 900
# One page hidden would only make room for the line that shows it.
_FEWEST_HIDDEN = 2


@dataclass(frozen=True)
class NavPage:
    """A page. `badge` is a count in amber, or with `quiet` a figure in grey.

    A `seldom` used one stands behind 更多, unless something waits in it or it was opened lately.
    """

    key: str
    title: str
    badge: str = ""
    quiet: bool = False
    seldom: bool = False


@dataclass(frozen=True)
class NavSection:
    """A line of the first level: with pages it opens, without it is a page itself."""

    key: str
    title: str
    icon_name: str
    pages: tuple[NavPage, ...] = ()
    badge: str = ""
    quiet: bool = False
    strong: bool = True
    separated: bool = False


class NavTree(QTreeView):
    """`page_asked` comes when a person chooses; what is current is told by `set_current`."""

    page_asked = Signal(str)

    def __init__(self, memory: NavMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory or NavMemory()
        self._seldom: dict[str, tuple[str, ...]] = {}  # by section
        self.setProperty("frame", "navtree")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(NavDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self._items: dict[str, QStandardItem] = {}
        self._current = ""
        self.clicked.connect(self._activate)
        self.expanded.connect(self._opened)
        self.collapsed.connect(self._closed)

    def set_sections(self, sections: tuple[NavSection, ...]) -> None:
        """New sections; the open ones, the current page and what waits stay."""
        waiting = {key: item.data(NavRole.BADGE) for key, item in self._items.items()}
        open_keys = {key for key, item in self._items.items() if self.isExpanded(item.index())}
        self._model.clear()
        self._items.clear()
        self._seldom.clear()
        for section in sections:
            top = self._item(section.key, section.title, section.badge, quiet=section.quiet)
            top.setData(section.icon_name, NavRole.ICON)
            top.setData(section.strong, NavRole.STRONG)
            top.setData(section.separated, NavRole.SEPARATED)
            for page in section.pages:
                top.appendRow(self._item(page.key, page.title, page.badge, quiet=page.quiet))
            seldom = tuple(page.key for page in section.pages if page.seldom)
            if seldom:
                self._seldom[section.key] = seldom
                more = self._item(_more_key(section.key), "", "", quiet=True)
                more.setData(section.key, NavRole.MORE)
                top.appendRow(more)
            self._model.appendRow(top)
        for key in waiting.keys() & self._items.keys():
            if not self._items[key].data(NavRole.BADGE):
                self.set_badge(key, waiting[key])
        for key in open_keys & self._items.keys():
            self.expand(self._items[key].index())
        self.set_current(self._current)

    def set_current(self, key: str) -> None:
        """Mark the page that is shown, opening its section; no signal."""
        for known, item in self._items.items():
            item.setData(known == key, NavRole.CURRENT)
        self._current = key
        if any(key in seldom for seldom in self._seldom.values()):
            self._memory.note(key)
        self._fold()
        shown = self._items.get(key)
        if shown is None:
            # A page of no line of the tree, as the settings: none keeps a frame.
            self.setCurrentIndex(QModelIndex())
            return
        if shown.parent():
            self.expand(shown.parent().index())
        self.setCurrentIndex(shown.index())

    def pages(self) -> tuple[tuple[str, str], ...]:
        """Key and title of every page, also of those folded away."""
        leaves = [(key, item) for key, item in self._items.items() if not item.hasChildren()]
        return tuple((key, item.text()) for key, item in leaves if not item.data(NavRole.MORE))

    def has(self, key: str) -> bool:
        """Whether a page or section of that key is shown."""
        return key in self._items

    def set_badge(self, key: str, badge: str) -> None:
        """What waits there now; nothing when nothing waits."""
        if key in self._items:
            self._put_badge(self._items[key], badge)
            self._fold()

    def _fold(self) -> None:
        """Hides what is seldom used and neither waits nor was opened lately."""
        for section, keys in self._seldom.items():
            opened = self._memory.is_open(section)
            quiet = [key for key in keys if not self._is_wanted(key)]
            if len(quiet) < _FEWEST_HIDDEN:
                quiet = []
            for key in keys:
                self._show_row(key, shown=opened or key not in quiet)
            more = self._items[_more_key(section)]
            more.setText(tr("收起") if opened else tr("更多"))
            self._put_badge(more, "" if opened else str(len(quiet)))
            self._show_row(_more_key(section), shown=bool(quiet))

    def _put_badge(self, item: QStandardItem, badge: str) -> None:
        item.setData(badge, NavRole.BADGE)
        item.setData(f"{item.text()} {badge}".strip(), Qt.ItemDataRole.AccessibleTextRole)

    def _is_wanted(self, key: str) -> bool:
        waits = bool(self._items[key].data(NavRole.BADGE))
        return waits or key == self._current or key in self._memory.lately

    def _show_row(self, key: str, *, shown: bool) -> None:
        item = self._items[key]
        self.setRowHidden(item.row(), item.index().parent(), not shown)

    def _item(self, key: str, title: str, badge: str, *, quiet: bool) -> QStandardItem:
        item = QStandardItem(title)
        item.setData(key, NavRole.KEY)
        item.setData(quiet, NavRole.QUIET)
        self._put_badge(item, badge)
        item.setToolTip(plain_tip(title))
        self._items[key] = item
        return item

    def _activate(self, index: QModelIndex) -> None:
        if section := index.data(NavRole.MORE):
            self._memory.turn(section)
            self._fold()
        elif self._model.hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.page_asked.emit(index.data(NavRole.KEY))

    def _closed(self, index: QModelIndex) -> None:
        self._model.setData(index, False, NavRole.OPEN)

    def _opened(self, opened: QModelIndex) -> None:
        self._model.setData(opened, True, NavRole.OPEN)
        if self.window().height() >= ROOM_FOR_SEVERAL:
            return
        for at in range(self._model.rowCount()):
            index = self._model.index(at, 0)
            if index != opened and self.isExpanded(index):
                self.collapse(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and self.currentIndex().isValid():
            self._activate(self.currentIndex())
            return
        super().keyPressEvent(event)


def _more_key(section: str) -> str:
    return f"{section}/more"
