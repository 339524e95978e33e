"""Who is working: asked where several work in one office, and whenever a person says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from duikou_desktop.services.clerks import clerk_names, work_as
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.asking import ask_one
from duikou_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store


class ClerkChoice(QObject):
    """Shows who works in the open office; what is done from then on stands under that name."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._show()
        window.nav.person_asked.connect(self._ask)
        if not desk.identity.demo:
            desk.ask(clerk_names, self._ask_at_start)

    def _show(self, _nothing: Any = None) -> None:
        self._window.nav.show_person(self._desk.identity.clerk or "")

    def _ask(self) -> None:
        self._desk.ask(clerk_names, self._pick)

    def _ask_at_start(self, names: tuple[str, ...]) -> None:
        """Where several work in one office, whoever opens it says who it is."""
        if len(names) > 1:
            self._pick(names)

    def _pick(self, names: tuple[str, ...]) -> None:
        held = self._desk.identity.clerk or ""
        choices = tuple(dict.fromkeys(each for each in (held, *names) if each))
        name = ask_one(
            self._window,
            tr("谁在操作"),
            tr("以后的记录记在谁名下。"),
            choices,
            held,
            new=tr("不在上面的，写新的名字") if choices else tr("写经办人的姓名"),
        )
        if name and name != held:

            def deed(store: Store, _task: Any) -> tuple[None, Any]:
                return None, work_as(store, name)

            self._desk.act(deed, self._show)
