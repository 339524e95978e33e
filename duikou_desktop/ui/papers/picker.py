"""At the left of the papers: which kind, and which of its kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from duikou_desktop.core.pinyin import closeness, match
from duikou_desktop.services.papers import BY_KEY, Choice, PaperKind
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.rows import ChoiceRows

# More than so many are found by typing, not by looking.
_FEW = 8


class PaperPicker(QWidget):
    """`kind_chosen` and `choice_chosen` carry keys; arrows move, as the mouse does."""

    kind_chosen = Signal(str)
    choice_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._chosen: dict[str, str] = {}
        self._kind = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(1.6))
        self.kinds = ChoiceRows()
        self.kinds.setProperty("pane", True)
        self.kinds.setAccessibleName(tr("文书"))
        self.kinds.chosen.connect(self._take_kind)
        column.addWidget(self.kinds, 3)
        self._which = label(tr("哪一份"), Role.LABEL)
        column.addWidget(self._which)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("名称或拼音首字母"))
        self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.textChanged.connect(self._narrow)
        column.addWidget(self.filter)
        self.which = ChoiceRows()
        self.which.setAccessibleName(tr("哪一份"))
        self.which.chosen.connect(self._take_choice)
        column.addWidget(self.which, 2)
        self.show_choices(())

    @property
    def kind(self) -> str:
        """The key of the kind chosen."""
        return self._kind

    def name(self) -> str:
        """What the paper chosen is called: 自评表 融水苗族自治县人民医院."""
        key = self._chosen.get(self._kind, "")
        which = next((each.words for each in self._choices if each.key == key), "")
        title = words(BY_KEY[self._kind].title) if self._kind else ""
        return f"{title} {which}".strip()

    def show_kinds(self, kinds: tuple[PaperKind, ...]) -> None:
        """The kinds there are; the one chosen stays chosen where it is among them."""
        hits = tuple(Hit(each.key, words(each.title), words(each.says)) for each in kinds)
        held = self._kind if self._kind in {each.key for each in kinds} else ""
        self.kinds.set_hits(hits, held)

    def choose_kind(self, key: str) -> None:
        """That kind, as if a person had chosen it."""
        self.kinds.choose(key)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Which papers of the kind there are; the one last chosen of it is chosen again."""
        self._choices = choices
        several = len(choices) > 1
        self._which.setVisible(several)
        self.which.setVisible(several)
        self.filter.setVisible(len(choices) > _FEW)
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self._narrow()

    def _narrow(self) -> None:
        typed = self.filter.text()
        found = [(each, match(typed, each.words)) for each in self._choices]
        hits = [Hit(each.key, each.words, matched=at) for each, at in found if at is not None]
        hits.sort(key=lambda hit: closeness(hit.matched, hit.title))
        self.which.set_hits(tuple(hits), self._chosen.get(self._kind))
        # No higher than its rows: what it leaves is the kinds'.
        height = self.which.sizeHintForRow(0) * max(len(hits), 1) + 2 * self.which.frameWidth()
        self.which.setMaximumHeight(height)

    def _take_kind(self, key: str) -> None:
        self._kind = key
        self.kind_chosen.emit(key)

    def _take_choice(self, key: str) -> None:
        self._chosen[self._kind] = key
        self.choice_chosen.emit(key)
