"""An update from a stick: what it is and from whom, the office backed up, and the button that starts it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.services.upgrading import Offer, Ready, Secured, look_at, put_out, secure
from duikou_desktop.ui.choosing import folder
from duikou_desktop.ui.runner import Handle, Runner, Then, Work
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, label, wrapped
from duikou_desktop.ui.widgets.task_view import TaskHandleView


class UpgradeDialog(QDialog):
    """`ready` carries the installer put out (a `Ready`); whoever hears it closes the office and starts it."""

    ready = Signal(object)
    office_backed_up = Signal()

    def __init__(self, file: Path, office: Path | None, runner: Runner, parent: QWidget) -> None:
        """`office`: the folder of the office to back up first; `runner`: on whose thread."""
        super().__init__(parent)
        self._office = office
        self._runner = runner
        self._handle: Handle | None = None
        self._going_on = True
        self._secured: Secured | None = None
        self._place: Path | None = None
        self.setWindowTitle(tr("从 U 盘升级"))
        lengths = metrics()
        self.resize(lengths.ems(46), lengths.ems(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(CutLabel(file.name, Role.PANEL))
        self.banner = Banner()
        column.addWidget(self.banner)
        self.working = TaskHandleView()
        self.working.cancelled.connect(self._give_up)
        column.addWidget(self.working)
        self.details = self._make_details()
        self.details.hide()
        column.addWidget(self.details, 1)
        column.addStretch(0)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        self.begin = Button(tr("开始升级"), Kind.PRIMARY)
        self.begin.setEnabled(False)
        self.begin.clicked.connect(self._put_out)
        self.leave = Button(tr("不升级"))
        self.leave.clicked.connect(self.reject)
        row.addWidget(self.begin)
        row.addWidget(self.leave)
        column.addLayout(row)
        self._run(tr("正在核对更新文件"), lambda task: look_at(file, task=task), self._looked_at)

    def _make_details(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(0.5))
        self.versions = label("", Role.STRONG)
        self.signed = wrapped()
        self.backed_up = label()
        self.placed = CutLabel(tr("系统的临时位置"))
        self.another = Button(tr("换一个位置…"), Kind.LINK)
        self.another.clicked.connect(self._choose_place)
        for each in (
            setting_line(tr("版本"), self.versions),
            setting_line(tr("签名"), self.signed),
            setting_line(tr("备份"), self.backed_up),
            setting_line(tr("安装程序放在"), self.placed, self.another),
        ):
            column.addWidget(each)
        column.addWidget(label(tr("这一版改了什么"), Role.LABEL))
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        column.addWidget(self.notes, 1)
        return box

    def done(self, code: int) -> None:
        """Closed in any way: what is under way is given up, and nothing follows it."""
        self._going_on = False
        self._give_up()
        super().done(code)

    # -- one step after the other -----------------------------------------------------------------

    def _run(self, title: str, work: Work, then: Then) -> None:
        def go_on(answer: Any) -> None:
            self.working.finish()
            if self._going_on:
                then(answer)

        self.working.begin(title)
        self._handle = self._runner.run(work, go_on, self._failed)
        self._handle.progressed.connect(self.working.advance)

    def _looked_at(self, offer: Offer) -> None:
        self.versions.setText(f"{offer.now} → {offer.said.program}")
        told = tr("已核对，是本程序的发布者签名的，没有改动。签名指纹 {fingerprint}")
        self.signed.setText(told.format(fingerprint=offer.fingerprint))
        self.notes.setPlainText(offer.said.notes)
        self.details.show()
        self.resize(self.width(), max(self.height(), metrics().ems(36)))
        office = self._office
        self._run(tr("正在备份办公室"), lambda _task: secure(offer, office), self._backed_up)

    def _backed_up(self, secured: Secured) -> None:
        self._secured = secured
        if secured.backup is None:
            said = tr("没有打开办公室，不用备份。")
        else:
            when = f"{secured.backup.made_at:%Y-%m-%d %H:%M}"
            said = tr("升级前的备份做好了，已核对（{when}）。").format(when=when)
            self.office_backed_up.emit()
        self.backed_up.setText(said)
        self._may_begin()

    def _may_begin(self) -> None:
        self.begin.setEnabled(self._secured is not None)
        if self._secured is not None:
            self.begin.setFocus()

    def _choose_place(self) -> None:
        chosen = folder(self, "upgrade-to", tr("安装程序放在哪里"))
        if chosen is not None:
            self._place = chosen
            self.placed.setText(str(chosen))

    def _put_out(self) -> None:
        secured, place = self._secured, self._place
        if secured is None:
            return
        self.banner.clear()
        self.begin.setEnabled(False)

        def work(task: Task) -> Any:
            return put_out(secured, place, task)

        self._run(tr("正在取出安装程序"), work, self._was_put_out)

    def _was_put_out(self, ready: Ready) -> None:
        self.accept()
        self.ready.emit(ready)

    def _give_up(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    def _failed(self, error: BaseException) -> None:
        self.working.finish()
        if not isinstance(error, Trouble | Cancelled):
            self._runner.report(error)
            self.reject()
            return
        self._may_begin()
        if isinstance(error, Trouble):
            self.banner.say(Tone.LOST, words(error.message))
            if self._secured is None:
                self.begin.hide()
                self.leave.setText(tr("关上"))
