"""The pairings that will be made, as the scheme's table prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.state import State

if TYPE_CHECKING:
    from duikou_desktop.services.office import Listed

MOST_ROWS = 6


class PairingsTable(QFrame):
    """As tall as its rows; it is for reading, so Tab passes it by."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        columns = (
            Column("number", tr("序号"), ems=4.5, sortable=False),
            Column("other", tr("结对医院"), ems=24, stretch=True, sortable=False),
            Column("county", tr("县（市、区、旗）"), ems=14, sortable=False),
            Column("state", tr("状态"), CellKind.STATE, ems=10, sortable=False),
        )
        self.table = RecordTable("first_run", columns, settings)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.addWidget(self.table)

    def show_pairings(self, listed: Listed, side: Side) -> None:
        """A name read from a blank cell, or likely mistyped, waits for the office."""
        from duikou_desktop.schemes.pairing import TermState
        from duikou_desktop.services.office import name_on

        rows = []
        for each in listed.pairings:
            clear = each.state is TermState.IN_FORCE
            rows.append(
                Row(
                    str(each.row),
                    (
                        str(each.number),
                        name_on(each, side.other),
                        each.county,
                        State.COUNTED if clear else State.TO_REVIEW,
                    ),
                    {"state": tr("名称清楚") if clear else tr("待核实")},
                )
            )
        self.table.set_rows(tuple(rows))
        header = self.table.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + min(len(rows), MOST_ROWS) * metrics().row + 4)
