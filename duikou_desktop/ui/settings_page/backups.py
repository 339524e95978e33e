"""The backups of the office, or of the desk: made at once, or put back."""

from __future__ import annotations

import collections
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.services.backups import Kept, back_up_now, list_backups
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import Card, rule_line
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, label
from duikou_desktop.ui.widgets.question import ask

if TYPE_CHECKING:
    from duikou_desktop.storage.backup import Backup
    from duikou_desktop.ui.commission.counter import Counter

_RESTORE = "restore"
_MINUTES, _SECONDS = "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"


class BackupsCard(ReadWhenSeen, Card):
    """`restore_asked` carries the path a person chose and confirmed; `made` that there is one more.

    Backups are made elsewhere too, before a merge or an import: the list is read whenever it is shown.
    """

    restore_asked = Signal(object)
    made = Signal()

    def __init__(self, keeper: Desk | Counter, when: str, parent: QWidget | None = None) -> None:
        """`when`: the sentence that says when backups are made of themselves."""
        super().__init__(tr("备份"), when, parent=parent)
        self._keeper = keeper
        self._banner = Banner()
        self.body.addWidget(self._banner)
        make = Button(tr("立即备份"), icon_name="refresh", small=True)
        make.clicked.connect(self.back_up)
        self.add_to_header(make, right=True)
        self._rows = QWidget()
        self._lines = QVBoxLayout(self._rows)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.body.addWidget(self._rows)
        self._earlier_open = False
        self.outdated()

    def back_up(self) -> None:
        """One more, now."""
        self._keeper.ask(back_up_now, self._told, self._failed)

    def _told(self, _backup: Backup) -> None:
        self._banner.say(Tone.MET, tr("备份好了，已核对。"))
        self.made.emit()
        self.refresh()

    def refresh(self) -> None:
        """Reads which there are."""
        self._stale = False
        self._keeper.ask(_backups_of, self._show, self._failed)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = True

    def _show(self, backups: list[Backup]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not backups:
            self._lines.addWidget(label(tr("还没有备份。"), Role.HINT))
            return
        today = self._keeper.today
        now = [each for each in backups if each.made_at.date() == today]
        earlier = [each for each in backups if each.made_at.date() != today]
        minutes = collections.Counter(map(_minute, backups))
        self._add_group(tr("今天的 {n} 份"), now, minutes, opened=True)
        self._add_group(tr("更早的 {n} 份"), earlier, minutes, opened=self._earlier_open or not now)

    def _add_group(
        self, title: str, backups: list[Backup], minutes: collections.Counter[str], *, opened: bool
    ) -> None:
        """Under a line that folds them away."""
        if not backups:
            return
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for each in backups:
            minute = _minute(each)
            alike = minutes[minute] > 1
            lines.addWidget(rule_line())
            lines.addWidget(self._line(each, f"{each.made_at:{_SECONDS}}" if alike else minute))
        head = Button(title.format(n=len(backups)), Kind.LINK)
        head.setCheckable(True)
        head.setChecked(opened)
        head.toggled.connect(inside.setVisible)
        head.toggled.connect(self._remember)
        self._lines.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines.addWidget(inside)
        inside.setVisible(opened)

    def _remember(self, opened: bool) -> None:  # noqa: FBT001 - a slot
        """The list is read anew after each backup: what was open stays open."""
        self._earlier_open = opened

    def _line(self, backup: Backup, when: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, metrics().u, 0, metrics().u)
        row.addWidget(label(when))
        row.addSpacing(metrics().us(3))
        row.addWidget(CutLabel(_reason_words(backup), Role.HINT), 1)
        restore = Button(tr("恢复…"), Kind.LINK)
        restore.setProperty("path", str(backup.path))
        restore.setProperty("when", when)
        restore.clicked.connect(self._ask_restore)
        row.addWidget(restore)
        return box

    def _ask_restore(self) -> None:
        button = self.sender()
        when, path = str(button.property("when")), Path(str(button.property("path")))
        sentence = tr(
            "记录会回到 {when} 的样子，之后的修改不再看得到。现在的记录会先另存一份备份，可以再恢复回来。"
        ).format(when=when)
        answers = (
            (_RESTORE, tr("恢复到 {when}").format(when=when)),
            ("", tr("不恢复")),
        )
        if ask(self, tr("恢复备份"), sentence, answers) == _RESTORE:
            self.restore_asked.emit(path)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            self._banner.say(Tone.LOST, words(error.message))
        else:
            self._keeper.failed(error)


def _backups_of(kept: Kept) -> list[Backup]:
    return list_backups(kept.folder)


def _minute(backup: Backup) -> str:
    return f"{backup.made_at:{_MINUTES}}"


def _reason_words(backup: Backup) -> str:
    reason = _reasons().get(backup.reason, backup.reason)
    if not backup.about:
        return reason
    return tr("{reason}：{about}").format(reason=reason, about=backup.about)


def _reasons() -> dict[str, str]:
    return {
        "close": tr("关闭程序时"),
        "daily": tr("当天第一次打开"),
        "manual": tr("手动备份"),
        "import": tr("导入前"),
        "merge": tr("合并前"),
        "upgrade": tr("升级前"),
        "before-restore": tr("恢复备份前"),
    }
