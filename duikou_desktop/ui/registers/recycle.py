"""The recycle bin: what was deleted, when, by whom; brought back with one button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.domain.register import Register
from duikou_desktop.services.recycle import Deleted, bring_back, deleted_records
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.columns import Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.table_card import TableCard

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class RecycleBin(QDialog):
    """Of one register, or of the whole office."""

    def __init__(
        self, desk: Desk, settings: Settings, parent: QWidget, only: Register | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._only = only
        self._found: dict[str, Deleted] = {}
        lengths = metrics()
        title = tr("回收站")
        if only is not None:
            title = tr("回收站：{title}").format(title=words(only.title))
        self.setWindowTitle(title)
        self.resize(lengths.ems(60), lengths.ems(34))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[lengths.us(4)] * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(title, Role.PANEL))
        self.banner = Banner()
        column.addWidget(self.banner)
        self.table = RecordTable("recycle", _columns(), settings)
        nothing = wrapped(tr("没有删除过的记录。"), Role.LABEL)
        self.card = TableCard(self.table, nothing)
        column.addWidget(self.card, 1)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        self.back = Button(tr("取回"), Kind.PRIMARY)
        self.back.clicked.connect(self.bring_back)
        row.addWidget(self.back)
        close = Button(tr("关上"))
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        self.table.choice_changed.connect(self._count)
        desk.changed.connect(self.read)
        self.read()

    def read(self) -> None:
        """Look again at what is gone."""
        self._desk.ask(partial(_deleted, self._only), self._show, self._failed)

    def bring_back(self) -> None:
        """The chosen records, as they were."""
        wanted = [self._found[key] for key in self.table.chosen_keys()]
        if not wanted:
            return

        def deed(store: Store, _task: Task) -> tuple[int, ChangeSet | None]:
            return len(wanted), bring_back(store, wanted)

        self._desk.act(deed, self._done, self._failed)

    def _done(self, count: int) -> None:
        self.banner.say(Tone.MET, tr("已取回 {n} 条。").format(n=count))

    def _show(self, found: tuple[Deleted, ...]) -> None:
        self._found = {each.record.id.hex: each for each in found}
        self.table.set_rows(tuple(_row(key, each) for key, each in self._found.items()))
        self.card.set_empty(empty=not found)
        self._count()

    def _count(self) -> None:
        chosen = self.table.chosen_count()
        self.back.setEnabled(chosen > 0)
        self.back.setText(tr("取回 {n} 条").format(n=chosen) if chosen else tr("取回"))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            self.banner.say(Tone.LOST, tr("没有取回。{why}").format(why=words(error.message)))
        else:
            self._desk.failed(error)


def _deleted(only: Register | None, store: Store) -> tuple[Deleted, ...]:
    return deleted_records(store, only)


def _columns() -> tuple[Column, ...]:
    return (
        Column("register", tr("台账"), ems=8, sortable=False),
        Column("title", tr("记录"), ems=24, stretch=True, sortable=False),
        Column("at", tr("删除时间"), ems=10, sortable=False),
        Column("clerk", tr("经办人"), ems=7, sortable=False),
    )


def _row(key: str, each: Deleted) -> Row:
    when = each.at.astimezone().strftime("%Y-%m-%d %H:%M")
    return Row(key, (words(each.register.title), each.title, when, each.clerk))
