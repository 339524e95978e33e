"""Asks why something is removed for good; the button says what that means."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from duikou_desktop.services.evidence_view import KeptEvidence
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import Role, label, wrapped


class RemoveQuestion(QDialog):
    """`reason` is what was written when the dialog is accepted."""

    def __init__(self, kept: KeptEvidence, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("彻底删除"))
        lengths = metrics()
        column = QVBoxLayout(self)
        margin = lengths.us(4)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(lengths.us(2))
        title = tr("彻底删除 {name}").format(name=kept.evidence.name or "")
        column.addWidget(wrapped(title, Role.PANEL))
        said = tr("用于拍到患者姓名、病案号这样不该留的材料。")
        if kept.uses:
            said += tr("只是不该证明某一条记录的，用“取下”。")
            said += tr("它证明的 {n} 条记录会少这份佐证。").format(n=kept.uses)
        said += tr("以前的备份里还有，要另外删。")
        said += tr("删除以后，在这之前做的也不能再撤销。")
        sentence = wrapped(said, Role.LABEL)
        sentence.setMinimumWidth(lengths.ems(30))
        column.addWidget(sentence)
        column.addWidget(label(tr("为什么删，记在修改历史里："), Role.LABEL))
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("如 拍到了患者姓名"))
        self.line.textChanged.connect(self._look)
        column.addWidget(self.line)
        row = QHBoxLayout()
        row.addStretch(1)
        self.confirm = Button(tr("删除文件，不能撤销"))
        self.confirm.clicked.connect(self.accept)
        keep = Button(tr("留着"))
        keep.clicked.connect(self.reject)
        row.addWidget(self.confirm)
        row.addWidget(keep)
        column.addLayout(row)
        self._look()

    @property
    def reason(self) -> str:
        """Why, as written."""
        return self.line.text().strip()

    def _look(self) -> None:
        self.confirm.setEnabled(bool(self.reason))
