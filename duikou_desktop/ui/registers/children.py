"""The rows that hang on a record, in its form: a person's titles, a hospital's former names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.form import FieldLabel
from duikou_desktop.ui.registers.editors import (
    Surroundings,
    carried,
    editor_of,
    put_value,
    typed_value,
)
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.focus import reveal
from duikou_desktop.ui.widgets.label import Role, label


class ChildRows(QWidget):
    """`changed` comes when a person typed in a row, added or removed one."""

    changed = Signal()

    def __init__(
        self, register: Register, around: Surroundings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.register = register
        self._around = around
        self._rows: list[_ChildRow] = []
        self._book = Book()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, metrics().u, 0, 0)
        self._column.setSpacing(metrics().us(1.5))
        head = QHBoxLayout()
        head.addWidget(label(words(register.title), Role.STRONG))
        head.addStretch(1)
        self._add = Button(
            tr("加一行{title}").format(title=words(register.title)), Kind.LINK, icon_name="plus"
        )
        self._add.clicked.connect(self.add_row)
        head.addWidget(self._add)
        self._column.addLayout(head)

    def set_rows(self, records: Sequence[Record], book: Book) -> None:
        """Show what the record has, the latest first."""
        for row in list(self._rows):
            self._drop(row)
        self._book = book
        for record in records:
            self._append(record)

    def raws(self) -> list[dict[str, object]]:
        """All rows as they are typed; empty ones are none."""
        return [row.raw() for row in self._rows if row.is_filled()]

    def check(self) -> bool:
        """Tells each row's faults at its fields, the keys at the first; True where there are none."""
        faulty = [each for row in self._rows if row.is_filled() for each in row.faulty()]
        if faulty:
            faulty[0].setFocus()
            reveal(faulty[0])
        return not faulty

    def add_row(self) -> None:
        """An empty row to type in."""
        row = self._append(None)
        row.first.setFocus()
        reveal(row)
        self.changed.emit()

    def _append(self, record: Record | None) -> _ChildRow:
        row = _ChildRow(self.register, record, self._around, self._book)
        row.changed.connect(self.changed)
        row.removed.connect(self._remove_sender)
        before = self._rows[-1].stops()[-1] if self._rows else self._add
        self._rows.append(row)
        self._column.addWidget(row)
        # What is made last would be reached last, behind the whole form.
        for stop in row.stops():
            self.setTabOrder(before, stop)
            before = stop
        return row

    def _remove_sender(self) -> None:
        row = self.sender()
        if isinstance(row, _ChildRow):
            self._drop(row)
            self.changed.emit()

    def _drop(self, row: _ChildRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


class _ChildRow(QFrame):
    """One row: its fields under each other, as narrow as the form."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, register: Register, record: Record | None, around: Surroundings, book: Book
    ) -> None:
        super().__init__()
        self.setProperty("frame", "panel")
        self._register = register
        self._record = record
        self._editors: dict[str, Field] = {}
        lengths = metrics()
        grid = QGridLayout(self)
        grid.setContentsMargins(lengths.us(2), lengths.us(1.5), lengths.us(2), lengths.us(1.5))
        grid.setVerticalSpacing(lengths.u)
        grid.setHorizontalSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        for at, spec in enumerate(register.shown):
            editor = editor_of(spec, around)
            editor.set_name(words(spec.label))
            # Its hint takes as many lines as the column asks for; a fixed height would cut them.
            editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            if record is not None:
                put_value(spec, editor, record.value(spec.key), book)
            editor.changed.connect(self._typed)
            self._editors[spec.key] = editor
            grid.addWidget(FieldLabel(words(spec.label), needed=spec.needed), at, 0, top)
            grid.addWidget(editor, at, 1)
        grid.setColumnStretch(1, 1)
        remove = Button(tr("去掉这一行"), Kind.LINK)
        remove.clicked.connect(self.removed)
        grid.addWidget(remove, len(self._editors), 1, Qt.AlignmentFlag.AlignRight)
        self.first = next(iter(self._editors.values()))
        self._tell_wanted()

    def stops(self) -> list[QWidget]:
        """Where the keys stop in it, in order; the button that takes it away is the last."""
        tab, window = Qt.FocusPolicy.TabFocus, self.window()
        inside = (each for each in self.findChildren(QWidget) if each.window() is window)
        return [each for each in inside if each.focusPolicy() & tab and each.focusProxy() is None]

    def _typed(self) -> None:
        self._tell_wanted()
        self.changed.emit()

    def _tell_wanted(self) -> None:
        """At an empty field that another one asks for, why it is asked for."""
        typed = {key: typed_value(each) for key, each in self._editors.items()}
        wanted = {
            key: tr("“{value}”要填这一格。").format(value=words(str(value)))
            for field, value, keys in self._register.needed_when
            if typed[field] == value
            for key in keys
        }
        why, told = self._register.explained or ("", ())
        if self._record is not None and any(
            (self._record.value(key) or None) != (typed[key] or None) for key in told
        ):
            wanted.setdefault(why, tr("改了期限，写明原因。"))
        for key in {why, *(each for row in self._register.needed_when for each in row[2])} - {""}:
            empty = typed[key] in (None, "", ())
            self._editors[key].set_doubt(wanted.get(key, "") if empty else "")

    def raw(self) -> dict[str, object]:
        """As the door for records reads it."""
        kept = carried(self._record) if self._record is not None else {}
        return kept | {key: typed_value(each) for key, each in self._editors.items()}

    def is_filled(self) -> bool:
        return self._record is not None or any(
            typed_value(each) not in (None, "", ()) for each in self._editors.values()
        )

    def faulty(self) -> list[Field]:
        """Tells what is wrong at its field; returns the fields, in their order."""
        for editor in self._editors.values():
            editor.set_fault(None)
        try:
            read_record(self._register, self.raw())
        except UserError as error:
            told = {each.field: words(each.message) for each in error.faults if each.field}
        else:
            told = {}
        found = [editor for key, editor in self._editors.items() if key in told]
        for key, editor in self._editors.items():
            if key in told:
                editor.set_fault(told[key])
        return found
