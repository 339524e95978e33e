"""The office: who is working, where its folder lies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.text import LINE_LIMIT, control_character, tidy_line
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.merging.line import MergeLine
from duikou_desktop.ui.runner import Failed, Handle, Then
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.carry import CarryLine
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
        hint = tr("从现在起写进每条记录的修改历史，也是报送函的联系人。")
        self.body.addWidget(setting_line(tr("经办人"), self.clerk, hint=hint))
        self.telephone = TextField(tr("区号和号码"))
        self.telephone.setMinimumWidth(metrics().ems(_NAME_EMS))
        self.telephone.set_value(desk.identity.telephone)
        self.telephone.line.editingFinished.connect(self._take_telephone)
        hint = tr("只写单位的电话，印在报送函上；个人的电话不进文书。")
        self.body.addWidget(setting_line(tr("单位电话"), self.telephone, hint=hint))
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
                hint=tr("记录、佐证材料和备份都在这个文件夹里。"),
            )
        )
        bin_ = Button(tr("打开回收站"), icon_name="trash")
        bin_.clicked.connect(self._open_bin)
        self.body.addWidget(
            setting_line(tr("回收站"), bin_, hint=tr("所有台账里删除过的记录，可以取回。"))
        )
        self.carry = CarryLine(self._carry, desk.failed, tr("带走整个办公室…"), of_people=True)
        self.body.addWidget(self.carry)
        self.merge = MergeLine(desk, settings)
        self.body.addWidget(self.merge)
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

    def _carry(self, deed: Callable[[Store, Task], Any], then: Then, failed: Failed) -> Handle:
        def carried(store: Store, task: Task) -> tuple[Any, None]:
            return deed(store, task), None

        return self._desk.act(carried, then, failed)

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
        self._take(self.clerk, self._desk.identity.clerk, _keep_clerk)

    def _take_telephone(self) -> None:
        self._take(self.telephone, self._desk.identity.telephone, _keep_telephone)

    def _take(
        self, field: TextField, held: str | None, keep: Callable[[Store, str | None], None]
    ) -> None:
        """Keeps what was typed, where it is another than what is held."""
        typed = tidy_line(field.value() or "") or None
        fault = _fault_in(typed or "")
        field.set_fault(fault or None)
        if fault or typed == held:
            return

        def deed(store: Store, _task: Task) -> tuple[None, None]:
            keep(store, typed)
            return None, None

        self._desk.act(deed, partial(self._told, field), partial(self._failed, field))

    def _told(self, field: TextField, _answer: None) -> None:
        field.set_hint(tr("已改"))

    def _failed(self, field: TextField, error: BaseException) -> None:
        if isinstance(error, Trouble):
            field.set_fault(words(error.message))
        else:
            self._desk.failed(error)


def _fault_in(name: str) -> str:
    """What keeps the words from being stored; nothing where they are well."""
    if control_character(name) is not None:
        return tr("里面有看不见的控制字符，删掉后再试。")
    if len(name) > LINE_LIMIT:
        return tr("有 {n} 个字，最多 {limit} 个字。").format(n=len(name), limit=LINE_LIMIT)
    return ""


def _keep_clerk(store: Store, name: str | None) -> None:
    store.set_clerk(name)


def _keep_telephone(store: Store, telephone: str | None) -> None:
    store.set_telephone(telephone)


def _folder_of(store: Store) -> Path:
    return store.folder
