"""The column at the left: whose work is shown, the pages, who is working."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, IconButton, Kind
from duikou_desktop.ui.widgets.nav_memory import NavMemory
from duikou_desktop.ui.widgets.nav_tree import NavTree
from duikou_desktop.ui.widgets.relation_switch import RelationSwitch
from duikou_desktop.ui.widgets.tips import plain_tip

WIDTH_EMS = 15.7


class NavPanel(QFrame):
    """Fixed in width: pages gain what a wide screen gives."""

    settings_asked = Signal()
    person_asked = Signal()
    search_asked = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "nav")
        lengths = metrics()
        self._fit()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, lengths.us(1.6), 1, lengths.us(1.6))
        outer.setSpacing(lengths.us(1.6))
        top = QHBoxLayout()
        top.setContentsMargins(lengths.us(1.6), 0, lengths.us(1.6), 0)
        self.relation = RelationSwitch()
        top.addWidget(self.relation)
        outer.addLayout(top)
        line = QHBoxLayout()
        line.setContentsMargins(lengths.us(1.6), 0, lengths.us(1.6), 0)
        self.search = Button("", icon_name="search", small=True)
        self.search.clicked.connect(self.search_asked)
        self.name_search()
        line.addWidget(self.search)
        outer.addLayout(line)
        self.tree = NavTree(NavMemory(settings))
        outer.addWidget(self.tree, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(lengths.us(1.6), 0, lengths.us(2.4), 0)
        self._person = Button("", Kind.QUIET, icon_name="person", small=True)
        self._person.setToolTip(tr("换经办人"))
        self._person.clicked.connect(self.person_asked)
        foot.addWidget(self._person)
        foot.addStretch(1)
        gear = IconButton("gear", tr("设置"))
        gear.clicked.connect(self.settings_asked)
        foot.addWidget(gear)
        outer.addLayout(foot)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(metrics().ems(WIDTH_EMS))

    def name_search(self, words: str = "", tip: str = "") -> None:
        """What is found by Ctrl+K, and how, where that is not everything of an office."""
        self.search.setText(tr("{what}　Ctrl+K").format(what=words or tr("搜索全部")))
        self.search.setToolTip(plain_tip(tip))

    def show_person(self, name: str) -> None:
        """Who is working; their name stands in the journal."""
        self._person.setText(tr("经办人　{name}").format(name=name) if name else tr("选经办人"))
