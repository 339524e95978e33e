"""Tells a bug: what happened to the work, and the details for whoever mends it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label, wrapped


class CrashDialog(QDialog):
    """`died`: told at the start after a run that did not end well."""

    def __init__(self, details: str, *, died: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = details
        self.setWindowTitle(tr("程序出错"))
        lengths = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(lengths.us(4),) * 4)
        outer.setSpacing(lengths.us(2))
        title = tr("上次程序没有正常关闭") if died else tr("程序出了错")
        said = (
            tr("已保存的记录都在。请把详情复制下来交给维护人员，然后继续工作。")
            if died
            else tr("这一步没有做成，已保存的记录都在。请把详情复制下来交给维护人员。")
        )
        outer.addWidget(label(title, Role.PANEL))
        outer.addWidget(wrapped(said))
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        outer.addWidget(text, 1)
        foot = QHBoxLayout()
        self.copy = Button(tr("复制详情"))
        self.copy.clicked.connect(self._copy)
        self.go_on = Button(tr("继续工作"), Kind.PRIMARY)
        self.go_on.clicked.connect(self.accept)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        outer.addLayout(foot)
        self.resize(lengths.ems(46), lengths.ems(28))
        self.go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy.setText(tr("已复制"))
