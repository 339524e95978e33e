"""Steps 3 and 4, under way; and the buttons below every step."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.task_view import TaskHandleView


class WritingPanel(QWidget):
    """How far it is, and the way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(2.4))
        column.addWidget(label(tr("正在写入"), Role.PANEL))
        told = tr("写完会从头读回来核对。这时不要拔出 U 盘；取消则什么也不留下。")
        column.addWidget(wrapped(told, Role.LABEL))
        self.working = TaskHandleView()
        column.addWidget(self.working)
        column.addStretch(1)


class ExportFooter(QFrame):
    """Back at the left, the one thing to do next at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "formfooter")
        lengths = metrics()
        row = QHBoxLayout(self)
        row.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        row.setSpacing(lengths.us(1.6))
        self.back = Button(tr("上一步"))
        self.another = Button(tr("再写一份到另一个位置"), icon_name="usb")
        self.forward = Button("", Kind.PRIMARY)
        # Of another make: concealed for somebody, the evidence only listed, a plain folder.
        self.anew = Button(tr("从头再来，换一种写法"))
        row.addWidget(self.another)
        row.addWidget(self.anew)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.forward)
