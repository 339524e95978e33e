"""What monthly sheets brought: counts, and each conflict with both claims side by side."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.messages import Message
from duikou_desktop.services.monthly_merge import MonthResult
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.table_card import TableCard

Cells = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class ToldFile:
    """One file: how many rows it brought, and a line for each thing to decide or mend."""

    written: int
    lines: tuple[Cells, ...]


def refused_file(name: str, reason: Message) -> ToldFile:
    """A file that was not taken at all."""
    return ToldFile(0, ((name, "", "", "", "", "", words(reason)),))


def told_result(result: MonthResult) -> ToldFile:
    """What one sheet brought."""
    torn = tr("两边都改过，这一行没有收")
    lines: list[Cells] = [
        (result.name, each.sheet, each.row, words(each.field), each.office, each.team, torn)
        for each in result.conflicts
    ]
    lines += [
        (result.name, each.sheet, each.row, words(each.field), "", "", words(each.reason))
        for each in result.faults
    ]
    return ToldFile(result.written, tuple(lines))


class MonthReport(QDialog):
    """Told after the sheets were taken; what both sides changed waits for the office."""

    def __init__(self, told: tuple[ToldFile, ...], settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        lengths = metrics()
        self.setWindowTitle(tr("收月报表"))
        lines = tuple(line for each in told for line in each.lines)
        self.resize(lengths.ems(76), lengths.ems(34 if lines else 12))
        column = QVBoxLayout(self)
        margin = lengths.us(4)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(lengths.us(2))
        self.banner = Banner()
        column.addWidget(self.banner)
        said = tr("收了 {files} 份，存入 {n} 条").format(
            files=len(told), n=sum(each.written for each in told)
        )
        if lines:
            more = tr("有 {n} 处没有收：两边都改过的由办公室改成要留的，有错的请队里改好再发。")
            self.banner.say(Tone.PART, said, more.format(n=len(lines)))
            column.addWidget(self._card(lines, settings), 1)
        else:
            self.banner.say(Tone.MET, said)
            column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        leave = Button(tr("关上"))
        leave.clicked.connect(self.accept)
        row.addWidget(leave)
        column.addLayout(row)

    def _card(self, lines: tuple[Cells, ...], settings: Settings) -> TableCard:
        columns = (
            Column("file", tr("文件"), ems=12, sortable=False),
            Column("sheet", tr("表"), ems=5, sortable=False),
            Column("row", tr("行"), CellKind.FIGURE, ems=4, sortable=False),
            Column("field", tr("列"), ems=8, sortable=False),
            Column("office", tr("办公室是"), ems=14, sortable=False),
            Column("team", tr("队里填"), ems=14, sortable=False),
            Column("reason", tr("要做什么"), stretch=True, sortable=False),
        )
        self.table = RecordTable("month/report", columns, settings)
        self.table.set_rows(tuple(Row(str(at), line) for at, line in enumerate(lines)))
        return TableCard(self.table)
