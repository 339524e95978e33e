"""主管部门的名称: who collects, and which counties of the table: a city ticks its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem

from duikou_desktop.core.pinyin import match
from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.first_run.question import Question
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label

WIDTH_EMS = 46


class AskCommission(Question):
    """A province ticks nothing: it collects the whole table."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(
            answers,
            tr("主管部门的名称"),
            tr("写在汇总表、催报名单和回执上。省级收关系表里的全部；市级勾选自己的县（市、区）。"),
        )
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("例如：柳州市卫生健康委"))
        self.name.setMaximumWidth(metrics().ems(WIDTH_EMS))
        self.name.textChanged.connect(self._told)
        self.name.returnPressed.connect(self.go_on)
        self.body.addWidget(self.name)
        row = QHBoxLayout()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("找县：几个字，或拼音首字母"))
        self.search.setMaximumWidth(metrics().ems(22))
        self.search.textChanged.connect(self._find)
        self.told = label("", Role.LABEL)
        self.none = Button(tr("全部不勾"), Kind.LINK)
        self.none.clicked.connect(self._clear)
        row.addWidget(self.search)
        row.addWidget(self.told)
        row.addWidget(self.none)
        row.addStretch(1)
        self.body.addLayout(row)
        self.list = QListWidget()
        self.list.setMaximumWidth(metrics().ems(WIDTH_EMS))
        self.list.itemChanged.connect(self._told)
        self.body.addWidget(self.list, 1)

    def begin(self) -> None:
        answers = self.answers
        if answers.scheme is None:
            return
        self.list.blockSignals(True)
        self.list.clear()
        lines: dict[str, int] = {}
        for pairing in answers.scheme.pairings:
            lines[pairing.county] = lines.get(pairing.county, 0) + 1
        for county, count in lines.items():
            item = QListWidgetItem(tr("{county}　{n} 个结对关系").format(county=county, n=count))
            item.setData(Qt.ItemDataRole.UserRole, county)
            ticked = county in answers.counties
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.name.setText(answers.name)
        self._told()
        self.name.setFocus()

    def ready(self) -> bool:
        return bool(self.answers.name)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _told(self, *_: object) -> None:
        counties = tuple(
            str(each.data(Qt.ItemDataRole.UserRole))
            for each in self._items()
            if each.checkState() is Qt.CheckState.Checked
        )
        self.answers.set_name(self.name.text().strip())
        self.answers.counties = counties
        self.told.setText(
            tr("已勾 {n} 个县").format(n=len(counties)) if counties else tr("收全部县")
        )
        self.none.setVisible(bool(counties))
        self.changed.emit()

    def _find(self, typed: str) -> None:
        for each in self._items():
            county = str(each.data(Qt.ItemDataRole.UserRole))
            each.setHidden(bool(typed.strip()) and match(typed, county) is None)

    def _clear(self) -> None:
        for each in self._items():
            each.setCheckState(Qt.CheckState.Unchecked)
