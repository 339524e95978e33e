"""What the program is, under which licences, and what it never does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, qVersion
from PySide6.QtWidgets import QWidget

from duikou_desktop import __version__
from duikou_desktop.ui.choosing import open_file
from duikou_desktop.ui.export.drives import plugged_in_drives
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.label import label


class AboutCard(Card):
    """Version and licences; `upgrade_asked` carries the update a person chose."""

    upgrade_asked = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("关于"), parent=parent)
        self.upgrade = Button(tr("从 U 盘升级…"), icon_name="usb", small=True)
        self.upgrade.clicked.connect(self._choose)
        self.body.addWidget(
            setting_line(
                tr("版本"),
                label(__version__),
                self.upgrade,
                hint=tr("选收到的更新文件（.dkupdate）：先核对签名，再备份，然后打开安装程序。"),
            )
        )
        self.body.addWidget(
            setting_line(
                tr("许可"),
                label(tr("Apache License 2.0")),
                hint=tr(
                    "界面使用 Qt {version}（PySide6），按 GNU LGPL v3 授权；它的库文件独立存放，可以自行替换。"
                ).format(version=qVersion()),
            )
        )
        self.body.addWidget(
            setting_line(tr("网络"), label(tr("不连接网络。记录只在本机的办公室文件夹里。")))
        )

    def _choose(self) -> None:
        sticks = plugged_in_drives()
        chosen = open_file(
            self,
            "upgrade",
            tr("选更新文件"),
            tr("更新文件 (*.dkupdate)"),
            near=sticks[0].path if sticks else None,
        )
        if chosen is not None:
            self.upgrade_asked.emit(chosen)
