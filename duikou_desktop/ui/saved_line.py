"""At the foot of the window: what is not saved, when something was last, and the last backup."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.window import MainWindow


class SavedLine(QObject):
    """Follows every change of the open office."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        desk.changed.connect(self._changed)
        desk.backed_up.connect(self._look)
        desk.unsaved.connect(self._tell_unsaved)
        self._said = tr("已打开")
        self._look()

    def _changed(self) -> None:
        time = datetime.now().astimezone().strftime("%H:%M")
        self._said = tr("已保存　{time}").format(time=time)
        self._window.say_saved(self._said)
        self._look()

    def _tell_unsaved(self, unsaved: bool) -> None:  # noqa: FBT001 - a slot
        told = tr("有填了没保存的，Ctrl+S 保存")
        self._window.say_saved(told if unsaved else self._said)

    def _look(self) -> None:
        folder = self._desk.folder
        self._desk.ask(lambda _store: last_backup(folder), self._show)

    def _show(self, backup: datetime | None) -> None:
        self._window.say_backup(backup_words(backup))


def last_backup(folder: Path) -> datetime | None:
    """When the latest backup of an office was made; None: there is none."""
    from duikou_desktop.services.backups import list_backups

    found = list_backups(folder)
    return found[0].made_at if found else None


def backup_words(backup: datetime | None) -> str:
    """`备份：今天 16:40`, or that there is none yet."""
    if backup is None:
        return tr("还没有备份，关闭时自动备份")
    same_day = backup.date() == datetime.now().astimezone().date()
    day = tr("今天") if same_day else backup.strftime("%Y-%m-%d")
    return tr("备份：{day} {time}").format(day=day, time=backup.strftime("%H:%M"))
