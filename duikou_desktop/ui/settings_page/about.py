"""What the program is, under which licences, and what it never does."""

from __future__ import annotations

from PySide6.QtCore import qVersion

from duikou_desktop import __version__
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.label import label


def about_card() -> Card:
    """Version and licences."""
    card = Card(tr("关于"))
    card.body.addWidget(setting_line(tr("版本"), label(__version__)))
    card.body.addWidget(
        setting_line(
            tr("许可"),
            label(tr("Apache License 2.0")),
            hint=tr(
                "界面使用 Qt {version}（PySide6），按 GNU LGPL v3 授权；它的库文件独立存放，可以自行替换。"
            ).format(version=qVersion()),
        )
    )
    card.body.addWidget(
        setting_line(tr("网络"), label(tr("不连接网络。记录只在本机的办公室文件夹里。")))
    )
    return card
