"""带走整个办公室: one file for another computer, written and read back with its progress."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.exchange.move import Move
from duikou_desktop.services.moving import carry_off, key_goes_open, lacking, move_name
from duikou_desktop.ui.choosing import folder
from duikou_desktop.ui.runner import Failed, Handle, Then
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import sentences, tr, words
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.task_view import TaskHandleView

# Runs a deed on the open office or desk.
Start = Callable[[Callable[[Any, Task], Any], Then, Failed], Handle]


class CarryLine(QWidget):
    """The office stays as it is; what was carried off is a copy."""

    def __init__(
        self,
        start: Start,
        failed: Failed,
        title: str,
        parent: QWidget | None = None,
        *,
        of_people: bool = False,
    ) -> None:
        """`title`: what the button says; `of_people`: telephones and identity numbers go along."""
        super().__init__(parent)
        self._start, self._report = start, failed
        self.button = Button(title, icon_name="usb")
        self.button.clicked.connect(self._choose)
        self.with_key = Check(tr("也带上签名密钥"))
        self.banner = Banner()
        self.working = TaskHandleView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        hint = tr(
            "记录、修改历史、佐证、方案写成一个文件，读回核对。在新电脑的第一页点“打开带来的办公室”。"
            "密钥有口令的，加密着带走，还要用原来的口令；不带密钥，新电脑上的签名指纹会变，要重新核对。"
        )
        if of_people:
            people = tr("文件没有加密，里面有电话和身份证号：只交给本单位的人，用完删掉。")
            hint = sentences((hint, people))
        column.addWidget(setting_line(tr("换电脑"), self.button, self.with_key, hint=hint))
        column.addWidget(self.working)
        column.addWidget(self.banner)

    def _choose(self) -> None:
        chosen = folder(self, "carry", tr("写到哪个文件夹，比如 U 盘"))
        if chosen is not None:
            self.carry(chosen)

    def carry(self, to: Path) -> None:
        """Writes the file into the folder `to`."""
        with_key = self.with_key.isChecked()

        def deed(kept: Any, task: Task) -> tuple[Move, bool, int]:
            moved = carry_off(kept, to / move_name(kept), with_key=with_key, task=task)
            return moved, with_key and key_goes_open(kept), lacking(kept, moved.manifest)

        self.banner.clear()
        self.button.setEnabled(False)
        self.working.begin(tr("正在写出，写完逐个读回核对"))
        self.working.follow(self._start(deed, self._ended, self._failed))

    def _ended(self, result: tuple[Move, bool, int]) -> None:
        self._rest()
        moved, open_key, missing = result
        told = tr("已写出并读回核对：{file}。到了新电脑以后，这里不要再记。")
        if moved.manifest.kind == "desk":  # two desks cannot be merged
            told = tr(
                "已写出并读回核对：{file}。到了新电脑以后，这里的收报台不要再用：两边各收各评的，合不到一起。"
            )
        said = [told.format(file=moved.path)]
        if open_key:
            said.append(
                tr("带走的签名密钥没有加口令，拿到文件的人都能以本单位的名义签名：用完删掉。")
            )
        if missing:
            told = tr("有 {n} 个佐证文件原来就找不到或被改动过，没有原样带走，在“审核”里看是哪些。")
            said.append(told.format(n=missing))
        self.banner.say(Tone.PART if open_key or missing else Tone.MET, sentences(said))

    def _failed(self, error: BaseException) -> None:
        self._rest()
        if isinstance(error, Trouble):
            self.banner.say(Tone.LOST, words(error.message))
        elif not isinstance(error, Cancelled):
            self._report(error)

    def _rest(self) -> None:
        self.working.finish()
        self.button.setEnabled(True)
