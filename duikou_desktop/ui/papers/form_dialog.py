"""填上级的表: each mark in the form, what it means, and the value that will stand there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.pinyin import match
from duikou_desktop.services.papers.marked_forms import FilledForm, FormLook, mark_of
from duikou_desktop.ui.choosing import open_file, save_file
from duikou_desktop.ui.fields.combo import Combo
from duikou_desktop.ui.runner import Failed, Then
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import CutLabel, Role, label, wrapped


class Filler(Protocol):
    """Whose values a form is filled with: an office's year, or a commission's round."""

    example: str  # one of its names

    def ask_names(self, then: Then, failed: Failed) -> None:
        """Every value by its name."""

    def ask_look(self, form: Path, then: Then, failed: Failed) -> None:
        """The FormLook of a form."""

    def write(
        self, look: FormLook, to: Path, means: Mapping[str, str], then: Then, failed: Failed
    ) -> None:
        """Fills it, and remembers what the marks mean; answers the FilledForm."""

    def report(self, error: BaseException) -> None:
        """What no person can mend."""


class FormDialog(QDialog):
    """What a person says a mark means is remembered for the next form."""

    def __init__(self, filler: Filler, parent: QWidget) -> None:
        super().__init__(parent)
        self._filler = filler
        self._look: FormLook | None = None
        self._rows: list[tuple[str, tuple[QWidget, ...]]] = []
        self.choices: dict[str, Combo] = {}
        lengths = metrics()
        self.setWindowTitle(tr("填上级的表"))
        # As large as the window allows: some hundred names with their values are looked through.
        room = parent.window().size()
        self.resize(
            max(lengths.ems(64), room.width() * 4 // 5),
            max(lengths.ems(36), room.height() * 4 // 5),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*[lengths.us(4)] * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(tr("填上级的表"), Role.PANEL))
        told = tr(
            "在 Word 或 Excel 表里要填的地方写上名称，前后各两个花括号，比如 {example}；"
            "Excel 里也可以给空格子起名称（名称框里写 {name}）。这里把数填进去另存一份，版式一点不动，"
            "原来的文件不改。能填的名称列在下面，可以复制。"
        ).format(example=mark_of(filler.example), name=filler.example)
        column.addWidget(wrapped(told, Role.HINT))
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        self.choose = Button(tr("选表…"), icon_name="folder")
        self.choose.clicked.connect(self._choose)
        row.addWidget(self.choose)
        self.name = CutLabel("", Role.STRONG)
        row.addWidget(self.name, 1)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("名称或拼音首字母"))
        self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.setFixedWidth(lengths.ems(18))
        self.filter.textChanged.connect(self._narrow)
        row.addWidget(self.filter)
        column.addLayout(row)
        self.banner = Banner()
        column.addWidget(self.banner)
        area = QScrollArea()
        area.setWidgetResizable(True)
        inner = QWidget()
        inner.setProperty("plain", True)
        self._grid = QGridLayout(inner)
        self._grid.setColumnStretch(2, 1)
        area.setWidget(inner)
        column.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.save = Button(tr("填好另存…"), Kind.PRIMARY)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._ask_where)
        foot.addWidget(self.save)
        close = Button(tr("关上"))
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        column.addLayout(foot)

        filler.ask_names(self._show_names, self._failed)

    # -- what may be asked for --------------------------------------------------------------------

    def _show_names(self, known: dict[str, str]) -> None:
        """Every name with its value, to be copied into a form; gone once a form is chosen."""
        if self._look is not None:
            return
        for at, head in enumerate((tr("写在表里"), tr("复制"), tr("值"))):
            self._grid.addWidget(label(head, Role.HINT), 0, at)
        for row, (name, value) in enumerate(known.items(), 1):
            mark = mark_of(name)
            copy = Button(tr("复制"), Kind.LINK, small=True)
            copy.setAccessibleName(tr("复制 {name}").format(name=mark))
            copy.clicked.connect(partial(QApplication.clipboard().setText, mark))
            told = CutLabel(value.replace("\n", " "), Role.BODY)
            shown = (label(mark, Role.BODY), copy, told)
            for at, widget in enumerate(shown):
                self._grid.addWidget(widget, row, at)
            self._rows.append((name, shown))
        self._grid.setRowStretch(len(known) + 1, 1)

    def _narrow(self, typed: str) -> None:
        """The names that fit what is typed: their characters, or first letters of their pinyin."""
        wanted = typed.strip()
        for name, shown in self._rows:
            fits = not wanted or match(wanted, name) is not None
            for widget in shown:
                widget.setVisible(fits)

    # -- which form -------------------------------------------------------------------------------

    def _choose(self) -> None:
        chosen = open_file(self, "form", tr("选上级的表"), tr("Word、Excel (*.docx *.xlsx)"))
        if chosen is not None:
            self.open_form(chosen)

    def open_form(self, form: Path) -> None:
        """Shows the marks of a form and what they mean."""
        self.banner.clear()
        self._filler.ask_look(form, self._show, self._failed)

    def _show(self, look: FormLook) -> None:
        self._look = look
        self._rows = []
        self.filter.hide()
        self.name.setText(look.path.name)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.choices = {}
        heads = (tr("表里的标记"), tr("填什么"), tr("值"))
        for at, words_ in enumerate(heads):
            self._grid.addWidget(label(words_, Role.HINT), 0, at)
        for row, mark in enumerate(look.marks, 1):
            self._grid.addWidget(label(mark, Role.BODY), row, 0)
            choice = Combo()
            choice.setAccessibleName(mark)
            choice.addItem(tr("不填"), "")
            for name in look.values:
                choice.addItem(name, name)
            choice.setCurrentIndex(max(0, choice.findData(look.means.get(mark, ""))))
            value = CutLabel("", Role.BODY)
            choice.currentIndexChanged.connect(partial(self._tell_value, choice, value))
            self._grid.addWidget(choice, row, 1)
            self._grid.addWidget(value, row, 2)
            self.choices[mark] = choice
            self._tell_value(choice, value)
        self._grid.setRowStretch(len(look.marks) + 1, 1)
        unknown = [mark for mark in look.marks if mark not in look.means]
        if unknown:
            told = tr("有 {n} 个标记不认得：{marks}。选一下填什么，下次就记得。")
            said = told.format(n=len(unknown), marks=joined(unknown))
            if look.why_unknown is not None:
                said += words(look.why_unknown)
            self.banner.say(Tone.PART, said)
        self.save.setEnabled(True)

    def _tell_value(self, choice: Combo, value: CutLabel, _index: int = 0) -> None:
        known = self._look.values if self._look is not None else {}
        value.setText(known.get(choice.currentData(), "").replace("\n", " "))

    # -- filled -----------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        if self._look is None:
            return
        form = self._look.path
        offered = tr("{name}（已填）").format(name=form.stem) + form.suffix
        chosen = save_file(self, "form", tr("存到哪里"), offered, f"*{form.suffix}", replaces=False)
        if chosen is not None:
            self.write(chosen.with_suffix(form.suffix))

    def write(self, to: Path) -> None:
        """Writes the filled form, and remembers what the marks mean."""
        look = self._look
        if look is None:
            return
        means = {
            mark: choice.currentData()
            for mark, choice in self.choices.items()
            if choice.currentData()
        }
        self._filler.write(look, to, means, self._written, self._failed)

    def _written(self, done: FilledForm) -> None:
        said = tr("填了 {n} 处，已写到 {file}。").format(n=len(done.filled), file=done.path)
        if done.unknown:
            said += tr("没有填的：{marks}。").format(marks=joined(done.unknown))
        if done.empty:
            said += tr("今年没有值、留了空白的：{marks}。").format(marks=joined(done.empty))
        self.banner.say(Tone.MET, said)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            self.banner.say(Tone.LOST, words(error.message))
        else:
            self._filler.report(error)
