"""Two packages of one report side by side: the newer beside what it took the place of, or forks to choose from."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.task import Task
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.expected import recipients_of
from duikou_desktop.services.desk.noted import PointFigures
from duikou_desktop.services.desk.proofs import lacking, lacking_words
from duikou_desktop.services.desk.record_changes import RecordChange, record_changes
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.versions import (
    PointChange,
    Versions,
    compare,
    fingerprint_of,
    let_stand,
    marks,
)
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.record_rows import record_columns, record_row
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import clauses, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.table_card import TableCard

_POINTS, _RECORDS = "points", "records"


class VersionsDialog(QDialog):
    """The package that stands at the right, the other at the left; which other is chosen above."""

    def __init__(
        self, counter: Counter, report: Report, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._report = report
        self._others = (*report.forks, *report.waiting, *report.superseded)
        self._other = self._others[0]
        self._changed_points: int | None = None  # None: not looked at yet
        self._changed_records: int | None = None
        self._scored_otherwise = False
        self.setWindowTitle(tr("几次上报对照"))
        lengths = metrics()
        self.resize(lengths.ems(62), lengths.ems(42))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(report.received.hospital_name, Role.PANEL))
        if report.forks:
            told = tr(
                "有几份同一次的上报包，不是同一个文件：多半是办公室复制到了另一台电脑，两边都封了包。"
                "照下面的文件、封包时间、封账人和不同的记录，请医院说明以哪一份为准，再选采信的一份。"
            )
            column.addWidget(wrapped(told, Role.FAULT))
        self.others = SegmentedFilter(
            tuple(Segment(str(each.id), _name(each)) for each in self._others)
        )
        if report.waiting:
            told = tr("密钥待核对的那一份，到“医院签名登记”里核对指纹以后才采信。")
            column.addWidget(wrapped(told, Role.FAULT))
        self.others.picked.connect(self._pick)
        self.others.set_current(str(self._other.id))
        column.addWidget(self.others)
        self.told = wrapped("", Role.LABEL)
        column.addWidget(self.told)
        self.views = SegmentedFilter(_views(None, None))
        self.views.picked.connect(self._show_view)
        column.addWidget(self.views)
        self._make_tables(settings)
        for card in (self.card, self.records_card):
            column.addWidget(card, 1)
        self._show_view(_POINTS)
        column.addLayout(self._buttons())
        self._look()

    def _make_tables(self, settings: Settings) -> None:
        self.table = RecordTable("versions", _columns(), settings)
        self.empty = wrapped("", Role.LABEL)
        self.card = TableCard(self.table, self.empty)
        self.records = RecordTable("record_changes", record_columns(), settings)
        self.no_records = wrapped("", Role.LABEL)
        self.records_card = TableCard(self.records, self.no_records)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        row.addStretch(1)
        self.stand = Button("")
        self.stand.clicked.connect(self._let_stand)
        row.addWidget(self.stand)
        told = tr("就采信右边的 {number}").format(number=marks(self._report.received).number)
        self.right = Button(told)
        self.right.setVisible(self._report.forked)
        self.right.clicked.connect(self._let_right_stand)
        row.addWidget(self.right)
        close = Button(tr("关闭"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        return row

    def _pick(self, package: str) -> None:
        self._other = next(each for each in self._others if str(each.id) == package)
        self.others.set_current(package)
        self._changed_points = self._changed_records = None
        self._show_view(_POINTS)
        self._look()

    def _look(self) -> None:
        before, after = self._other.id, self._report.received.id
        self.stand.setVisible(self._other in self._report.forks)
        self.stand.setText(tr("改为采信左边的 {number}").format(number=marks(self._other).number))
        self._counter.ask(lambda desk: compare(desk, before, after), self._take)
        self.records.set_rows(())
        self.no_records.setText(tr("正在打开两份上报包对照记录…"))
        self.records_card.set_empty(empty=True)

        def records(desk: DeskStore) -> tuple[UUID, tuple[RecordChange, ...]]:
            return before, record_changes(desk, before, after)

        self._counter.ask(records, self._take_records, partial(self._unread, before))

    def _show_view(self, view: str) -> None:
        self.views.set_current(view)
        self.card.setVisible(view == _POINTS)
        self.records_card.setVisible(view == _RECORDS)

    def _take_records(self, answer: tuple[UUID, tuple[RecordChange, ...]]) -> None:
        of, changes = answer
        if of != self._other.id:
            return
        self._changed_records = len(changes)
        self.records.set_rows(tuple(map(record_row, changes)))
        self.no_records.setText(tr("两份里的记录都一样。"))
        self.records_card.set_empty(empty=not changes)
        self._count()

    def _unread(self, of: UUID, error: BaseException) -> None:
        """A package that cannot be opened any more: what was noted of it is compared all the same."""
        if not isinstance(error, Trouble):
            self._counter.failed(error)
        elif of == self._other.id:
            self.no_records.setText(words(error.message))

    def _count(self) -> None:
        """Where no point is counted otherwise, the records are what there is to look at."""
        self.views.set_segments(_views(self._changed_points, self._changed_records))
        if self._changed_records and not self._scored_otherwise:
            self._show_view(_RECORDS)

    def _take(self, found: Versions | None) -> None:
        if found is None or found.before.id != self._other.id:
            return
        old, new = found.own
        told = tr("左：{before}，自评 {old}。\n右：{after}，自评 {new}。\n{changes}")
        # Those that are counted otherwise first: of the others only words or records are new.
        changes = sorted(found.changes, key=lambda each: not each.of_figures)
        counted = sum(each.of_figures for each in changes)
        said = tr("{n} 个要点的分不同；另有 {more} 个分一样，自评情况或依据的记录改了。")
        self.told.setText(
            told.format(
                before=_whose(found.before),
                old=figure(old),
                after=_whose(found.after),
                new=figure(new),
                changes=said.format(n=counted, more=len(changes) - counted) if changes else "",
            ).strip()
            + _not_counted(found)
        )
        self._changed_points, self._scored_otherwise = len(changes), counted > 0
        self._count()
        rows = tuple(_row(each, self._counter.scheme, found.after) for each in changes)
        self.table.set_rows(rows)
        self.empty.setText(_alike(found))
        self.card.set_empty(empty=not rows)

    def _let_stand(self) -> None:
        self._decide(self._other)

    def _let_right_stand(self) -> None:
        self._decide(self._report.received)

    def _decide(self, package: Received) -> None:
        def deed(desk: DeskStore, _task: Task) -> None:
            let_stand(desk, package)

        self._counter.act(deed, self._stands)

    def _stands(self, _nothing: object) -> None:
        self.accept()


def _views(points: int | None, records: int | None) -> tuple[Segment, ...]:
    """What differs: of how many points, in how many records."""
    return (
        Segment(_POINTS, tr("不同的要点"), points),
        Segment(_RECORDS, tr("不同的记录"), records),
    )


def _not_counted(found: Versions) -> str:
    """That the recount is not compared, on a line of its own; empty: it is."""
    left, right = found.counted
    if left and right:
        return ""
    if left or right:
        which = tr("右边") if left else tr("左边")
        return "\n" + tr("{which}那一份还没有复算：只比自评分，复算不能对照。").format(which=which)
    return "\n" + tr("两份都还没有复算：只比医院自己写的。")


def _alike(found: Versions) -> str:
    """What is said where no point differs, of as much as was compared."""
    alike = lacking(found.before) == lacking(found.after)
    if found.counted[0] != found.counted[1]:
        return (
            tr("每个要点的自评分都一样。") if alike else tr("每个要点的自评分都一样，佐证不一样。")
        )
    return tr("每个要点都一样。") if alike else tr("每个要点都一样，佐证不一样。")


def _name(one: Received) -> str:
    """For a button: two of one number may come within a minute."""
    told = tr("第 {n} 次（编号 {number}）")
    return told.format(n=one.sequence, number=marks(one).number)


def _whose(one: Received) -> str:
    """Which package: two of one number may be alike in all else, so all that a person can check."""
    told, thin = marks(one), lacking_words(one)
    said = [_name(one)]
    if thin is not None:
        said.append(words(thin))
    if told.came_as:
        said.append(tr("文件 {name}").format(name=Path(told.came_from, told.came_as)))
    if told.sealed_at is not None:
        said.append(tr("{time} 封包").format(time=_minute(told.sealed_at)))
    said.append(tr("{day} 由{name}封账").format(day=told.approved_on, name=told.approved_by))
    said.append(tr("{time} 收到").format(time=_minute(one.collected_at)))
    said.append(tr("签名指纹 {key}").format(key=fingerprint_of(one)))
    return clauses(said)


def _minute(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def _columns() -> tuple[Column, ...]:
    return (
        Column("point", tr("要点"), ems=5, sortable=False),
        Column("title", tr("内容"), ems=14, stretch=True, sortable=False),
        Column("old", tr("自评（左）"), CellKind.FIGURE, ems=5.5, sortable=False),
        Column("new", tr("自评（右）"), CellKind.FIGURE, ems=5.5, sortable=False),
        Column("old_anew", tr("复算（左）"), CellKind.FIGURE, ems=5.5, sortable=False),
        Column("new_anew", tr("复算（右）"), CellKind.FIGURE, ems=5.5, sortable=False),
        Column("only", tr("只改了"), ems=5.5, sortable=False),
    )


def _row(each: PointChange, scheme: Scheme, package: Received) -> Row:
    standard = scheme.standard(package.side)
    titles = {one.id: one.short for one in standard.points()} if standard is not None else {}
    title = words(titles.get(each.point, ""))
    recipient = recipients_of(scheme).get(each.relation)
    figures = partial(_figures, each.before, each.after)
    return Row(
        f"{each.relation}|{each.point}",
        (
            each.point,
            f"{title}（{recipient}）" if recipient else title,
            *figures("own"),
            *figures("anew"),
            "" if each.of_figures else tr("文字或记录"),
        ),
    )


def _figures(before: PointFigures | None, after: PointFigures | None, name: str) -> tuple[str, ...]:
    values: list[Decimal | None] = [getattr(each, name, None) for each in (before, after)]
    return tuple("—" if value is None else figure(value) for value in values)


def versions_words(report: Report) -> str:
    """What else came of the report; nothing where it is the only one."""
    if report.forks:
        told = (
            tr("第 {k} 次的上报包有 {n} 份，已采信一份 ›")
            if report.chosen
            else tr("有 {n} 份第 {k} 次的上报包 ›")
        )
        return told.format(n=len(report.forks) + 1, k=report.received.sequence)
    if report.waiting:
        return tr("另有 {n} 份签名的密钥待核对 ›").format(n=len(report.waiting))
    if report.superseded:
        return tr("第 {n} 次上报，和以前的对照 ›").format(n=report.received.sequence)
    return ""
