"""Below the picture: the chosen hospital in sentences, and the way to its record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.services.pairing_picture import Support
from duikou_desktop.ui.pairing_map.geometry import Node
from duikou_desktop.ui.pairing_map.words import across_words, state_words
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import CutLabel, Role


class HospitalStrip(QFrame):
    """`open_asked` comes when the record is wanted."""

    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        lengths = metrics()
        row = QHBoxLayout(self)
        margin = lengths.us(3)
        row.setContentsMargins(margin, lengths.us(2), margin, lengths.us(2))
        row.setSpacing(lengths.us(4))
        column = QVBoxLayout()
        column.setSpacing(0)
        self.name = CutLabel("", Role.PANEL)
        self.across = CutLabel("", Role.LABEL)
        self.told = CutLabel("", Role.HINT)
        for each in (self.name, self.across, self.told):
            column.addWidget(each)
        row.addLayout(column, 1)
        self.open = Button(tr("打开结对关系"), small=True)
        self.open.clicked.connect(self.open_asked)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_hospital(self, node: Node, supports: Sequence[Support]) -> None:
        """`supports`: all pairings of the hospital, in whichever group they stand."""
        self.name.setText(node.name)
        self.across.setText(across_words(node, supports))
        mine = any(each.relation is not None for each in supports)
        told = state_words(supports)
        if not mine:
            told = told or tr("别家医院的结对关系，本单位没有记录。")
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.open.setEnabled(mine)
