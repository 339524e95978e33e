"""The office: who is working, where its folder lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.text import LINE_LIMIT, control_character, tidy_line
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.label import CutLabel

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.store import Store

_NAME_EMS = 16


class OfficeCard(Card):
    """The clerk's name stands in the journal from the moment it is written here."""

    leave_asked = Signal()  # for the first page: another office is to be opened or made

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(tr("办公室"), parent=parent)
        self._desk = desk
        self._settings = settings
        self._folder: Path | None = None
        self.clerk = TextField(tr("姓名"))
        self.clerk.setMinimumWidth(metrics().ems(_NAME_EMS))
        self.clerk.set_value(desk.identity.clerk)
        self.clerk.line.editingFinished.connect(self._take_clerk)
        self.body.addWidget(
            setting_line(tr("经办人"), self.clerk, hint=tr("从现在起写进每条记录的修改历史。"))
        )
        self._place = CutLabel("")
        self._place.setMinimumWidth(metrics().ems(_NAME_EMS * 2))
        self._open = Button(tr("打开文件夹"), icon_name="folder")
        self._open.clicked.connect(self._open_folder)
        self._open.setEnabled(False)
        self.body.addWidget(
            setting_line(
                tr("存放位置"),
                self._place,
                self._open,
                hint=tr("记录、佐证材料和备份都在这个文件夹里。搬动时整个文件夹一起搬。"),
            )
        )
        bin_ = Button(tr("打开回收站"), icon_name="trash")
        bin_.clicked.connect(self._open_bin)
        self.body.addWidget(
            setting_line(tr("回收站"), bin_, hint=tr("所有台账里删除过的记录，可以取回。"))
        )
        self.leave = Button(tr("打开或新建另一个…"))
        self.leave.clicked.connect(self.leave_asked)
        self.body.addWidget(
            setting_line(
                tr("别的办公室"),
                self.leave,
                hint=tr("先关闭这一个，回到第一页；那里可以再回来。一家医院一个办公室。"),
            )
        )
        desk.ask(_folder_of, self._show_folder)

    def _open_bin(self) -> None:
        from duikou_desktop.ui.registers.recycle import RecycleBin

        RecycleBin(self._desk, self._settings, self).open()

    def _show_folder(self, folder: Path) -> None:
        self._folder = folder
        self._place.setText(str(folder))
        self._open.setEnabled(True)

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _take_clerk(self) -> None:
        name = tidy_line(self.clerk.value() or "") or None
        fault = _fault_in(name or "")
        if fault:
            self.clerk.set_fault(fault)
            return
        self.clerk.set_fault(None)
        if name == self._desk.identity.clerk:
            return

        def deed(store: Store, _task: Task) -> tuple[None, None]:
            store.set_clerk(name)
            return None, None

        self._desk.act(deed, self._told, self._failed)

    def _told(self, _answer: None) -> None:
        self.clerk.set_hint(tr("已改"))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            self.clerk.set_fault(words(error.message))
        else:
            self._desk.failed(error)


def _fault_in(name: str) -> str:
    """What keeps the name out of the journal, in words; nothing where it is well."""
    if control_character(name) is not None:
        return tr("姓名里有看不见的控制字符，删掉后再试。")
    if len(name) > LINE_LIMIT:
        return tr("有 {n} 个字，最多 {limit} 个字。").format(n=len(name), limit=LINE_LIMIT)
    return ""


def _folder_of(store: Store) -> Path:
    return store.folder
