"""抽查: records drawn by a published seed, every draw of the year kept, and its sheet to be printed."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.services.desk.spot_check_paper import write_sheets
from duikou_desktop.services.desk.spot_checks import Draw, Drawn, Wish, draw, draws, without_records
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.choosing import folder
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.round_table import side_column
from duikou_desktop.ui.fields.combo import Combo
from duikou_desktop.ui.fields.number import NumberField
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.table_card import TableCard
from duikou_desktop.ui.widgets.task_view import TaskHandleView

_COUNT = 20  # offered: what two people look at in a day


class SpotChecksPage(DeskPage):
    """The same seed draws the same; nothing drawn is ever taken back."""

    def __init__(self, counter: Counter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(counter, tr("抽查"), parent)
        self._draws: tuple[Draw, ...] = ()
        self._bare: tuple[str, ...] = ()  # reports that nothing can be drawn of
        self._wanted: UUID | None = None  # the draw just made
        self.sheet = Button(tr("写出抽查表…"), icon_name="print")
        self.sheet.clicked.connect(self._choose_place)
        self.header.add_secondary(self.sheet)
        self.working = TaskHandleView()
        self.chosen = Combo()
        self.chosen.setMinimumWidth(metrics().ems(20))
        self.chosen.currentIndexChanged.connect(self._show)
        self.told = wrapped("", Role.HINT)
        self.table = RecordTable("spot_checks", _columns(), settings)
        self.table.setProperty("pane", True)
        self.table.row_opened.connect(self._open)
        self.card = TableCard(self.table, wrapped(tr("这一年还没有抽过。"), Role.LABEL))
        outer = self.column()
        outer.addLayout(self._make_wish())
        outer.addWidget(self.working)
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        row.addWidget(self.chosen)
        row.addWidget(self.told, 1)
        outer.addLayout(row)
        outer.addWidget(self.card, 1)
        self.refresh()

    def _make_wish(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        self.seed = TextField(tr("公布过的一句话或一串数字，比如当天的开奖号码"))
        self.seed.set_name(tr("种子"))
        self.count = NumberField(tr("条"))
        self.count.set_name(tr("抽几条"))
        self.count.set_value(_COUNT)
        self.count.setMaximumWidth(metrics().ems(8))
        self.each = Check(tr("每份报告抽这么多"))
        self.draw = Button(tr("抽签"), Kind.PRIMARY)
        self.draw.clicked.connect(self.draw_now)
        row.addWidget(label(tr("种子"), Role.LABEL))
        row.addWidget(self.seed, 1)
        for widget in (self.count, self.each, self.draw):
            row.addWidget(widget)
        return row

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Looks the year's draws over again."""
        self.ask_year(
            lambda desk, scheme, year: (draws(desk, year), without_records(desk, scheme, year)),
            self._take,
        )

    def _take(self, found: tuple[tuple[Draw, ...], tuple[str, ...]]) -> None:
        self._draws, self._bare = found
        self.header.set_context(tr("{year} 年").format(year=self._counter.year))
        kept = self._wanted or self.chosen.currentData()
        self._wanted = None
        self.chosen.blockSignals(True)
        self.chosen.clear()
        for each in self._draws:
            self.chosen.addItem(f"{each.drawn_on}　{each.seed}", each.id)
        ids = [each.id for each in self._draws]
        self.chosen.setCurrentIndex(ids.index(kept) if kept in ids else min(0, len(ids) - 1))
        self.chosen.blockSignals(False)
        self._show()

    def _current(self) -> Draw | None:
        at = self.chosen.currentIndex()
        return self._draws[at] if 0 <= at < len(self._draws) else None

    def _show(self, *_: object) -> None:
        found = self._current()
        self.chosen.setVisible(found is not None)
        self.sheet.setEnabled(found is not None)
        rows = tuple(_row(at, each) for at, each in enumerate(found.drawn)) if found else ()
        self.table.set_rows(rows)
        self.card.set_empty(empty=not rows)
        if found is None:
            self.told.setText(
                tr(
                    "同样的报告、同样的种子，谁来抽都是同样的记录。自评分和复算不一致的，更容易抽中；"
                    "只抽得分所依据的记录，没有记录的报告抽不到，要另外查看。"
                )
            )
            return
        told = tr("从 {among} 条记录中抽出 {n} 条　{who}")
        said = told.format(among=found.among, n=len(found.drawn), who=found.drawn_by or "")
        if self._bare:
            names = tr("没有记录可抽、要另外查看的报告：{names}")
            said += "\n" + names.format(names=joined(self._bare))
        self.told.setText(said)

    # -- what is done -----------------------------------------------------------------------------

    def draw_now(self) -> None:
        """Draws by the seed typed; what is wrong with it is said on the page."""
        count = self.count.value()
        wish = Wish(self.seed.value() or "", int(count or 0), each=self.each.isChecked())
        scheme, year = self._counter.scheme, self._counter.year

        def deed(desk: DeskStore, task: Task) -> Draw:
            return draw(desk, scheme, year, wish, task)

        self.draw.setEnabled(False)
        self.working.begin(tr("正在抽签：读每份报告的记录"))
        self.working.follow(self.act(deed, self._drawn, self._broke))

    def _drawn(self, made: Draw) -> None:
        self._rest()
        self.seed.set_value(None)
        self._wanted = made.id

    def _broke(self, error: BaseException) -> None:
        self._rest()
        if not isinstance(error, Cancelled):
            self.failed(error)

    def _rest(self) -> None:
        self.working.finish()
        self.draw.setEnabled(True)

    def _open(self, key: str) -> None:
        """The report of the record, in the review."""
        found = self._current()
        if found is not None and key:
            self.open_asked.emit("review", str(found.drawn[int(key)].package))

    def _choose_place(self) -> None:
        chosen = folder(self, "spot_checks", tr("把抽查表写到哪个文件夹"))
        if chosen is not None:
            self.write(chosen)

    def write(self, to: Path) -> None:
        """The sheet of the draw in view, in Word and Excel."""
        found, scheme = self._current(), self._counter.scheme
        if found is None:
            return

        def question(desk: DeskStore) -> Path:
            return write_sheets(desk, scheme, found, to)[0]

        self._counter.ask(question, self.written.emit, self.failed)


def _columns() -> tuple[Column, ...]:
    return (
        Column("hospital", tr("医院"), ems=13, sortable=False),
        side_column(),
        Column("point", tr("要点"), ems=4.4, sortable=False),
        Column("own", tr("自评"), CellKind.FIGURE, ems=3.4, sortable=False),
        Column("anew", tr("复算"), CellKind.FIGURE, ems=3.4, sortable=False),
        Column("register", tr("记录"), ems=5.6, sortable=False),
        Column("caption", tr("内容"), ems=14, stretch=True, sortable=False),
        Column("day", tr("日期"), ems=6.5, sortable=False),
        Column("proofs", tr("佐证在哪里"), ems=14, sortable=False),
    )


def _row(at: int, each: Drawn) -> Row:
    other = f"（{each.other}）" if each.other else ""
    cells = (
        each.hospital_name,
        words(each.side.label),
        each.place.point,
        each.place.own,
        each.place.anew,
        words(each.register),
        each.caption + other,
        each.day.isoformat() if each.day is not None else None,
        joined(each.proofs) if each.proofs else None,
    )
    return Row(str(at), cells)
