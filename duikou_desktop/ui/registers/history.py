"""What happened to one record: when, by whom, what it was and what it became."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.reading import read_value
from duikou_desktop.domain.register import COMMON_LABELS, Register
from duikou_desktop.services.merge_memory import changed_by
from duikou_desktop.services.records import WholeRecord
from duikou_desktop.storage.journal import JournalLine, PastChange
from duikou_desktop.ui.registers.rows import words_of
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.scroll_page import ScrollPage

_UNSEEN = {"id", "side", "entered_by"}


class HistoryDialog(QDialog):
    """The latest change first; each tells only what differs."""

    def __init__(self, register: Register, whole: WholeRecord, book: Book, parent: QWidget) -> None:
        super().__init__(parent)
        lengths = metrics()
        self.setWindowTitle(tr("修改历史"))
        self.resize(lengths.ems(46), lengths.ems(34))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, lengths.us(3), 0, lengths.us(3))
        title = label(tr("修改历史"), Role.PANEL)
        title.setContentsMargins(lengths.us(4), 0, lengths.us(4), 0)
        outer.addWidget(title)
        page = ScrollPage()
        for change, line in whole.history:
            page.body.addWidget(_entry(register, change, line, book))
        page.body.addStretch(1)
        outer.addWidget(page, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(lengths.us(4), 0, lengths.us(4), 0)
        foot.addStretch(1)
        close = Button(tr("关上"))
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        outer.addLayout(foot)


def _entry(register: Register, change: PastChange, line: JournalLine, book: Book) -> QFrame:
    box = QFrame()
    box.setProperty("frame", "card")
    column = QVBoxLayout(box)
    lengths = metrics()
    column.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
    column.setSpacing(lengths.us(0.5))
    when = change.at.astimezone().strftime("%Y-%m-%d %H:%M")
    head = QHBoxLayout()
    # What was done may be long (导入 300 条…): it gives way, never the day.
    head.addWidget(wrapped(words(change.label), Role.STRONG), 1)
    head.addWidget(label(" · ".join(filter(None, (change.clerk, when))), Role.HINT))
    column.addLayout(head)
    if other := changed_by(change, line.record):
        column.addWidget(wrapped(tr("在另一份里改的：{by}").format(by=other), Role.HINT))
    for text in differences(register, line, book):
        column.addWidget(wrapped(text, Role.LABEL))
    return box


def differences(register: Register, line: JournalLine, book: Book) -> list[str]:
    """`主题：从“甲”改为“乙”`, for each field that differs."""
    if line.after is None:
        return [tr("删除了这条记录。")]
    before: Mapping[str, Any] = line.before or {}
    told = []
    for key, after in line.after.items():
        if key in _UNSEEN or after == before.get(key) or (not after and key not in before):
            continue
        name = words(register.label_of(key))
        new = _said(register, key, after, book)
        if not before.get(key):
            told.append(tr("{name}：{new}").format(name=name, new=new))
            continue
        old = _said(register, key, before[key], book)
        told.append(tr("{name}：从“{old}”改为“{new}”").format(name=name, old=old, new=new))
    return told


def _said(register: Register, key: str, value: Any, book: Book) -> str:
    """A journal's plain value as a person reads it."""
    if value in (None, [], ""):
        return tr("空")
    if key in COMMON_LABELS:
        return _said_common(key, value, book)
    spec = register.field_by_key[key]
    try:
        return words_of(book, spec, read_value(spec, value))
    except UserError:
        return str(value)


def _said_common(key: str, value: Any, book: Book) -> str:
    if key == "relations":
        return joined(book.caption("relation", UUID(each)) for each in value)
    if key == "evidence":
        return tr("{n} 份").format(n=len(value))
    if key == "draft":
        return tr("是") if value else tr("否")
    return str(value)
