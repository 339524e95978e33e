"""Hands the window's keys to the page shown, and keeps what Ctrl+Z would take back in view."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.messages import Message
from duikou_desktop.services import history
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class PageKeys(QObject):
    """A page that has `begin_new`, `save` or `focus_filter` is told of Ctrl+N, Ctrl+S, Ctrl+F.

    Of F1 it is told nothing: what it says of itself (`about`, `own_keys`) is shown.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.new_asked.connect(self._new)
        window.save_asked.connect(self._save)
        window.filter_asked.connect(self._filter)
        window.help_asked.connect(self._help)

    def _new(self) -> None:
        self._tell("begin_new")

    def _save(self) -> None:
        self._tell("save")

    def _filter(self) -> None:
        self._tell("focus_filter")

    def _help(self) -> None:
        from duikou_desktop.ui.key_help import KeyHelp

        shown = KeyHelp(self._window.page(self._window.current_page), self._window)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.open()

    def _tell(self, verb: str) -> None:
        act = getattr(self._window.page(self._window.current_page), verb, None)
        if callable(act):
            act()


class UndoRedo(QObject):
    """Ctrl+Z and Ctrl+Y through the journal; the status bar names what would be taken back."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        window.undo_asked.connect(self.undo)
        window.redo_asked.connect(self.redo)
        desk.changed.connect(self.say)
        self.say()

    def undo(self) -> None:
        """Take back the latest change of the office."""
        self._act(history.undo)

    def redo(self) -> None:
        """Bring back what was last taken back."""
        self._act(history.redo)

    def say(self) -> None:
        """Ask anew what would be taken back."""
        self._desk.ask(history.undo_label, self._show)

    def _act(self, deed: Callable[[Store], ChangeSet | None]) -> None:
        def act(store: Store, _task: Task) -> tuple[ChangeSet | None, ChangeSet | None]:
            change = deed(store)
            return change, change

        self._desk.act(act, self._done, self._failed)

    def _done(self, change: ChangeSet | None) -> None:
        if change is not None:
            self._window.say(words(change.label))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            self._window.say(words(error.message))
        else:
            self._desk.failed(error)

    def _show(self, label: Message | None) -> None:
        if label is None:
            self._window.say_undo(tr("没有可撤销的操作"))
        else:
            self._window.say_undo(tr("Ctrl+Z 撤销：{what}").format(what=words(label)))
