"""Last year beside this one, point by point, and what the plan's years come to together."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from duikou_desktop.services.years_beside import AimTotal, Beside, YearsBeside
from duikou_desktop.ui.score.pane import Pane
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import CutLabel, Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class YearsPanel(Pane):
    """A table of both years; a point's name leads to it."""

    point_asked = Signal(str)

    def show_years(self, found: YearsBeside) -> None:
        """Both years, the sums first."""
        self.title.setText(tr("{year} 年和 {last} 年").format(year=found.year, last=found.year - 1))
        column = self.fresh()
        column.addWidget(wrapped(self._said(found), Role.HINT))
        column.addLayout(self._table(found))
        if found.aims:
            column.addWidget(rule_line())
            column.addWidget(label(tr("方案各年累计"), Role.STRONG))
            column.addLayout(_aims(found.aims))
        column.addStretch(1)

    @staticmethod
    def _said(found: YearsBeside) -> str:
        if not found.last_scored:
            return tr("{last} 年没有可以比的分数。").format(last=found.year - 1)
        if found.last_closed:
            return tr("按自评表的分数比；{last} 年是封账时的分数。").format(last=found.year - 1)
        return tr("按自评表的分数比；{last} 年没有封账，按现在的记录计算。").format(
            last=found.year - 1
        )

    def _table(self, found: YearsBeside) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(metrics().us(3))
        grid.setVerticalSpacing(metrics().us(0.6))
        grid.setColumnStretch(0, 1)
        heads = (str(found.year - 1), str(found.year), tr("差"))
        for at, text in enumerate(heads, start=1):
            grid.addWidget(label(text, Role.HINT), 0, at, _RIGHT)
        grid.addWidget(label(tr("合计（含加分）"), Role.STRONG), 1, 0)
        self._figures(grid, 1, found.total, Role.STRONG)
        for row, line in enumerate(found.lines, start=2):
            if line.level == 0:
                grid.addWidget(CutLabel(line.title, Role.STRONG), row, 0)
                self._figures(grid, row, line, Role.STRONG)
                continue
            name = Button(words(line.title), Kind.LINK)
            name.setProperty("point", line.key)
            name.clicked.connect(self._ask_point)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft)
            self._figures(grid, row, line, Role.LABEL)
        return grid

    @staticmethod
    def _figures(grid: QGridLayout, row: int, line: Beside, role: Role) -> None:
        for at, value in enumerate((line.before, line.now), start=1):
            grid.addWidget(label("—" if value is None else figure(value), role), row, at, _RIGHT)
        grid.addWidget(label(_signed(line.difference), role), row, 3, _RIGHT)

    def _ask_point(self) -> None:
        self.point_asked.emit(str(self.sender().property("point")))


def _aims(aims: tuple[AimTotal, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(metrics().us(3))
    grid.setColumnStretch(0, 1)
    years = [year for year, _ in aims[0].years]
    for at, year in enumerate(years, start=1):
        grid.addWidget(label(str(year), Role.HINT), 0, at, _RIGHT)
    grid.addWidget(label(tr("累计"), Role.HINT), 0, len(years) + 1, _RIGHT)
    for row, aim in enumerate(aims, start=1):
        # The plan's own words; official wording is never translated.
        grid.addWidget(CutLabel(aim.text, Role.LABEL), row, 0)
        for at, (_, count) in enumerate(aim.years, start=1):
            grid.addWidget(label(str(count), Role.LABEL), row, at, _RIGHT)
        whole = tr("{n} {unit}").format(n=aim.total, unit=words(aim.unit))
        grid.addWidget(label(whole, Role.STRONG), row, len(years) + 1, _RIGHT)
    return grid


def _signed(difference: Decimal | None) -> str:
    if difference is None:
        return "—"
    if difference == 0:
        return "0"
    return f"{'+' if difference > 0 else '−'}{figure(abs(difference))}"
