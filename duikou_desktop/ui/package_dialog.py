"""A sealed package opened in an office: verified and counted anew; nothing of it is taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.messages import plain_number
from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.package_check import CheckedPackage, check_package, evidence_words
from duikou_desktop.ui.runner import Runner
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, wrapped
from duikou_desktop.ui.widgets.task_view import TaskHandleView


class PackageDialog(QDialog):
    """`runner`: on whose thread; `office`: whose schemes it is counted by."""

    def __init__(self, file: Path, office: Path | None, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._runner = runner
        self._going_on = True
        self.setWindowTitle(tr("上报包"))
        lengths = metrics()
        # Of one size from the start: what fills it later would run off a low screen.
        self.resize(lengths.ems(46), min(lengths.ems(40), parent.height()))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(1.5))
        column.addWidget(CutLabel(file.name, Role.PANEL))
        self.banner = Banner()
        column.addWidget(self.banner)
        self.working = TaskHandleView()
        self.working.cancelled.connect(self.reject)
        column.addWidget(self.working)
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        around = QScrollArea()
        around.setWidgetResizable(True)
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setWidget(inner)
        column.addWidget(around, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(tr("关闭"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)

        def check(task: Task) -> CheckedPackage:
            return check_package(file, Shelf.of(office), task)

        self.working.begin(tr("正在核对上报包"))
        self._handle = runner.run(check, self._checked, self._failed)
        self._handle.progressed.connect(self.working.advance)

    def done(self, code: int) -> None:
        """Closed in any way: what is under way is given up."""
        self._going_on = False
        self._handle.cancel()
        super().done(code)

    def _checked(self, found: CheckedPackage) -> None:
        self.working.finish()
        said = found.manifest
        good = tr("签名和每个文件都核对一致。和盖章的封面对上指纹，才说明是该院所封。")
        if said.demo:
            told = tr("这是示范办公室的上报包，里面的人和数字都是编造的，不能作为上报。")
            self.banner.say(Tone.PART, told, good)
        else:
            self.banner.say(Tone.MET, good)
        if found.anew is not None:
            anew = plain_number(found.anew.assessment.whole.total)
            if found.reference is not None:
                anew = tr("{score}（参考）").format(score=anew) + f"　{words(found.reference)}"
        else:
            anew = words(found.why_not) if found.why_not is not None else ""
        lines = (
            (tr("医院"), f"{said.hospital_name}（{words(said.side.label)}）"),
            (tr("方案"), found.anew.scheme.title if found.anew is not None else said.scheme.id),
            (tr("年度"), tr("{year} 年，第 {n} 次上报").format(year=said.year, n=said.sequence)),
            (tr("封账"), f"{said.approved_on}　{said.approved_by}"),
            (tr("记录"), tr("{n} 条").format(n=sum(said.records.values()))),
            (tr("佐证"), words(evidence_words(said))),
            (tr("自评分"), plain_number(said.totals.total)),
            (tr("重新计算"), anew),
            (tr("签名指纹"), found.package.fingerprint),
        )
        for name, value in lines:
            self._lines.addWidget(setting_line(name, wrapped(value)))

    def _failed(self, error: BaseException) -> None:
        self.working.finish()
        if isinstance(error, Cancelled) or not self._going_on:
            return
        if isinstance(error, Trouble):
            self.banner.say(Tone.LOST, words(error.message))
        else:
            self._runner.report(error)
