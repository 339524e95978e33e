"""The column beside the questions: the answers so far, the demo offices, other ways in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.steps_list import StepsList
from duikou_desktop.ui.widgets.tips import plain_tip

WIDTH_EMS = 23


class LeftColumn(QFrame):
    """`demo_asked` carries the side whose demo office is wanted."""

    demo_asked = Signal(str)
    demo_desk_asked = Signal()
    backup_asked = Signal()
    office_asked = Signal()
    arrival_asked = Signal()
    return_asked = Signal()

    def __init__(self, *, may_return: bool = False, parent: QWidget | None = None) -> None:
        """`may_return`: an office was just left, and may be gone back to."""
        super().__init__(parent)
        self.setProperty("frame", "nav")
        lengths = metrics()
        self.setFixedWidth(lengths.ems(WIDTH_EMS))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(lengths.us(5.2), lengths.us(7), lengths.us(5.2), lengths.us(4))
        outer.addLayout(self._head())
        outer.addSpacing(lengths.us(6))
        self.steps = StepsList()
        outer.addWidget(self.steps)
        outer.addStretch(1)
        outer.addWidget(self._demo_card())
        outer.addSpacing(lengths.us(2))
        self.home = Button(tr("回到刚才的办公室"), icon_name="chevron-left")
        self.home.clicked.connect(self.return_asked)
        self.home.setVisible(may_return)
        outer.addWidget(self.home)
        outer.addSpacing(lengths.us(2) if may_return else 0)
        others = QHBoxLayout()
        others.setSpacing(lengths.us(3))
        restore = Button(tr("从备份恢复"), Kind.LINK)
        restore.clicked.connect(self.backup_asked)
        known = Button(tr("打开已有的办公室"), Kind.LINK)
        known.clicked.connect(self.office_asked)
        others.addWidget(restore)
        others.addWidget(known)
        others.addStretch(1)
        outer.addLayout(others)
        self.arrival = Button(tr("打开带来的办公室"), Kind.LINK)
        self.arrival.clicked.connect(self.arrival_asked)
        last = QHBoxLayout()
        last.addWidget(self.arrival)
        last.addStretch(1)
        outer.addLayout(last)

    def _head(self) -> QHBoxLayout:
        lengths = metrics()
        row = QHBoxLayout()
        row.setSpacing(lengths.us(2.4))
        sign = QLabel()
        side = lengths.us(7)
        sign.setPixmap(icon("app", "accent").pixmap(side, side))
        row.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(tr("对口支援办公助手"), Role.PANEL))
        words.addWidget(label(tr("建立本单位的办公室"), Role.HINT))
        row.addLayout(words)
        row.addStretch(1)
        return row

    def _demo_card(self) -> QFrame:
        lengths = metrics()
        card = QFrame()
        card.setProperty("frame", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(lengths.us(3), lengths.us(2.4), lengths.us(3), lengths.us(2.4))
        column.setSpacing(lengths.us(1))
        column.addWidget(label(tr("先随便看看？"), Role.STRONG))
        column.addWidget(wrapped(tr("示范办公室里是编造的人和记录，改坏了也不要紧。"), Role.HINT))
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        self.recipient_demo = Button(tr("打开受援示范"), small=True)
        self.recipient_demo.clicked.connect(self._ask_recipient)
        self.supporter_demo = Button(tr("打开支援示范"), small=True)
        self.supporter_demo.clicked.connect(self._ask_supporter)
        row.addWidget(self.recipient_demo)
        row.addWidget(self.supporter_demo)
        row.addStretch(1)
        column.addSpacing(lengths.u)
        column.addLayout(row)
        self.desk_demo = Button(tr("打开收报台示范"), small=True)
        self.desk_demo.setToolTip(plain_tip(tr("主管部门怎么收报：两家示范医院的上报包已经收下")))
        self.desk_demo.clicked.connect(self.demo_desk_asked)
        column.addWidget(self.desk_demo, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _ask_recipient(self) -> None:
        self.demo_asked.emit(Side.RECIPIENT.value)

    def _ask_supporter(self) -> None:
        self.demo_asked.emit(Side.SUPPORTER.value)
