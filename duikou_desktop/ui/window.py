"""The window: navigation at the left, pages made when first shown, the status bar below."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.label import CutLabel, Role, label
from duikou_desktop.ui.widgets.page_stack import PageStack

if TYPE_CHECKING:
    from duikou_desktop.ui.nav_panel import NavPanel
    from duikou_desktop.ui.widgets.toast import Toast

# What is left of the smallest screen met in offices when the taskbar is shown.
ROOM = (1366, 728)

PageFactory = Callable[[], QWidget]


class MainWindow(QMainWindow):
    """Pages are known by their key; the window makes each once, and remembers the way back.

    The shortcuts are the window's; what they do is told by signals, for only the page shown knows.
    """

    new_asked = Signal()
    save_asked = Signal()
    filter_asked = Signal()
    search_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    help_asked = Signal()  # where no field has the keys
    page_shown = Signal(str)

    def __init__(
        self, pages: Mapping[str, PageFactory], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._factories = dict(pages)
        self._settings = settings
        self._made: dict[str, QWidget] = {}
        self._way: list[str] = []
        self._nav: NavPanel | None = None
        self._toast: Toast | None = None
        self._stack = PageStack()
        inside = QWidget()
        self._row = row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._column = column = QVBoxLayout()
        column.setSpacing(0)
        # Over every page: what the disk or another window refuses concerns all of them.
        self.banner = Banner()
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(inside)
        self.setWindowIcon(icon("app"))
        self._make_status_bar()
        self._make_shortcuts()
        self._restore()

    # -- navigation -------------------------------------------------------------------------------

    @property
    def nav(self) -> NavPanel:
        """The navigation, made when it is first wanted: the first frame shows none."""
        if self._nav is None:
            self._nav = self._make_nav()
        return self._nav

    def _make_nav(self) -> NavPanel:
        from duikou_desktop.ui.nav_panel import NavPanel

        made = NavPanel(self._settings)
        made.tree.page_asked.connect(self.open_page)
        made.tree.set_current(self.current_page)
        self._row.insertWidget(0, made)
        # Put in anew behind it, for the keys go round in the order things came in.
        hidden = self.banner.isHidden()
        self.banner.setParent(None)
        self._column.insertWidget(0, self.banner)
        self.banner.setHidden(hidden)
        return made

    # -- pages ------------------------------------------------------------------------------------

    def set_pages(self, pages: Mapping[str, PageFactory], keep: Collection[str] = ()) -> None:
        """Other pages in place of all made but those to `keep`; the next is shown when opened."""
        for key in self._made.keys() - set(keep):
            made = self._made.pop(key)
            self._stack.removeWidget(made)
            made.deleteLater()
        self._factories = dict(pages)
        self._way = [key for key in self._way if key in self._made]

    def made_pages(self) -> tuple[QWidget, ...]:
        """The pages made so far."""
        return tuple(self._made.values())

    def page_around(self, inside: QWidget) -> str:
        """The key of the page that it stands on, or nothing."""
        return next((key for key, page in self._made.items() if page.isAncestorOf(inside)), "")

    def has_page(self, key: str) -> bool:
        """Whether there is such a page."""
        return key in self._factories

    @property
    def current_page(self) -> str:
        """The key of the page shown, or nothing before the first."""
        return self._way[-1] if self._way else ""

    def page(self, key: str) -> QWidget | None:
        """The page, if it was made already."""
        return self._made.get(key)

    def open_page(self, key: str) -> None:
        """Show a page, making it first if need be; an unknown key is a mistake of the caller.

        A page that has `may_leave` is asked first, and may keep what is being typed in view.
        """
        if key != self.current_page and not self._may_leave():
            self._mark(self.current_page)
            return
        if self.current_page != key:
            self._way.append(key)
        self._show(key)

    def _show(self, key: str) -> None:
        fresh = key not in self._made
        if fresh:
            made = self._factories[key]()
            self._made[key] = made
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self._made[key])
        self._mark(key)
        self._hand_keys(self._made[key], fresh=fresh)
        self.page_shown.emit(key)

    def _mark(self, key: str) -> None:
        """The page shown, in the navigation where there is one."""
        if self._nav is not None:
            self._nav.tree.set_current(key)

    def _hand_keys(self, page: QWidget, *, fresh: bool) -> None:
        """To the page just shown, unless a person walks through the tree of pages with them.

        A page shown again has them where they were; of a fresh one Qt takes whatever is first.
        """
        focus = self.focusWidget()
        tree = self._nav.tree if self._nav is not None else None
        if focus is not None and (focus is tree or (not fresh and page.isAncestorOf(focus))):
            return
        wants = page.focusProxy() or next(iter(self._page_panes()), page)
        wants.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_leave(self) -> bool:
        ask = getattr(self._stack.currentWidget(), "may_leave", None)
        return bool(ask()) if callable(ask) else True

    def go_back(self) -> None:
        """The page before this one."""
        if len(self._way) > 1 and self._may_leave():
            self._way.pop()
            self._show(self._way[-1])

    # -- status -----------------------------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """A word after the deed, where the page has its own."""
        toast = getattr(self._stack.currentWidget(), "toast", None)
        if toast is None:
            if self._toast is None:
                from duikou_desktop.ui.widgets.toast import Toast

                self._toast = Toast(self.centralWidget())
            toast = self._toast
        toast.say(sentence)

    def say_saved(self, text: str) -> None:
        self._saved.setText(text)

    def say_backup(self, text: str) -> None:
        self._backup.setText(text)

    def say_undo(self, text: str) -> None:
        """What Ctrl+Z would take back."""
        self._undo.setText(text)

    def _make_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(metrics().us(1.6), 0, metrics().us(1.6), 0)
        self._saved = label("", Role.HINT)
        self._backup = label("", Role.HINT)
        self._undo = CutLabel("", Role.HINT)
        self._backup.setContentsMargins(metrics().us(3), 0, 0, 0)
        bar.addWidget(self._saved)
        bar.addWidget(self._backup)
        bar.addPermanentWidget(self._undo)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.statusBar().setFixedHeight(metrics().status_bar)

    # -- keys -------------------------------------------------------------------------------------

    def _make_shortcuts(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+N", self.new_asked.emit),
            ("Ctrl+S", self.save_asked.emit),
            ("Ctrl+F", self.filter_asked.emit),
            ("Ctrl+K", self.search_asked.emit),
            ("Ctrl+Z", self.undo_asked.emit),
            ("Ctrl+Y", self.redo_asked.emit),
            ("Ctrl+Q", self.close),
            ("F1", self._tell_help),
            ("F6", self._next_pane),
            ("Alt+Left", self.go_back),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _tell_help(self) -> None:
        """Below the field that has the keys: what it is for, its unit, an example."""
        from duikou_desktop.ui.fields.base import Field

        focus = field = QApplication.focusWidget()
        while field is not None and not isinstance(field, Field):
            field = field.parentWidget()
        told = (field.toolTip() or focus.toolTip()) if field is not None and focus else ""
        if field is not None and told:
            QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), told, field)
        else:
            self.help_asked.emit()

    def _next_pane(self) -> None:
        """From the navigation into the page, between the page's panes, and round again."""
        panes = self._page_panes()
        if self._nav is not None:
            panes.insert(0, self._nav.tree)
        focus = QApplication.focusWidget()
        here = next((p for p in panes if focus and (p is focus or p.isAncestorOf(focus))), None)
        for pane, following in pairwise([*panes, *panes[:1]]):
            if pane is here:
                following.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        if panes:
            panes[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _page_panes(self) -> list[QWidget]:
        """What a page declares as its panes (property `pane`), else whatever takes the keys."""
        page = self._stack.currentWidget()
        if page is None:
            return []
        inside = page.findChildren(QWidget)
        panes = [w for w in inside if w.property("pane") and w.isVisibleTo(page)]
        takers = [w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return panes or [w for w in takers if w.isVisibleTo(page)][:1]

    # -- size -------------------------------------------------------------------------------------

    def _restore(self) -> None:
        """As last time; at first as large as the smallest screen allows."""
        if self.restoreGeometry(self._settings.state("window/geometry")):
            return
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry() if screen else None
        width = min(ROOM[0], room.width()) if room else ROOM[0]
        height = min(ROOM[1], room.height()) if room else ROOM[1]
        self.resize(width, height)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self._settings.set_state("window/geometry", self.saveGeometry())
        self._settings.save()
        super().closeEvent(event)
