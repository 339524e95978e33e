"""回执和函件: a receipt for every report, written to a stick; the list to chase the others by."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from duikou_desktop.core.task import Task
from duikou_desktop.exchange.receipt import Outcome
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.receipts import Draft, Standing, drafts, write_receipts
from duikou_desktop.services.office_key import office_fingerprint, office_key
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.choosing import folder
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.round_table import points, side_column
from duikou_desktop.ui.commission.saving import save_missing
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.table_card import TableCard

_SHAPES = {
    Standing.NONE: State.NOT_ARRIVED,
    Standing.WRITTEN: State.RECEIVED,
    Standing.OUTDATED: State.PART,
}


class ReceiptsPage(DeskPage):
    """Written for the chosen reports; where none is chosen, for all that changed since."""

    def __init__(self, counter: Counter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(counter, tr("回执和函件"), parent)
        self._drafts: tuple[Draft, ...] = ()
        self.chase = Button(tr("催报名单"))
        self.chase.clicked.connect(self._write_missing)
        self.chosen = Button(tr("写选中的回执…"))
        self.chosen.clicked.connect(self._write_chosen)
        self.all = Button("", Kind.PRIMARY, icon_name="usb")
        self.all.clicked.connect(self._write_all)
        self.header.add_secondary(self.chase)
        self.header.add_secondary(self.chosen)
        self.header.set_primary(self.all)
        self._figures = wrapped("", Role.HINT)
        self.table = RecordTable("receipts", _columns(), settings)
        self.table.setProperty("pane", True)
        self.card = TableCard(self.table, wrapped(tr("还没有收到报告。"), Role.LABEL))
        self.table.choice_changed.connect(self._tell_choice)
        outer = self.column()
        outer.addWidget(self.card, 1)
        outer.addWidget(self._figures)
        self.refresh()

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Looks the year over again."""

        def question(
            desk: DeskStore, scheme: Scheme, year: int
        ) -> tuple[tuple[Draft, ...], str | None]:
            return drafts(desk, scheme, year), office_fingerprint(desk)

        self.ask_year(question, self._take)

    def _take(self, found: tuple[tuple[Draft, ...], str | None]) -> None:
        made, figures = found
        self._drafts = made
        due = self._due()
        told = tr("{year} 年　{n} 份回执要写").format(year=self._counter.year, n=len(due))
        self.header.set_context(told)
        self.all.setText(tr("写 {n} 份回执…").format(n=len(due)) if due else tr("都已写"))
        self.all.setEnabled(bool(due))
        self.table.set_rows(tuple(map(_row, made)))
        self.card.set_empty(empty=not made)
        self._figures.setText(
            tr(
                "本部门的签名指纹：{figures}。医院第一次打开回执时会打电话来核对，请照着念。"
            ).format(figures=figures)
            if figures
            else tr("第一次写回执时生成本部门的签名密钥。")
        )
        self._tell_choice()

    def _due(self) -> list[Draft]:
        return [each for each in self._drafts if each.standing is not Standing.WRITTEN]

    def _picked(self) -> list[Draft]:
        keys = set(self.table.chosen_keys())
        return [each for each in self._drafts if str(each.said.package) in keys]

    def _tell_choice(self) -> None:
        self.chosen.setEnabled(bool(self._picked()))

    # -- what is done -----------------------------------------------------------------------------

    def _write_all(self) -> None:
        self._ask_place(self._due())

    def _write_chosen(self) -> None:
        self._ask_place(self._picked())

    def _ask_place(self, wanted: list[Draft]) -> None:
        to = folder(self, "receipts", tr("回执写到哪里（U 盘或文件夹）"))
        if to is not None and wanted:
            self.with_pass_phrase(partial(self.write, wanted, to))

    def write(self, wanted: list[Draft], to: Path, pass_phrase: str = "") -> None:
        """Writes these receipts into the folder."""
        scheme = self._counter.scheme

        def deed(desk: DeskStore, _task: Task) -> Path:
            write_receipts(desk, scheme, wanted, to, office_key(desk, pass_phrase))
            return to

        self.act(deed, self.written.emit)

    def _write_missing(self) -> None:
        save_missing(self, self._counter.year)


def _columns() -> tuple[Column, ...]:
    says = tuple(words(each.label) for each in Standing)
    outcomes = tuple(words(each.label) for each in Outcome)
    return (
        Column("state", tr("回执"), CellKind.STATE, ems=6, sortable=False, says=says),
        Column("name", tr("医院"), ems=16, stretch=True, sortable=False),
        side_column(),
        Column("sequence", tr("第几次"), CellKind.FIGURE, ems=4, sortable=False),
        Column("outcome", tr("结果"), ems=13, sortable=False, says=outcomes),
        Column("own", tr("自评"), CellKind.FIGURE, ems=4, sortable=False),
        Column("total", tr("评审"), CellKind.FIGURE, ems=4, sortable=False),
        Column("claims", tr("双方不一致"), CellKind.FIGURE, ems=5, sortable=False),
        Column("written", tr("写于"), ems=6.5, sortable=False),
    )


def _row(each: Draft) -> Row:
    said = each.said
    return Row(
        str(said.package),
        (
            _SHAPES[each.standing],
            said.hospital_name,
            words(said.side.label),
            said.sequence,
            words(said.outcome.label),
            points(said.own),
            points(said.total),
            len(said.claims) or None,
            str(each.written_on) if each.written_on else None,
        ),
        {"state": words(each.standing.label)},
    )
