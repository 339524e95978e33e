"""What an import would do, before anything is stored: counts, and every fault with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.services.workbooks import ImportResult
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.table_card import TableCard


class ImportPreview(QDialog):
    """`store_asked` comes with the workbook when a person decides to take it in."""

    store_asked = Signal(object)

    def __init__(
        self, path: Path, result: ImportResult, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._path = path
        lengths = metrics()
        self.setWindowTitle(tr("导入台账"))
        self.resize(lengths.ems(68), lengths.ems(36 if result.faults or result.changes else 16))
        column = QVBoxLayout(self)
        margin = lengths.us(4)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(path.name, Role.PANEL))
        column.addWidget(wrapped(tr("现在还没有存入任何内容。"), Role.LABEL))
        self.banner = Banner()
        column.addWidget(self.banner)
        self._tell(result)
        cards = [make(result, settings) for make in _cards(result)]
        for card in cards:
            column.addWidget(card, 1)
        if not cards:
            column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        if result.written:
            self.store = Button(tr("存入 {n} 条").format(n=result.written), Kind.PRIMARY)
            self.store.clicked.connect(self._take)
            row.addWidget(self.store)
        leave = Button(tr("不存入") if result.written else tr("关上"))
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        column.addLayout(row)

    def _take(self) -> None:
        self.accept()
        self.store_asked.emit(self._path)

    def _tell(self, result: ImportResult) -> None:
        first = tr(
            "可以存入 {n} 条，其中修改已有的 {changed} 条，草稿 {drafts} 条；"
            "{skipped} 条已经有了，不再存。"
        ).format(
            n=result.written,
            changed=result.changed,
            drafts=result.drafts,
            skipped=result.skipped,
        )
        if not result.faults:
            self.banner.say(Tone.MET if result.written else Tone.ACCENT, first)
            return
        second = tr("另有 {n} 处要改，改好后再导入一次；已经存过的不会重复。").format(
            n=len(result.faults)
        )
        self.banner.say(Tone.PART, first, second)


def _cards(result: ImportResult) -> Iterator[Callable[[ImportResult, Settings], TableCard]]:
    if result.faults:
        yield _faults_card
    if result.changes:
        yield _changes_card


def _changes_card(result: ImportResult, settings: Settings) -> TableCard:
    """What the workbook has otherwise than the office: it may be the older of the two."""
    columns = (
        Column("sheet", tr("表"), ems=9, sortable=False),
        Column("caption", tr("已有的记录"), stretch=True, sortable=False),
        Column("column", tr("列"), ems=9, sortable=False),
        Column("before", tr("现在是"), ems=12, sortable=False),
        Column("after", tr("改为"), ems=12, sortable=False),
    )
    table = RecordTable("import/changes", columns, settings)
    table.set_rows(
        tuple(
            Row(str(at), (each.sheet, each.caption, each.column, each.before, each.after))
            for at, each in enumerate(result.changes)
        )
    )
    card = TableCard(table)
    card.set_totals((), tr("修改已有的 {n} 条").format(n=result.changed))
    return card


def _faults_card(result: ImportResult, settings: Settings) -> TableCard:
    """All faults at once, a column's own once; they can be copied to Excel."""
    columns = (
        Column("sheet", tr("表"), ems=9, sortable=False),
        Column("row", tr("行"), CellKind.FIGURE, ems=4, sortable=False),
        Column("column", tr("列"), ems=9, sortable=False),
        Column("reason", tr("要改什么"), stretch=True, sortable=False),
    )
    table = RecordTable("import/faults", columns, settings)
    table.set_rows(
        tuple(
            Row(str(at), (fault.sheet, fault.row, fault.column, words(fault.reason)))
            for at, fault in enumerate(result.said)
        )
    )
    card = TableCard(table)
    card.set_totals((), tr("{n} 处要改").format(n=len(result.faults)))
    return card
