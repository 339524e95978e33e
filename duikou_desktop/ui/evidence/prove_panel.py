"""Beside the records without evidence: the way to give the chosen ones a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from duikou_desktop.services.evidence_view import FoundRecord
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, wrapped


class ProvePanel(QFrame):
    """What is dropped, pasted or chosen while this is shown goes to the chosen records."""

    choose_asked = Signal()
    record_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self.setProperty("pane", True)
        self._one: FoundRecord | None = None
        lengths = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        column.setSpacing(lengths.us(2))
        self._title = wrapped("", Role.PANEL)
        self._detail = wrapped("", Role.LABEL)
        column.addWidget(self._title)
        column.addWidget(self._detail)
        self.choose = Button("", Kind.PRIMARY, hint="Enter")
        self.choose.clicked.connect(self.choose_asked)
        column.addWidget(self.choose)
        way = tr("也可以把文件拖到这一页，或按 Ctrl+V 粘贴图片，直接给选中的记录。")
        column.addWidget(wrapped(way, Role.HINT))
        self._open = Button(tr("打开这条记录"))
        self._open.clicked.connect(self._open_record)
        column.addWidget(self._open)
        column.addStretch(1)
        self.setMinimumWidth(lengths.ems(22))

    def show_chosen(self, chosen: tuple[FoundRecord, ...]) -> None:
        """The ticked records, or the one stood on."""
        self._one = chosen[0] if len(chosen) == 1 else None
        several = tr("选中 {n} 条记录").format(n=len(chosen)) if chosen else tr("没有选中记录")
        self._title.setText(self._one.title if self._one else several)
        self._detail.setText(words(self._one.detail) if self._one else "")
        self._detail.setVisible(self._one is not None)
        self.choose.setText(tr("选文件给 {n} 条记录…").format(n=len(chosen)))
        self.choose.setEnabled(bool(chosen))
        self._open.setEnabled(self._one is not None)

    def _open_record(self) -> None:
        if self._one is not None:
            self.record_asked.emit(self._one.register.key, str(self._one.record.id))
