"""签发方案: a scheme chosen, checked, and signed with the desk's key for offices to install."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.task import Task
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.exchange.scheme_pack import SchemePack
from duikou_desktop.services.desk.issuing import AtHand, at_hand, issue_scheme, to_be_issued
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.choosing import folder, open_file
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.pass_phrase import with_pass_phrase
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.fault_lines import FaultLines


class IssueLine(QWidget):
    """`issued` when one was written: with it the desk's key may have been made."""

    issued = Signal()

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self.button = Button(tr("签发…"), icon_name="key")
        self.button.clicked.connect(self._ask_which)
        self.told = FaultLines()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        hint = tr(
            "用本部门的密钥签名，写成方案文件（.dkscheme）发给各医院；医院安装时看得到是谁签发的。"
        )
        column.addWidget(setting_line(tr("签发方案"), self.button, hint=hint))
        column.addWidget(self.told)

    # -- which ------------------------------------------------------------------------------------

    def _ask_which(self) -> None:
        self._counter.ask(at_hand, self._pop_up, self._failed)

    def _pop_up(self, found: tuple[AtHand, ...]) -> None:
        menu = self.offer(found)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def offer(self, found: tuple[AtHand, ...]) -> QMenu:
        """The schemes at hand, a file, a folder."""
        menu = QMenu(self.button)
        for each in found:
            name = tr("{title}（版本 {n}）").format(title=each.title, n=each.version)
            menu.addAction(name).triggered.connect(partial(self._issue_one, each.folder))
        menu.addSeparator()
        menu.addAction(tr("选方案文件…")).triggered.connect(self._choose_file)
        menu.addAction(tr("选方案文件夹…")).triggered.connect(self._choose_folder)
        return menu

    def _issue_one(self, source: Path, *_: object) -> None:
        self.issue(source)

    def _choose_file(self) -> None:
        kinds = tr("方案 (*.dkscheme *.xlsx *.ods *.zip)")
        chosen = open_file(self, "scheme", tr("选方案文件"), kinds)
        if chosen is not None:
            self.issue(chosen)

    def _choose_folder(self) -> None:
        chosen = folder(self, "scheme", tr("选方案文件夹"))
        if chosen is not None:
            self.issue(chosen)

    # -- signed -----------------------------------------------------------------------------------

    def issue(self, source: Path) -> None:
        """Checks the scheme, then asks where to write it, and the pass phrase where the key has one."""
        self.told.clear()
        self.button.setEnabled(False)

        def check(desk: DeskStore) -> None:
            to_be_issued(desk, source)

        def go_on(_sound: None) -> None:
            self.button.setEnabled(True)
            to = folder(self, "issue", tr("写到哪个文件夹，比如 U 盘"))
            if to is not None:
                act = partial(self._sign, source, to)
                with_pass_phrase(self._counter, self, act, self._failed)

        self._counter.ask(check, go_on, self._failed)

    def _sign(self, source: Path, to: Path, pass_phrase: str) -> None:
        def deed(desk: DeskStore, _task: Task) -> SchemePack:
            return issue_scheme(desk, source, to, office_key(desk, pass_phrase))

        self.button.setEnabled(False)
        self._counter.act(deed, self._ended, self._failed)

    def _ended(self, pack: SchemePack) -> None:
        self.button.setEnabled(True)
        told = tr("已签发，写到 {file}。医院安装以后，在电话里念签名指纹给它核对：\n{figures}")
        figures = fingerprint(bytes.fromhex(pack.manifest.key))
        self.told.say(told.format(file=pack.path, figures=figures))
        self.issued.emit()

    def _failed(self, error: BaseException) -> None:
        self.button.setEnabled(True)
        if isinstance(error, Trouble):
            self.told.tell(error)
        else:
            self._counter.failed(error)
