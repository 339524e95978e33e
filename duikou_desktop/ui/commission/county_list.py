"""The counties of a scheme's table, to be ticked: found by a few characters or their pinyin initials."""

from __future__ import annotations

import re
from collections import Counter as Counted
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.core.pinyin import match
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.ui.text import joined, tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label

_BETWEEN = re.compile(r"[、,，;；\s]+")


class CountyList(QWidget):
    """`ticked` after each change; `nothing`: what it says as long as none is."""

    ticked = Signal()

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("找县：几个字，或拼音首字母；几个县用顿号隔开"))
        self.search.setFixedWidth(metrics().ems(26))
        self.search.textChanged.connect(self._find)
        self.told = label("", Role.LABEL)
        self.found = Button("", Kind.LINK)
        self.found.clicked.connect(self._tick_found)
        self.found.hide()
        self.none = Button(tr("全部不勾"), Kind.LINK)
        self.none.clicked.connect(self._clear)
        row.addWidget(self.search)
        row.addWidget(self.found)
        row.addWidget(self.told)
        row.addWidget(self.none)
        row.addStretch(1)
        column.addLayout(row)
        self.nothing_found = label("", Role.FAULT)
        self.nothing_found.hide()
        column.addWidget(self.nothing_found)
        self.list = QListWidget()
        self.list.itemChanged.connect(self._changed)
        column.addWidget(self.list, 1)

    @property
    def counties(self) -> tuple[str, ...]:
        """Those ticked, as the table lists them."""
        return tuple(
            str(each.data(Qt.ItemDataRole.UserRole))
            for each in self._items()
            if each.checkState() is Qt.CheckState.Checked
        )

    @property
    def half_done(self) -> bool:
        """Whether somebody typed for counties and has ticked none: what was typed chooses nothing."""
        return bool(self.search.text().strip()) and not self.counties

    def show_counties(self, scheme: Scheme, ticked: Collection[str]) -> None:
        """Every county of the scheme's table, those ticked first."""
        self.list.blockSignals(True)
        self.list.clear()
        counted = Counted(each.county for each in scheme.pairings)
        for county, count in sorted(counted.items(), key=lambda each: each[0] not in ticked):
            item = QListWidgetItem(tr("{county}　{n} 个结对关系").format(county=county, n=count))
            item.setData(Qt.ItemDataRole.UserRole, county)
            on = county in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._changed()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _changed(self, *_: object) -> None:
        count = len(self.counties)
        none = tr("还没有勾") if self.half_done else self._nothing
        self.told.setText(tr("已勾 {n} 个县").format(n=count) if count else none)
        self.none.setVisible(count > 0)
        self.ticked.emit()

    def _find(self, typed: str) -> None:
        """By one name or several, as a list of counties is pasted."""
        wanted = tuple(filter(None, _BETWEEN.split(typed)))
        missing = set(wanted)
        for each in self._items():
            county = str(each.data(Qt.ItemDataRole.UserRole))
            meant = {word for word in wanted if match(word, county) is not None}
            each.setHidden(bool(wanted) and not meant)
            missing -= meant
        count = len(self._found())
        self.found.setText(tr("勾上找到的 {n} 个").format(n=count))
        self.found.setVisible(bool(wanted) and count > 0)
        unknown = joined(word for word in wanted if word in missing)
        self.nothing_found.setText(tr("关系表里没有这样的县：{names}。").format(names=unknown))
        self.nothing_found.setVisible(bool(missing))
        self._changed()

    def _found(self) -> list[QListWidgetItem]:
        return [each for each in self._items() if not each.isHidden()]

    def _tick_found(self) -> None:
        for each in self._found():
            each.setCheckState(Qt.CheckState.Checked)
        self.search.clear()

    def _clear(self) -> None:
        for each in self._items():
            each.setCheckState(Qt.CheckState.Unchecked)


class CountiesDialog(QDialog):
    """Other counties for a desk, none: all of them; or, at a province, for the `city`, none: none."""

    def __init__(
        self, scheme: Scheme, ticked: Collection[str], parent: QWidget, *, city: str = ""
    ) -> None:
        super().__init__(parent)
        title = tr("{city}管哪些县").format(city=city) if city else tr("收哪些县")
        self._take = tr("认定这些县") if city else tr("收这些县")
        count = len({each.county for each in scheme.pairings})
        # In so many words: who unticked all may have meant something else.
        self._take_none = self._take if city else tr("收全部 {n} 个县").format(n=count)
        self.setWindowTitle(title)
        lengths = metrics()
        self.resize(lengths.ems(40), lengths.ems(34))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(title, Role.PANEL))
        self.counties = CountyList(tr("一个县也不归它") if city else tr("收全部县"))
        column.addWidget(self.counties, 1)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        self.take = Button(self._take, Kind.PRIMARY)
        self.take.clicked.connect(self.accept)
        leave = Button(tr("不改"))
        leave.clicked.connect(self.reject)
        row.addWidget(self.take)
        row.addWidget(leave)
        column.addLayout(row)
        self.counties.ticked.connect(self._look)
        self.counties.show_counties(scheme, ticked)

    def _look(self) -> None:
        self.take.setText(self._take if self.counties.counties else self._take_none)
        self.take.setEnabled(not self.counties.half_done)
