"""What monthly sheets brought: counts, and each conflict with both claims side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.messages import Message
from duikou_desktop.services.monthly_result import MonthResult
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
_MOST_BACKS = 8  # shown in the question


@dataclass(frozen=True, slots=True)
class ToldFile:
    """One file: what it brought, and a line for each thing to decide, to mend or to know."""

    written: int
    lines: tuple[Cells, ...]
    open: int = 0  # of the lines: what was not taken
    counts: tuple[str, ...] = ()


def refused_file(name: str, reason: Message) -> ToldFile:
    """A file that was not taken at all."""
    return ToldFile(0, ((name, "", "", "", "", "", words(reason)),), 1)


def declined_file(name: str) -> ToldFile:
    """A file that a person did not take in after all."""
    return ToldFile(0, ((name, "", "", "", "", "", tr("先不收，什么都没有存")),), 1)


def told_result(result: MonthResult, *, agreed: bool) -> ToldFile:
    """What one sheet brought; `agreed`: to other ends of stays, and to older values."""
    torn = tr("两边都改过，这一行没有收")
    lines: list[Cells] = [
        (result.name, each.sheet, each.row, words(each.field), each.office, each.team, torn)
        for each in result.conflicts
    ]
    lines += [
        (result.name, each.sheet, each.row, words(each.field), "", "", words(each.reason))
        for each in result.faults
    ]
    if not agreed:
        kept = tr("{ending}：没有改")
        lines += [
            (result.name, "", "", "", "", "", kept.format(ending=words(each.message)))
            for each in result.endings
        ]
        older = tr("是以前的值，这一行没有收")
        lines += [
            (result.name, each.sheet, each.row, words(each.field), each.office, each.team, older)
            for each in result.backs
        ]
    left = len(lines)
    lines += [
        (result.name, each.sheet, each.row or "", "", "", "", words(each.message))
        for each in result.notes
    ]
    return ToldFile(result.written, tuple(lines), left, counts_words(result))


def counts_words(result: MonthResult) -> tuple[str, ...]:
    """`请假新增 1 条、修改 0 条`, register by register."""
    return tuple(words(each.message) for each in result.counts)


def asked_words(result: MonthResult) -> str:
    """What is asked before stays end otherwise or values go back: which, and what else it brings."""
    return "\n".join((*_ending_words(result), *_back_words(result), _brings(result)))


def _ending_words(result: MonthResult) -> Iterator[str]:
    if not result.endings:
        return
    yield tr("{name} 会改 {n} 人的离岗日期，驻点的天数跟着改：").format(
        name=result.name, n=len(result.endings)
    )
    yield from (words(each.message) for each in result.endings)
    yield tr("只是请几天假的，请不要结束派驻，改记在“离岗”里；收的是以前那一份的，请先找到最新的。")


def _back_words(result: MonthResult) -> Iterator[str]:
    if not result.backs:
        return
    yield tr("{name} 有 {n} 处是以前的值，可能是以前的那一份，或者是没有填的：").format(
        name=result.name, n=len(result.backs)
    )
    yield from (words(each.message) for each in result.backs[:_MOST_BACKS])
    if len(result.backs) > _MOST_BACKS:
        yield tr("另有 {n} 处").format(n=len(result.backs) - _MOST_BACKS)


def _brings(result: MonthResult) -> str:
    return tr("这一份一共会存：{counts}。").format(counts=tr("；").join(counts_words(result)))


class MonthReport(QDialog):
    """Told after the sheets were taken; what both sides changed waits for the office."""

    def __init__(self, told: tuple[ToldFile, ...], settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        lengths = metrics()
        self.setWindowTitle(tr("收月报表"))
        lines = tuple(line for each in told for line in each.lines)
        room = parent.window().width() * 24 // 25
        self.resize(min(lengths.ems(100), room), lengths.ems(34 if lines else 12))
        column = QVBoxLayout(self)
        margin = lengths.us(4)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(lengths.us(2))
        self.banner = Banner()
        column.addWidget(self.banner)
        said = tr("收了 {files} 份，存入 {n} 条").format(
            files=len(told), n=sum(each.written for each in told)
        )
        counts = tr("；").join(each for one in told for each in one.counts)
        left = sum(each.open for each in told)
        if left:
            more = tr("有 {n} 处没有收：两边都改过的由办公室改成要留的，有错的请队里改好再发。")
            self.banner.say(Tone.PART, said, "\n".join(filter(None, (counts, more.format(n=left)))))
        else:
            self.banner.say(Tone.MET, said, counts)
        if lines:
            column.addWidget(self._card(lines, settings), 1)
        else:
            column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.leave = Button(tr("关上"))
        self.leave.clicked.connect(self.accept)
        self.leave.setDefault(True)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.leave.setFocus()

    def _card(self, lines: tuple[Cells, ...], settings: Settings) -> TableCard:
        """Columns that say nothing leave their room to the words."""
        every = (
            Column("file", tr("文件"), ems=12, sortable=False),
            Column("sheet", tr("表"), ems=5, sortable=False),
            Column("row", tr("行"), CellKind.FIGURE, ems=4, sortable=False),
            Column("field", tr("列"), ems=6, sortable=False),
            Column("office", tr("办公室是"), ems=12, sortable=False),
            Column("team", tr("队里填"), ems=12, sortable=False),
            Column("reason", tr("要做什么"), stretch=True, sortable=False),
        )
        used = [at for at in range(len(every)) if any(line[at] != "" for line in lines)]
        columns = tuple(every[at] for at in used)
        self.table = RecordTable("month/report", columns, settings)
        self.table.row_opened.connect(self.accept)  # Enter, though the keys are in the table
        self.table.set_rows(
            tuple(
                Row(str(number), tuple(line[at] for at in used))
                for number, line in enumerate(lines)
            )
        )
        return TableCard(self.table)
