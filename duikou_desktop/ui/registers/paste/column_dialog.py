"""整列填: one value for a column of the rows looked through, written as a cell is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldSpec, value_word
from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.reading import read_value
from duikou_desktop.domain.sheets import SPLIT, SheetColumn
from duikou_desktop.services.block import ReadBlock
from duikou_desktop.services.block_column import ColumnValue, column_of, rows_to_fill
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.choice import ChoiceField, Option
from duikou_desktop.ui.fields.form import FieldForm
from duikou_desktop.ui.fields.link import LinksField
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.registers.editors import Surroundings, editor_of, typed_value
from duikou_desktop.ui.registers.links import hits_for
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind

_NOTHING = (None, "", ())


class ColumnDialog(QDialog):
    """`given` comes with what a person decided; nothing is stored by it."""

    given = Signal(object)  # ColumnValue

    def __init__(
        self,
        read: ReadBlock,
        key: str,
        today: Callable[[], date],
        since: Callable[[], date],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._column = column_of(read.block, key)
        name = words(self._column.label)
        self.setWindowTitle(tr("整列填“{field}”").format(field=name))
        self.editor = _editor_of(self._column, Surroundings(today, since, ()))
        if isinstance(self.editor, LinksField):
            self.editor.searched.connect(self._search)
        form = FieldForm()
        form.add_field(name, self.editor)
        empty = len(rows_to_fill(read, key, only_empty=True))
        every = len(rows_to_fill(read, key, only_empty=False))
        self.fill_empty = Button(tr("填空着的 {n} 行").format(n=empty), Kind.PRIMARY)
        self.fill_empty.setEnabled(empty > 0)
        self.fill_all = Button(tr("{n} 行都填").format(n=every))
        self.fill_all.setVisible(every > empty)
        self.fill_empty.clicked.connect(self.give_empty)
        self.fill_all.clicked.connect(self.give_all)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.give_empty)
        lengths = metrics()
        self.resize(lengths.ems(34), lengths.ems(20))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, lengths.us(3))
        column.addWidget(form, 1)
        row = QHBoxLayout()
        row.setContentsMargins(lengths.us(3), 0, lengths.us(3), 0)
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        leave = Button(tr("取消"))
        leave.clicked.connect(self.reject)
        for button in (leave, self.fill_all, self.fill_empty):
            button.setAutoDefault(False)  # Enter leads on from the field
            row.addWidget(button)
        column.addLayout(row)
        # From the value Enter leads to what agrees, whatever the order they are seen in.
        self.setTabOrder(self.fill_empty, self.fill_all)
        self.setTabOrder(self.fill_all, leave)
        self.editor.setFocus()

    def give_empty(self) -> None:
        """Where nothing stands."""
        if self.fill_empty.isEnabled():
            self._give(only_empty=True)

    def give_all(self) -> None:
        """In place of whatever stands there."""
        self._give(only_empty=False)

    def _give(self, *, only_empty: bool) -> None:
        value = typed_value(self.editor)
        if value in _NOTHING:
            self.editor.set_fault(tr("先填一个值。"))
            self.editor.setFocus()
            return
        try:
            said = written(self._column, value, self._read.book)
        except UserError as error:
            self.editor.set_fault(words(error.message))
            self.editor.setFocus()
            return
        self.given.emit(ColumnValue(self._column.key, said, only_empty))
        self.accept()

    def _search(self, text: str) -> None:
        if isinstance(self.editor, LinksField):
            to = _leads_to(self._column) or ""
            self.editor.set_hits(hits_for(to, text, self._read.book, None))


def _leads_to(column: SheetColumn) -> str | None:
    """The register its words name records of."""
    return "relation" if column.key == "relations" else column.spec.to if column.spec else None


def _editor_of(column: SheetColumn, around: Surroundings) -> Field:
    if column.spec is not None:
        return editor_of(column.spec, around)
    if _leads_to(column) is not None:
        return LinksField(placeholder=tr("输入名称或拼音首字母"))
    if column.choices:
        return ChoiceField(tuple(Option(each, words(each)) for each in column.choices))
    return TextField()


def written(column: SheetColumn, value: object, book: Book) -> str:
    """A field's value as a clerk would write it in a cell. Raises UserError for what is none."""
    to = _leads_to(column)
    if to is not None:
        names = LinkWords(book)
        parts = value if isinstance(value, tuple) else (value,)
        return SPLIT.join(_name(names, to, str(each)) for each in parts)
    if column.spec is None:
        return str(value)
    return _in_words(column.spec, read_value(column.spec, value))


def _name(names: LinkWords, to: str, value: str) -> str:
    """The words for a record chosen; a name typed goes as it is, and is looked up as any cell."""
    try:
        return names.write(to, UUID(value))
    except ValueError:
        return value


def _in_words(spec: FieldSpec, value: object) -> str:
    if isinstance(value, tuple):
        return SPLIT.join(value_word(spec, each) for each in value)
    return value_word(spec, value)
