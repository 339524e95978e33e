"""找到本单位: a few characters or pinyin initials find the hospital and its pairings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.first_run.pairings_table import PairingsTable
from duikou_desktop.ui.first_run.question import Question
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.search_list import SearchList

if TYPE_CHECKING:
    from duikou_desktop.services.office import Listed

MOST_SHOWN = 60


class AskHospital(Question):
    """What the list does not have may be written freely; its pairings are then added later."""

    def __init__(self, answers: Answers, settings: Settings) -> None:
        super().__init__(answers, tr("找到本单位"))
        self._all: dict[str, Listed] = {}
        self.search = SearchList(tr("医院名称，或每个字的拼音首字母"), most=4)
        self.search.searched.connect(self._search)
        self.search.picked.connect(self._pick)
        self.search.list.selectionModel().currentChanged.connect(self._preview)
        self.search.field.returnPressed.connect(self._enter)
        self.body.addWidget(self.search)
        self.body.addWidget(self._free_line())
        self._pairings_head = label("", Role.PANEL)
        self._pairings_hint = label(tr("按关系表（附件1）读出，建立后可以核对、修改"), Role.HINT)
        head = QHBoxLayout()
        head.setSpacing(metrics().us(2))
        head.addWidget(self._pairings_head)
        head.addWidget(self._pairings_hint, 1)
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, metrics().us(2), 0, 0)
        column.addLayout(head)
        self.pairings = PairingsTable(settings)
        column.addWidget(self.pairings)
        self.body.addWidget(self._below)
        self.body.addStretch(1)

    def _free_line(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._free_words = label(tr("名单里没有？"), Role.HINT)
        self.free = Button(tr("用写下的名称"), Kind.LINK)
        self.free.clicked.connect(self._take_typed)
        row.addWidget(self._free_words)
        row.addWidget(self.free)
        row.addWidget(label(tr("，结对关系以后再补。"), Role.HINT))
        row.addStretch(1)
        return box

    def begin(self) -> None:
        from duikou_desktop.services.office import listed_hospitals

        scheme, side = self.answers.scheme, self.answers.side
        if scheme is None or side is None:
            return
        self._all = {each.name: each for each in listed_hospitals(scheme, side)}
        sentence = tr("方案的关系表里有 {n} 家{side}医院。输入几个字，或每个字的拼音首字母。")
        self.sentence.setText(sentence.format(n=len(self._all), side=words(side.label)))
        self.search.field.setText(self.answers.hospital)
        self._search(self.answers.hospital)
        self.search.field.setFocus()
        self.search.field.selectAll()

    def ready(self) -> bool:
        return bool(self.answers.hospital)

    def _search(self, typed: str) -> None:
        from duikou_desktop.core.pinyin import closeness, match

        hits = []
        for name, listed in self._all.items():
            found = match(typed, name)
            if found is not None:
                hits.append(Hit(name, name, self._detail(listed), found))
        hits.sort(key=lambda hit: closeness(hit.matched, hit.title))
        self.search.set_hits(tuple(hits[:MOST_SHOWN]))
        self.free.setEnabled(bool(typed.strip()) and typed.strip() not in self._all)
        if not hits:
            self._take(typed.strip(), None)
        self._preview()

    def _detail(self, listed: Listed) -> str:
        from duikou_desktop.services.office import name_on

        side = self.answers.side
        assert side is not None
        names = joined(name_on(each, side.other) for each in listed.pairings)
        form = (
            tr("支援 {n} 家：{names}")
            if side.value == "supporter"
            else tr("由 {n} 家支援：{names}")
        )
        return form.format(n=len(listed.pairings), names=names)

    def _preview(self) -> None:
        """The pairings of the hospital the keys stand on."""
        hit = self.search.list.current()
        if hit is not None:
            self._take(hit.key, self._all[hit.key])

    def _pick(self, key: str) -> None:
        self._take(key, self._all[key])
        self.go_on.emit()

    def _take_typed(self) -> None:
        self._take(self.search.field.text().strip(), None)
        self.go_on.emit()

    def _enter(self) -> None:
        """With nothing found, Enter takes the name as it was written."""
        if self.search.list.current() is None and self.ready():
            self.go_on.emit()

    def _take(self, name: str, listed: Listed | None) -> None:
        self.answers.set_hospital(name, listed)
        count = len(listed.pairings) if listed else 0
        self._below.setVisible(bool(name))
        told = tr("将建立 {n} 个结对关系").format(n=count) if count else tr("先不建立结对关系")
        if listed is None and name:
            told = tr("关系表里没有这个名称，先不建立结对关系")
        self._pairings_head.setText(told)
        self._pairings_hint.setVisible(bool(count))
        if listed is not None and self.answers.side is not None:
            self.pairings.show_pairings(listed, self.answers.side)
        self.pairings.setVisible(bool(count))
        self.changed.emit()
